import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";
import { useKeptFocus } from "../../lib/ui/use-kept-focus";
import { useGuarded } from "./guard";

export interface Tab<Key extends string> {
  key: Key;
  text: string;
  /** How many entries there are; not shown when zero or unknown. */
  count?: string;
}

export interface TabsProps<Key extends string> {
  label: string;
  tabs: readonly Tab<Key>[];
  selected: Key;
  onSelect(key: Key): void;
  /** The selected panel. */
  children: ComponentChildren;
}

/** Tabs with one panel (ARIA Authoring Practices, tabs with automatic activation). */
export function Tabs<Key extends string>({ label, tabs, selected, onSelect, children }: TabsProps<Key>) {
  const guarded = useGuarded();
  const list = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  useKeptFocus(panel, () => {});
  const select = (index: number) => {
    const tab = tabs.at(index % tabs.length);
    if (tab === undefined) return;
    onSelect(tab.key);
    list.current?.querySelector<HTMLElement>(`[data-doorman="tab-${tab.key}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const current = tabs.findIndex((tab) => tab.key === selected);
    const rtl = list.current !== null && getComputedStyle(list.current).direction === "rtl";
    const forward = rtl ? "ArrowLeft" : "ArrowRight";
    const back = rtl ? "ArrowRight" : "ArrowLeft";
    const target = { [forward]: current + 1, [back]: current - 1, Home: 0, End: -1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    select(target);
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            class="tab"
            aria-selected={tab.key === selected}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === selected ? 0 : -1}
            data-doorman={`tab-${tab.key}`}
            onClick={guarded(() => onSelect(tab.key))}
          >
            {tab.text}
            {tab.count !== undefined && <span class="tab-count">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div class="tab-panel" ref={panel} tabIndex={-1} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${selected}`}>
        {children}
      </div>
    </>
  );
}

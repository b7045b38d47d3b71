import { useLayoutEffect, useRef } from "preact/hooks";
import { placeBeside, placeNextTo, type Box } from "../../lib/ui/placement";
import { useText, type TextKey } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { CloseIcon, DoorIcon } from "../shared/icons";
import type { GuidedKind } from "../shared/ladder";

/** What the user does next: open the menu, or the contact info by the name; choose the entry; answer WhatsApp's dialog. */
export type GuideStage = "menu" | "name" | "entry" | "dialog";

export interface GuideProps {
  kind: GuidedKind;
  /** The sender's name. */
  name: string;
  stage: GuideStage;
  /** What is pointed at; absent while it cannot be found. */
  target?: Box;
  onClose(): void;
}

const titles: Record<GuidedKind, TextKey> = {
  block: "guideBlock",
  unblock: "guideUnblock",
  "report-and-block": "guideReport",
};
const stages: Record<GuideStage, { number: number; text: TextKey }> = {
  menu: { number: 1, text: "guideMenu" },
  name: { number: 1, text: "guideName" },
  entry: { number: 2, text: "guideEntry" },
  dialog: { number: 3, text: "confirmInDialog" },
};
const LAST = 3;

/** Points at WhatsApp's own menus, step by step, where Doorman cannot act itself. It covers nothing that is to be clicked. */
export function Guide({ kind, name, stage, target, onClose }: GuideProps) {
  const text = useText();
  const panel = useRef<HTMLElement>(null);
  const { number, text: what } = stages[stage];
  useLayoutEffect(() => {
    if (panel.current !== null) place(panel.current, stage, target);
  });
  return (
    <>
      {target !== undefined && <div class="guide-ring" data-doorman="guide-ring" style={around(target)} />}
      <section ref={panel} class="guide" aria-label={text.t(titles[kind], name)} data-doorman="guide" data-stage={stage}>
        <DoorIcon size={18} />
        <div class="guide-text" role="status">
          <p class="guide-title">{text.t(titles[kind], name)}</p>
          <p>{text.t(stage === "menu" && target === undefined ? "guideSearch" : what)}</p>
          <p class="guide-step">{text.t("guideStep", number, LAST)}</p>
        </div>
        <Button tone="quiet" class="button-icon" hook="guide-close" label={text.t("close")} onClick={onClose}>
          <CloseIcon />
        </Button>
      </section>
    </>
  );
}

/** Pixels between the ring and what it is around. */
const APART = 3;

/** Pixels to the edge of the window. */
const ROOM = 8;

function around({ left, top, width, height }: Box) {
  return { left: `${left - APART}px`, top: `${top - APART}px`, width: `${width + 2 * APART}px`, height: `${height + 2 * APART}px` };
}

/**
 * A menu opens below its button, where the panel would cover it: entries and dialogs have it at their side. Where a dialog
 * leaves no room there, it stands at the upper edge: the buttons are below.
 */
function place(element: HTMLElement, stage: GuideStage, target: Box | undefined): void {
  const view = element.ownerDocument.defaultView;
  if (view === null) return;
  const { width, height } = element.getBoundingClientRect();
  const viewport = { width: view.innerWidth, height: view.innerHeight };
  const direction = view.getComputedStyle(element).direction === "rtl" ? "rtl" : "ltr";
  const middle = (viewport.width - width) / 2;
  const anchor = target ?? { left: middle, top: viewport.height / 3, width, height: 0 };
  const isWide = anchor.width + 2 * width > viewport.width - 2 * ROOM;
  const edge = { left: Math.round(middle), top: ROOM };
  const beside = stage === "entry" || stage === "dialog" ? placeNextTo : placeBeside;
  const { left, top } = stage === "dialog" && target !== undefined && isWide ? edge : beside(anchor, { width, height }, viewport, direction);
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}

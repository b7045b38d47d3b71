import { useRef } from "preact/hooks";
import type { ActionView } from "../../lib/domain/action";
import { formatPhone } from "../../lib/ui/format";
import { useText, type Text } from "../../lib/ui/text";
import { useKeptFocus } from "../../lib/ui/use-kept-focus";
import { Button } from "../shared/button";
import { useGuarded } from "../shared/guard";
import { useNow } from "../shared/surroundings";
import { reasonKeys } from "../shared/wording";
import type { ListedSender } from "./entries";
import { CancelAction, isPending, RowState } from "./row-state";

/** Height of a row in CSS pixels; the style sheet has the same. */
export const ROW_HEIGHT = 76;

export interface BlockedRowProps {
  sender: ListedSender;
  position: { top: number; index: number; count: number };
  selected: boolean;
  action: ActionView | undefined;
  onSelect(key: string): void;
  onUnblock(sender: ListedSender): void;
  onCancel(id: string): void;
  /** It goes, and the keyboard is in it. */
  onGone(row: HTMLElement): void;
}

/** One blocked business: who, number, by whom, why, when, and the way back. */
export function BlockedRow({ sender, position, selected, action, onSelect, onUnblock, onCancel, onGone }: BlockedRowProps) {
  const text = useText();
  const guarded = useGuarded();
  const pending = isPending(action);
  const row = useRef<HTMLLIElement>(null);
  useKeptFocus(row, onGone);
  return (
    <li
      ref={row}
      tabIndex={-1}
      class="row row-placed"
      style={{ transform: `translateY(${position.top}px)` }}
      aria-setsize={position.count}
      aria-posinset={position.index + 1}
      data-index={position.index}
      data-doorman="blocked-row"
      data-key={sender.key}
    >
      <label class="tick">
        <input
          type="checkbox"
          checked={selected}
          disabled={pending}
          aria-label={text.t("selectRow", sender.name)}
          data-doorman="select"
          onClick={guarded(() => onSelect(sender.key))}
        />
      </label>
      <div class="row-main">
        <SenderLines sender={sender} />
        {action === undefined ? <p class="row-line">{blockedLine(text, sender)}</p> : <RowState action={action} />}
      </div>
      {pending ? (
        <CancelAction action={action} onCancel={onCancel} />
      ) : (
        <Button
          class="button-small"
          hook="unblock"
          label={text.t("unblockRow", sender.name)}
          onClick={() => onUnblock(sender)}
        >
          {text.t("unblock")}
        </Button>
      )}
    </li>
  );
}

/** Name, then number and when; a sender without a name is its number. */
export function SenderLines({ sender }: { sender: Pick<ListedSender, "name" | "phone" | "at"> }) {
  const { t, format } = useText();
  const now = useNow();
  const phone = sender.phone === undefined ? undefined : formatPhone(sender.phone);
  const sameAsName = sender.name.replace(/\D/gu, "") === sender.phone;
  const when = sender.at === undefined ? t("beforeDoorman") : format.relative(sender.at, now);
  return (
    <>
      <p class="row-name">
        <bdi class="name">{sender.name}</bdi>
      </p>
      <p class="row-line">
        {phone !== undefined && !sameAsName && (
          <>
            <bdi dir="ltr">{phone}</bdi>
            {" · "}
          </>
        )}
        <bdi>{when}</bdi>
      </p>
    </>
  );
}

function blockedLine({ t }: Text, sender: ListedSender): string {
  const by = t(sender.cause === "doorman" ? "blockedByDoorman" : "blockedOutside");
  return sender.reason === undefined ? by : `${by} · ${t(reasonKeys[sender.reason])}`;
}

import { DAY } from "../../lib/domain/limits";
import type { Text } from "../../lib/ui/text";
import { actionIcons } from "../shared/action-icons";
import { CaretIcon, TagIcon } from "../shared/icons";
import { blockReasons, hintKeys, wayHints, type ActRequest, type Rung } from "../shared/ladder";
import type { Choice } from "../shared/menu";
import { actionKeys, reasonKeys } from "../shared/wording";

/** "Keep for a time" is a month: long enough for one order, from its first message to a return. */
export const KEEP_DAYS = 30;

/** What a rung can be asked; shared by its button and the "More" menu. */
export interface RungHandlers {
  /** Does it, or asks first where something leaves for WhatsApp that the user should know of. */
  act(rung: Rung, anchor: HTMLElement, event: Event, details?: Pick<ActRequest, "reason" | "until">): void;
  /** Opens the reasons for blocking. */
  chooseReason(rung: Rung, anchor: HTMLElement): void;
}

/** Keep for good, or for a time. */
export function keepChoices({ t }: Text, rung: Rung, handlers: RungHandlers, now: () => number): Choice[] {
  return [
    {
      key: "keep-for-good",
      text: t("keepForGood"),
      hook: "keep-for-good",
      onChoose: (event, anchor) => handlers.act(rung, anchor, event),
    },
    {
      key: "keep-for-days",
      text: t("keepDays", KEEP_DAYS),
      hook: "keep-for-days",
      onChoose: (event, anchor) => handlers.act(rung, anchor, event, { until: now() + KEEP_DAYS * DAY }),
    },
  ];
}

/** WhatsApp's five reasons for blocking a business. */
export function reasonChoices({ t }: Text, rung: Rung, act: RungHandlers["act"]): Choice[] {
  return blockReasons.map((reason) => ({
    key: reason,
    text: t(reasonKeys[reason]),
    hook: `reason-${reason}`,
    onChoose: (event, anchor) => act(rung, anchor, event, { reason }),
  }));
}

/** The rungs that do not fit, as a menu. */
export function moreChoices(
  text: Text,
  rungs: readonly Rung[],
  handlers: RungHandlers,
  now: () => number,
): Choice[] {
  return rungs.flatMap((rung) => {
    const Icon = actionIcons[rung.kind];
    const icon = <Icon />;
    if (rung.kind === "keep" && rung.unavailable === undefined) {
      return keepChoices(text, rung, handlers, now).map((choice) => ({ ...choice, icon }));
    }
    const detail = rung.unavailable ?? (rung.mode === "guide" ? wayHints.guide : hintKeys[rung.kind]);
    const choice: Choice = {
      key: rung.kind,
      text: text.t(actionKeys[rung.kind]),
      hook: rung.kind,
      icon,
      ...(detail !== undefined && { detail: text.t(detail) }),
      unavailable: rung.unavailable !== undefined,
      danger: rung.kind === "report-and-block",
      onChoose: (event, anchor) => handlers.act(rung, anchor, event),
    };
    return hasReasons(rung) ? [choice, reasonsChoice(text, rung, handlers)] : [choice];
  });
}

/** Says of the newest message without a mark that it is promotion. */
export function markLastChoice({ t }: Text, onMarkLast: (event: Event) => void): Choice {
  return {
    key: "mark-last",
    text: t("correctLast"),
    hook: "mark-last",
    icon: <TagIcon />,
    detail: t("correctLastHint"),
    onChoose: onMarkLast,
  };
}

/** Whether Doorman, not WhatsApp's dialog, asks for the reason. */
export function hasReasons(rung: Rung): boolean {
  return rung.kind === "block" && rung.mode === "direct" && rung.unavailable === undefined;
}

function reasonsChoice({ t }: Text, rung: Rung, handlers: RungHandlers): Choice {
  return {
    key: "block-menu",
    text: t("actionBlockMenu"),
    hook: "block-menu",
    icon: <CaretIcon />,
    onChoose: (_event, anchor) => handlers.chooseReason(rung, anchor),
  };
}

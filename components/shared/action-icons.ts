import type { FunctionComponent } from "preact";
import type { ActionKind } from "../../lib/domain/action";
import type { GlyphProps } from "./glyph";
import {
  BlockIcon,
  KeepIcon,
  NotInterestedIcon,
  ReportIcon,
  ResumeOffersIcon,
  StopOffersIcon,
  UnblockIcon,
  UndoIcon,
} from "./icons";

/** The icon of each action. */
export const actionIcons: Record<ActionKind, FunctionComponent<GlyphProps>> = {
  keep: KeepIcon,
  unkeep: UndoIcon,
  "not-interested": NotInterestedIcon,
  "undo-not-interested": UndoIcon,
  "stop-offers": StopOffersIcon,
  "resume-offers": ResumeOffersIcon,
  block: BlockIcon,
  unblock: UnblockIcon,
  "report-and-block": ReportIcon,
  "not-spam": KeepIcon,
};

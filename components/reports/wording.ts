import type { ActionKind } from "../../lib/domain/action";
import { actionKeys } from "../shared/wording";

/** Whether a text of a record names a kind of action. */
export function isActionKind(text: string): text is ActionKind {
  return Object.hasOwn(actionKeys, text);
}

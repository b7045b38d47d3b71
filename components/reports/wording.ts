import type { ActionEvidence, MessageEvidence, ObjectionEvidence } from "../../lib/domain/evidence";
import type { TextKey } from "../../lib/ui/text";

type Cause = ActionEvidence["action"]["cause"];

/** A record of an action as a sentence, with its name in it: never that it was done, which only its outcome says. */
export const askedKeys: Record<Cause, TextKey> = {
  click: "reportsActionRecord",
  undo: "reportsActionRecord",
  rule: "reportsActionRule",
  outside: "reportsActionOutside",
};

/** Who asked for the action of a record. */
export const askedByKeys: Record<Cause, TextKey> = {
  click: "reportsAskedByYou",
  undo: "reportsAskedByUndo",
  rule: "causeRule",
  outside: "causeOutside",
};

/** In which way the user objected. */
export const objectionKeys: Record<ObjectionEvidence["objection"]["by"], TextKey> = {
  letter: "reportsObjectionLetter",
  complaint: "reportsObjectionComplaint",
};

/** What a sender declared a message to be. */
export const declaredKeys: Record<NonNullable<MessageEvidence["message"]["declared"]> | "none", TextKey> = {
  MARKETING: "chartMarketing",
  UTILITY: "chartUtility",
  AUTHENTICATION: "chartAuthentication",
  none: "chartNotDeclared",
};

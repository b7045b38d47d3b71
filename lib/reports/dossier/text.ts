import type { ActionKind } from "../../domain/action";
import type { Category } from "../../domain/category";
import type { Evidence } from "../../domain/judgement";

/** Keys of the texts that a dossier needs (public/_locales). */
export type DossierKey =
  | "dossierTitle" | "dossierMade" | "dossierMasked"
  | "dossierSender" | "dossierName" | "dossierVerifiedName" | "dossierSavedName" | "dossierNumber" | "dossierIds"
  | "dossierKind" | "dossierKindEnterprise" | "dossierKindSmb" | "dossierDescription" | "dossierIndustry"
  | "dossierWebsites" | "dossierEmail" | "dossierAddress" | "dossierLegalName"
  | "dossierSummary" | "dossierMessages" | "dossierPeriod" | "dossierMislabelled" | "dossierViolations"
  | "dossierTimeline" | "dossierFirst" | "dossierLast" | "dossierStopped" | "dossierObjectedLetter"
  | "dossierObjectedComplaint" | "dossierViolation" | "dossierInGrace" | "dossierAction"
  | "dossierStateDone" | "dossierStateAlready" | "dossierStateSkipped" | "dossierStateFailed" | "dossierStateOpen"
  | "dossierReportSent" | "dossierReportUncertain"
  | "dossierCauseClick" | "dossierCauseUndo" | "dossierCauseRule" | "dossierCauseOutside"
  | "dossierCharts" | "dossierWeeks" | "dossierWeek" | "dossierCategories" | "dossierCategory" | "dossierCount"
  | "dossierDeclarations" | "dossierDeclared" | "dossierDeclaredNothing" | "dossierStopChart" | "dossierWeekFromStop"
  | "dossierBeforeAfter" | "dossierTooEarly" | "dossierStopMark" | "dossierNoMessages"
  | "dossierRecords" | "dossierRecord" | "dossierSent" | "dossierText" | "dossierLinks" | "dossierJudged"
  | "dossierReasons" | "dossierPinned" | "dossierNoText" | "dossierHash" | "dossierContentHash"
  | "dossierPrevious" | "dossierPromotion" | "dossierService" | "dossierUnsure"
  | "dossierProves" | "dossierProvesUnchanged" | "dossierProvesNot" | "dossierProvesCheck" | "dossierProvesJudgement";

/** Everything a dossier needs to speak a language; components/shared/dossier-text.ts makes it of the interface's texts. */
export interface DossierText {
  /** BCP 47. */
  language: string;
  direction: "ltr" | "rtl";
  t(key: DossierKey, ...substitutions: (string | number)[]): string;
  number(value: number): string;
  /** 0 to 1. */
  percent(share: number): string;
  category(category: Category): string;
  /** One piece of a judgement as a sentence. */
  reason(piece: Evidence): string;
  action(kind: ActionKind): string;
}

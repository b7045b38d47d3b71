import type { FindingKind, VerificationFinding, VerificationReport } from "../../lib/ui/verification-state";
import { useText, type Text, type TextKey } from "../../lib/ui/text";
import { CheckIcon, WarningIcon } from "../shared/icons";

/** What a verification found: in one sentence, then record by record. */
export function Findings({ report }: { report: VerificationReport }) {
  const text = useText();
  const { t, plural } = text;
  const { name, sound: good, records, intact, leftOut, redacted, changedParts, findings, more } = report;
  return (
    <section class={good ? "report-verdict report-verdict-good" : "report-verdict report-verdict-bad"} data-doorman={good ? "verify-intact" : "verify-faults"}>
      <h2>
        {good ? <CheckIcon size={18} /> : <WarningIcon size={18} />}
        <span>{good ? t("verifyGood") : t("verifyBad")}</span>
      </h2>
      {name !== undefined && (
        <p class="fine">
          <bdi>{name}</bdi>
        </p>
      )}
      <p>{t("verifyCounts", intact, records)}</p>
      {leftOut > 0 && <p>{plural("verifyLeftOut", leftOut)}</p>}
      {redacted && <p>{t("verifyRedacted")}</p>}
      {changedParts.map((part) => (
        <p key={part} data-doorman="finding-part" data-part={part}>
          {t(part === "head" ? "findingHead" : "findingManifest")}
        </p>
      ))}
      {findings.length > 0 && (
        <ul class="report-findings">
          {findings.map((finding, index) => (
            <li key={index} data-doorman="finding" data-finding={finding.kind} data-sequence={finding.sequence}>
              {findingText(text, finding)}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p>{plural("verifyMore", more)}</p>}
    </section>
  );
}

function findingText({ t }: Text, { kind, sequence, until }: VerificationFinding): string {
  const what = t(findingKeys[kind]);
  if (sequence === undefined) return t("findingFile", what);
  return until === undefined || until === sequence ? t("findingRecord", sequence, what) : t("findingRecords", sequence, until, what);
}

const findingKeys: Record<FindingKind, TextKey> = {
  changed: "findingChanged",
  missing: "findingMissing",
  reordered: "findingReordered",
  duplicated: "findingDuplicated",
  "broken-link": "findingBrokenLink",
  malformed: "findingMalformed",
  deleted: "findingDeleted",
};

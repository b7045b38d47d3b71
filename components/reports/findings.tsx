import type { FindingKind, VerificationReport } from "../../lib/ui/verification-state";
import { isFault } from "../../lib/ui/verification-state";
import { useText, type TextKey } from "../../lib/ui/text";
import { CheckIcon, WarningIcon } from "../shared/icons";

/** What a verification found: in one sentence, then record by record. */
export function Findings({ report }: { report: VerificationReport }) {
  const { t, plural } = useText();
  const { name, records, intact, leftOut, redacted, findings, more } = report;
  const faults = findings.filter(isFault);
  const good = faults.length === 0;
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
      {findings.length > 0 && (
        <ul class="report-findings">
          {findings.map(({ kind, sequence }, index) => (
            <li key={index} data-doorman="finding" data-finding={kind} data-sequence={sequence}>
              {sequence === undefined ? t("findingFile", t(findingKeys[kind])) : t("findingRecord", sequence, t(findingKeys[kind]))}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p>{plural("verifyMore", more)}</p>}
    </section>
  );
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

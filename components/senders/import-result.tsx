import type { ImportResult } from "../../lib/ui/sender-files";
import { useText, type TextKey } from "../../lib/ui/text";
import { invalidKeys } from "./wording";

/** Lines of a kind that are listed; the number says how many there are. */
const LISTED = 200;

const formatKeys = { csv: "formatCsv", vcard: "formatVcard", lines: "formatLines" } as const satisfies Record<string, TextKey>;

interface Listed {
  line: number;
  text: string;
  note?: string;
}

/** What was found in a text, by number; whatever will not be selected is named with its line. */
export function ImportSummary({ result }: { result: ImportResult }) {
  const { t, plural } = useText();
  const { reading, matches } = result;
  const duplicates: Listed[] = [
    ...reading.duplicates.map(({ line, text, first }) => ({ line, text, note: t("importFirstOn", first) })),
    ...matches.sameSender.map(({ line, text }) => ({ line, text, note: t("importSameSender") })),
  ];
  const invalid = reading.invalid.map(({ line, text, why }) => ({ line, text, note: t(invalidKeys[why]) }));
  return (
    <div class="import-result" role="status" data-doorman="import-result">
      <p>
        {t(formatKeys[reading.format])} · {plural("importLoaded", reading.numbers.length)}
      </p>
      <p data-doorman="import-found">
        <strong>{plural("importFound", matches.found.length)}</strong>
      </p>
      <Group title={plural("importUnknown", matches.unknown.length)} hook="import-unknown" lines={matches.unknown} />
      <Group title={plural("importDuplicates", duplicates.length)} hook="import-duplicates" lines={duplicates} />
      <Group title={plural("importInvalid", invalid.length)} hook="import-invalid" lines={invalid} />
    </div>
  );
}

function Group({ title, hook, lines }: { title: string; hook: string; lines: readonly Listed[] }) {
  const { t, plural } = useText();
  if (lines.length === 0) return null;
  return (
    <details data-doorman={hook}>
      <summary>{title}</summary>
      <ul class="import-lines">
        {lines.slice(0, LISTED).map((entry) => (
          <li key={`${entry.line} ${entry.text}`}>
            <span class="fine">{t("importLine", entry.line)}</span> <bdi>{entry.text}</bdi>
            {entry.note !== undefined && <span class="fine"> · {entry.note}</span>}
          </li>
        ))}
      </ul>
      {lines.length > LISTED && <p class="fine">{plural("importMore", lines.length - LISTED)}</p>}
    </details>
  );
}

import { useRef, useState } from "preact/hooks";
import type { ComplaintDeadline, ComplaintDraft, ComplaintTemplate } from "../../lib/reports/complaints/complaint";
import { letterLanguages, rightToLeft, type LetterLanguage } from "../../lib/reports/complaints/language";
import { GAP_START } from "../../lib/reports/complaints/quote";
import type { SentComplaint } from "../../lib/ui/complaint-facts";
import { copyText } from "../../lib/ui/save-file";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { CheckIcon, UndoIcon } from "../shared/icons";
import { CopyIcon, DownloadIcon } from "../shared/page-icons";
import { useNow } from "../shared/surroundings";

export interface ComplaintDraftViewProps {
  template: ComplaintTemplate;
  language: LetterLanguage;
  draft: ComplaintDraft;
  onLanguage(language: LetterLanguage): void;
  onSave(name: string, text: string): void;
  /** When one of this kind was last recorded as sent, milliseconds. */
  sentAt: number | undefined;
  /** Records that it was sent; `another`: with another text than the one that was recorded before. */
  onSent(another: boolean): Promise<SentComplaint | undefined>;
}

/** The text in the language of whoever gets it: to read, change, copy, save; until when; where it is brought. */
export function ComplaintDraftView({ template, language, draft, onLanguage, onSave, sentAt, onSent }: ComplaintDraftViewProps) {
  const { t, plural, format, language: own } = useText();
  const [edited, setEdited] = useState<string | undefined>();
  const [note, setNote] = useState<"copied" | "copyFailed" | undefined>();
  const objects = template.objects === true;
  const text = edited ?? draft.text;
  const cautions = [edited !== undefined && ("complaintsOwnText" as const), text.includes(GAP_START) && ("complaintsGaps" as const)].filter((each) => each !== false);
  const languages = new Intl.DisplayNames([own], { type: "language" });
  const now = useNow();
  const [outcome, setOutcome] = useState<SentComplaint | "failed" | undefined>();
  /** The text that was recorded as sent while this stands open. */
  const recorded = useRef<string | undefined>(undefined);
  const busy = useRef(false);
  const letter = useRef<HTMLTextAreaElement>(null);

  async function record(): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    try {
      // Without a text to compare with, what was changed by hand is another one.
      const another = recorded.current === undefined ? edited !== undefined : recorded.current !== text;
      const sent = await onSent(another);
      if (sent !== undefined) recorded.current = text;
      setOutcome(sent ?? "failed");
    } finally {
      busy.current = false;
    }
  }

  function recordText(): string | false {
    if (outcome === "failed") return t("reportsNotStored");
    const at = outcome?.at ?? sentAt;
    if (at === undefined) return false;
    const when = format.dateTime(at, now);
    if (outcome?.noted === false) return t("complaintsSentAlready", when);
    return t(objects ? "complaintsSent" : "complaintsComplained", when);
  }

  return (
    <fieldset class="report-field">
      <legend>{t("complaintsText")}</legend>
      {draft.deadline !== undefined && <Deadline deadline={draft.deadline} />}
      <label class="report-day">
        <span>{t("complaintsLanguage")}</span>
        <select
          class="report-input"
          value={language}
          disabled={edited !== undefined}
          data-doorman="complaint-language"
          onChange={(event) => {
            const chosen = letterLanguages.find((each) => each === event.currentTarget.value);
            if (chosen === undefined) return;
            onLanguage(chosen);
          }}
        >
          {template.languages.map((each) => (
            <option key={each} value={each}>
              {languages.of(each) ?? each}
            </option>
          ))}
        </select>
      </label>
      <textarea
        ref={letter}
        class="report-input report-letter"
        aria-label={t("complaintsText")}
        lang={language}
        dir={rightToLeft.has(language) ? "rtl" : "ltr"}
        rows={18}
        value={text}
        data-doorman="complaint-text"
        onInput={(event) => setEdited(event.currentTarget.value)}
      />
      <div role="status" data-doorman="complaint-caution">
        {cautions.length > 0 && (
          <div class="report-caution">
            {cautions.map((caution) => (
              <p key={caution}>{t(caution)}</p>
            ))}
          </div>
        )}
      </div>
      <p class="fine report-quoted" data-doorman="complaint-quoted">
        {draft.quoted > 0 && `${plural("complaintsQuoted", draft.quoted)} `}
        {t("complaintsNotSent")}
      </p>
      <div class="report-buttons">
        <Button
          tone="strong"
          hook="complaint-copy"
          onClick={() => void copyText(text).then((done) => setNote(done ? "copied" : "copyFailed"))}
        >
          <CopyIcon />
          <span>{t("copy")}</span>
        </Button>
        <Button hook="complaint-save" onClick={() => onSave(`doorman-${template.id}.txt`, text)}>
          <DownloadIcon />
          <span>{t("exportSave")}</span>
        </Button>
        {edited !== undefined && (
          <Button
            hook="complaint-restore"
            onClick={() => {
              setEdited(undefined);
              // The button goes.
              letter.current?.focus({ preventScroll: true });
            }}
          >
            <UndoIcon />
            <span>{t("complaintsRestore")}</span>
          </Button>
        )}
        {(template.to === "authority" || objects) && (
          <Button hook="complaint-sent" description={t(objects ? "complaintsSentHint" : "complaintsComplainedHint")} onClick={() => void record()}>
            <CheckIcon />
            <span>{t("complaintsISent")}</span>
          </Button>
        )}
      </div>
      <p role="status" class={note === "copyFailed" ? "result result-bad" : "result"} data-doorman="complaint-note">
        {note !== undefined && t(note)}
      </p>
      <p role="status" class={outcome === "failed" ? "result result-bad" : "result"} data-doorman="complaint-record">
        {recordText()}
      </p>
      <Where template={template} />
    </fieldset>
  );
}

function Deadline({ deadline: { until, daysLeft, passed } }: { deadline: ComplaintDeadline }) {
  const { t, plural, format } = useText();
  const now = useNow();
  const when = format.dateTime(until, now);
  const words = passed ? t("complaintsDeadlinePassed", when) : plural("complaintsDaysLeft", daysLeft, when);
  return (
    <p class={passed || daysLeft === 0 ? "report-caution" : "report-deadline"} data-doorman="complaint-deadline">
      {words}
    </p>
  );
}

/** Where it is brought, as text; what the template rests on, and from when. */
function Where({ template }: { template: ComplaintTemplate }) {
  const { t } = useText();
  return (
    <div class="report-where">
      <p>{t(template.texts.note)}</p>
      {template.link !== undefined && (
        <p>
          {t("complaintsLink")} <bdi dir="ltr" class="report-link" data-doorman="complaint-link">{template.link}</bdi>
        </p>
      )}
      {template.to === "authority" && (
        <p class="report-caution" data-doorman="complaint-check-form">
          {t("complaintsCheckForm")}
        </p>
      )}
      <ul class="fine" data-doorman="complaint-sources">
        {template.sources.map(({ what, date }) => (
          <li key={what}>
            <bdi>
              {what} <span class="report-source-date">(<time dateTime={date}>{date}</time>)</span>
            </bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

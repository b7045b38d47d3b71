import { useMemo, useState } from "preact/hooks";
import type { EvidenceEntry } from "../../lib/domain/evidence";
import { knownAnswers, type Answers } from "../../lib/reports/complaints/answers";
import type { ComplaintTemplate, FieldId } from "../../lib/reports/complaints/complaint";
import { draftComplaint } from "../../lib/reports/complaints/draft";
import type { LetterLanguage } from "../../lib/reports/complaints/language";
import { suggestComplaints, suggestLanguage } from "../../lib/reports/complaints/suggest";
import { complaintFacts, lastSentAt, type SentComplaint } from "../../lib/ui/complaint-facts";
import type { SenderChoice } from "../../lib/ui/evidence-records";
import { useText } from "../../lib/ui/text";
import { Empty } from "../shared/empty";
import { useNow } from "../shared/surroundings";
import { ComplaintDraftView } from "./complaint-draft";
import { ComplaintFields } from "./complaint-fields";
import { TemplateChoice } from "./template-choice";
import { SenderField } from "./sender-field";

export interface ComplaintsProps {
  senders: readonly SenderChoice[];
  /** Key of the sender complained about. */
  about: string | undefined;
  onAbout(key: string): void;
  /** What speaks against the sender; undefined while it is read. */
  entries: readonly EvidenceEntry[] | undefined;
  /** Messages that the user called service, and that tell of a refusal. */
  witnesses: readonly EvidenceEntry[];
  /** The user's own number as digits, as far as known. */
  ownPhone: string | undefined;
  /** The user's own data from an earlier time; undefined when none are kept. */
  kept: Answers | undefined;
  /** Keeps the user's own data on this machine, or forgets them. */
  onKeep(answers: Answers | undefined): void;
  /** The text as a file. */
  onSave(name: string, text: string): void;
  /** Records that the user sent it, or another one than before; says what is on record, nothing when that was not stored. */
  onSent(key: string, template: ComplaintTemplate, another: boolean): Promise<SentComplaint | undefined>;
}

/** A complaint, step by step: about whom, to whom, what is asked, the text. Nothing is sent by Doorman. */
export function Complaints(props: ComplaintsProps) {
  const { t } = useText();
  const { senders, about, onAbout, entries } = props;
  if (senders.length === 0) {
    return (
      <Empty title={t("reportsEmptyTitle")} hook="complaints-empty">
        {t("reportsEmpty")}
      </Empty>
    );
  }
  return (
    <>
      <p class="intro">{t("complaintsIntro")}</p>
      <div class="form">
        <SenderField label={t("complaintsAbout")} hook="complaint-about" senders={senders} about={about} onAbout={onAbout} />
        {about !== undefined && entries !== undefined && <Steps key={about} {...props} about={about} entries={entries} />}
      </div>
    </>
  );
}

interface StepsProps extends ComplaintsProps {
  about: string;
  entries: readonly EvidenceEntry[];
}

/** To whom, what is asked, and the text, about one sender. */
function Steps({ about, entries, witnesses, ownPhone, kept, onKeep, onSave, onSent }: StepsProps) {
  const now = useNow();
  // The text must not be written anew because a minute has passed.
  const [openedAt] = useState(now);
  const facts = useMemo(() => complaintFacts(entries, witnesses), [entries, witnesses]);
  const places = { ownPhone, senderPhone: facts?.sender.phone };
  const { suggested, others } = useMemo(() => suggestComplaints(places), [ownPhone, facts]);
  const [template, setTemplate] = useState<ComplaintTemplate | undefined>();
  const [chosen, setLanguage] = useState<LetterLanguage | undefined>();
  const [typed, setTyped] = useState<Answers>({});
  const fields = useMemo<Answers>(
    () => ({ ...(ownPhone !== undefined && { ownNumber: `+${ownPhone}` }), ...kept, ...typed }),
    [ownPhone, kept, typed],
  );
  const language = template === undefined ? undefined : (chosen ?? suggestLanguage(template, places));
  const clock = { utcOffset: utcOffsetAt(openedAt), utcOffsetAt };
  const draft = useMemo(
    () =>
      template === undefined || language === undefined || facts === undefined
        ? undefined
        : draftComplaint(template, language, { entries, sender: facts.sender, optOut: facts.optOut, fields, now: openedAt, ...clock }),
    [template, language, facts, entries, fields, openedAt],
  );
  if (facts === undefined) return null;
  const change = (id: FieldId, answer: string) => {
    setTyped({ ...typed, [id]: answer });
    if (kept !== undefined) onKeep(ownOf({ ...fields, [id]: answer }));
  };
  return (
    <>
      <TemplateChoice
        suggested={suggested}
        others={others}
        chosen={template?.id}
        onChoose={(next) => {
          setTemplate(next);
          setLanguage(undefined);
        }}
      />
      {template !== undefined && draft !== undefined && language !== undefined && (
        <>
          <ComplaintFields
            template={template}
            known={knownAnswers(template, { sender: facts.sender, optOut: facts.optOut, ...clock })}
            answers={fields}
            draft={draft}
            keeps={kept !== undefined}
            onAnswer={change}
            onKeeps={(keeps) => onKeep(keeps ? ownOf(fields) : undefined)}
          />
          <ComplaintDraftView
            key={template.id}
            template={template}
            language={language}
            draft={draft}
            onLanguage={setLanguage}
            onSave={onSave}
            sentAt={lastSentAt(entries, template)}
            onSent={(another) => onSent(about, template, another)}
          />
        </>
      )}
    </>
  );
}

/** The answers that are about the user and the same in each complaint. */
function ownOf({ fullName, postalAddress, email, ownNumber, operator }: Answers): Answers {
  return {
    ...(fullName !== undefined && { fullName }),
    ...(postalAddress !== undefined && { postalAddress }),
    ...(email !== undefined && { email }),
    ...(ownNumber !== undefined && { ownNumber }),
    ...(operator !== undefined && { operator }),
  };
}

/** How far this machine's clock is ahead of UTC at a time, in minutes. */
function utcOffsetAt(time: number): number {
  return -new Date(time).getTimezoneOffset();
}

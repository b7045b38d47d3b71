import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ActionEvidence, EvidenceEntry, MessageEvidence } from "../../lib/domain/evidence";
import { nameOfSender, timeOfEntry } from "../../lib/ui/evidence-records";
import { formatPhone } from "../../lib/ui/format";
import { useText, type TextKey } from "../../lib/ui/text";
import { nounKeys } from "../shared/action-words";
import { Button } from "../shared/button";
import { EvidenceList } from "../shared/evidence";
import { useNow } from "../shared/surroundings";
import { useUniqueId } from "../shared/unique-id";
import { categoryKeys } from "../shared/wording";
import { Outcome } from "./outcome";
import { askedByKeys, declaredKeys, objectionKeys } from "./wording";

/** One record with everything it holds, over the page. */
export function RecordDialog({ entry, onClose }: { entry: EvidenceEntry; onClose(): void }) {
  const { t, format } = useText();
  const now = useNow();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useUniqueId();
  useEffect(() => {
    const element = dialog.current;
    if (element?.open === false) element.showModal();
    // It would be its only button, at the end of what is to be read.
    title.current?.focus();
  }, []);
  const { content, head, hash } = entry;
  if (content === undefined) return null;
  return (
    <dialog ref={dialog} class="dialog report-dialog" aria-labelledby={titleId} data-doorman="record-dialog" onClose={onClose}>
      <h2 id={titleId} ref={title} tabIndex={-1}>{t("reportsRecordTitle", head.sequence)}</h2>
      <dl class="report-facts">
        <Fact label="reportsFactSender">
          <bdi>{nameOfSender(content.sender)}</bdi>
        </Fact>
        {content.sender.phone !== undefined && (
          <Fact label="reportsFactNumber">
            <bdi dir="ltr">{formatPhone(content.sender.phone)}</bdi>
          </Fact>
        )}
        {content.sender.profile?.legalName !== undefined && (
          <Fact label="reportsFactLegalName">
            <bdi>{content.sender.profile.legalName}</bdi>
          </Fact>
        )}
        <Fact label="reportsFactTime">{format.dateTime(timeOfEntry(entry), now)}</Fact>
        {content.kind === "message" && <MessageFacts evidence={content} />}
        {content.kind === "action" && <ActionFacts evidence={content} />}
        {content.kind === "objection" && <Fact label="reportsFactObjection">{t(objectionKeys[content.objection.by])}</Fact>}
        <Fact label="reportsFactKept">{format.dateTime(head.capturedAt, now)}</Fact>
        <Fact label="reportsFactHash">
          <code>{hash}</code>
        </Fact>
      </dl>
      <div class="question-buttons">
        <Button hook="record-close" onClick={() => dialog.current?.close()}>
          {t("close")}
        </Button>
      </div>
    </dialog>
  );
}

function MessageFacts({ evidence }: { evidence: MessageEvidence }) {
  const { t } = useText();
  const { message, judgement, versions } = evidence;
  return (
    <>
      <Fact label="reportsFactText">
        {message.parts.length === 0 ? t("reportsNoText") : null}
        {message.parts.map((part, index) => (
          <span key={index} class="report-part" dir="auto">
            {part.text}
          </span>
        ))}
      </Fact>
      {message.links.length > 0 && (
        <Fact label="reportsFactLinks">
          {message.links.map((link, index) => (
            <bdi key={index} class="report-part" dir="ltr">
              {link}
            </bdi>
          ))}
        </Fact>
      )}
      <Fact label="reportsFactDeclared">{t(declaredKeys[message.declared ?? "none"])}</Fact>
      <Fact label="reportsFactCategory">{t(categoryKeys[judgement.category])}</Fact>
      <Fact label="reportsFactReasons">
        <EvidenceList evidence={judgement.evidence} />
      </Fact>
      <Fact label="reportsFactVersions">
        <bdi>{[versions.extension, versions.model, versions.whatsApp].filter((version) => version !== undefined).join(" · ")}</bdi>
      </Fact>
    </>
  );
}

/** What was asked for, by whom, and what came of it. */
function ActionFacts({ evidence: { action } }: { evidence: ActionEvidence }) {
  const { t } = useText();
  return (
    <>
      <Fact label="reportsFactAction">{t(nounKeys[action.kind])}</Fact>
      <Fact label="reportsFactAskedBy">{t(askedByKeys[action.cause])}</Fact>
      <Fact label="reportsFactOutcome">
        <Outcome action={action} />
      </Fact>
    </>
  );
}

function Fact({ label, children }: { label: TextKey; children: ComponentChildren }) {
  const { t } = useText();
  return (
    <div class="report-fact">
      <dt>{t(label)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

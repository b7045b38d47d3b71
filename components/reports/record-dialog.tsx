import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { EvidenceEntry, MessageEvidence } from "../../lib/domain/evidence";
import { nameOfSender, timeOfEntry } from "../../lib/ui/evidence-records";
import { formatPhone } from "../../lib/ui/format";
import { useText, type TextKey } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { EvidenceList } from "../shared/evidence";
import { useNow } from "../shared/surroundings";
import { useUniqueId } from "../shared/unique-id";
import { actionKeys, categoryKeys } from "../shared/wording";

/** One record with everything it holds, over the page. */
export function RecordDialog({ entry, onClose }: { entry: EvidenceEntry; onClose(): void }) {
  const { t, format } = useText();
  const now = useNow();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useUniqueId();
  useEffect(() => {
    const element = dialog.current;
    if (element?.open === false) element.showModal();
  }, []);
  const { content, head, hash } = entry;
  if (content === undefined) return null;
  return (
    <dialog ref={dialog} class="dialog report-dialog" aria-labelledby={titleId} data-doorman="record-dialog" onClose={onClose}>
      <h2 id={titleId}>{t("reportsRecordTitle", head.sequence)}</h2>
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
        {content.kind === "action" && <Fact label="reportsFactAction">{t(actionKeys[content.action.kind])}</Fact>}
        {content.kind === "objection" && (
          <Fact label="reportsFactObjection">
            {t(content.objection.by === "letter" ? "reportsObjectionLetter" : "reportsObjectionComplaint")}
          </Fact>
        )}
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
      <Fact label="reportsFactDeclared">{message.declared ?? t("reportsNotDeclared")}</Fact>
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

function Fact({ label, children }: { label: TextKey; children: ComponentChildren }) {
  const { t } = useText();
  return (
    <div class="report-fact">
      <dt>{t(label)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

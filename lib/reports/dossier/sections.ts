import type { EvidenceEntry, EvidenceSender } from "../../domain/evidence";
import { timeOf } from "../choose";
import type { Figures } from "../figures";
import { violationOf } from "../../domain/violation";
import { utc } from "../times";
import { html, type Html } from "./html";
import type { DossierText } from "./text";

/** Who the sender is, as WhatsApp Web showed it last. */
export function senderSection(sender: EvidenceSender, text: DossierText): Html {
  const { profile } = sender;
  const kinds = { enterprise: "dossierKindEnterprise", smb: "dossierKindSmb" } as const;
  const number = sender.phone === undefined ? undefined : /^\d/u.test(sender.phone) ? `+${sender.phone}` : sender.phone;
  return html`<section><h2>${text.t("dossierSender")}</h2><dl>
${row(text.t("dossierName"), sender.name)}
${row(text.t("dossierVerifiedName"), sender.verifiedName)}
${row(text.t("dossierSavedName"), sender.savedName)}
${row(text.t("dossierNumber"), number)}
${row(text.t("dossierIds"), sender.ids.join(", "))}
${row(text.t("dossierKind"), sender.kind === undefined ? undefined : text.t(kinds[sender.kind]))}
${row(text.t("dossierLegalName"), profile?.legalName)}
${row(text.t("dossierDescription"), profile?.description)}
${row(text.t("dossierIndustry"), profile?.categories?.join(", "))}
${row(text.t("dossierWebsites"), profile?.websites?.join("\n"))}
${row(text.t("dossierEmail"), profile?.email)}
${row(text.t("dossierAddress"), profile?.address)}
</dl></section>`;
}

/** The counts that matter, and over what time. */
export function summarySection(figures: Figures, violations: number, text: DossierText): Html {
  const { number, t } = text;
  const period = figures.first === undefined || figures.last === undefined ? undefined : `${minute(figures.first)} – ${minute(figures.last)}`;
  const share = figures.mislabelledShare === undefined ? "" : ` (${text.percent(figures.mislabelledShare)})`;
  return html`<section><h2>${t("dossierSummary")}</h2><dl>
${row(t("dossierMessages"), number(figures.messages))}
${row(t("dossierPeriod"), period)}
${row(t("dossierPromotion"), number(figures.promotion))}
${row(t("dossierService"), number(figures.service))}
${row(t("dossierUnsure"), number(figures.unsure))}
${row(t("dossierMislabelled"), `${number(figures.mislabelled)}${share}`)}
${row(t("dossierViolations"), number(violations))}
</dl></section>`;
}

/** What happened between the user and the sender, in order: the first and the last message, the stop, actions, violations. */
export function timelineSection(entries: readonly EvidenceEntry[], stoppedAt: number | undefined, text: DossierText): Html {
  const moments: { time: number; says: Html }[] = stoppedAt === undefined ? [] : [{ time: stoppedAt, says: html`${text.t("dossierStopped")}` }];
  const messages = entries.filter(({ content }) => content?.kind === "message");
  for (const [entry, key] of [[messages[0], "dossierFirst"], [messages.length > 1 ? messages.at(-1) : undefined, "dossierLast"]] as const) {
    if (entry?.content !== undefined) moments.push({ time: timeOf(entry.content), says: html`${text.t(key)}` });
  }
  for (const entry of entries) {
    const says = momentOf(entry, text);
    if (says !== undefined && entry.content !== undefined) moments.push({ time: timeOf(entry.content), says });
  }
  moments.sort((one, other) => one.time - other.time);
  return html`<section><h2>${text.t("dossierTimeline")}</h2><ol class="timeline">${moments.map(({ time, says }) => html`<li>${moment(time)}<span>${says}</span></li>`)}</ol></section>`;
}

function momentOf(entry: EvidenceEntry, text: DossierText): Html | undefined {
  const { content } = entry;
  if (content?.kind === "action") {
    const { kind, state, report, cause } = content.action;
    const ended = report === undefined ? stateKeys[state] : reportKeys[report];
    return html`${text.t("dossierAction", text.action(kind), text.t(ended), text.t(causeKeys[cause]))}`;
  }
  if (content?.kind === "objection") return html`${text.t(content.objection.by === "letter" ? "dossierObjectedLetter" : "dossierObjectedComplaint")}`;
  const stop = violationOf(entry.content);
  if (stop?.inGrace === true) return html`${text.t("dossierInGrace")} (${text.t("dossierRecord")} ${entry.head.sequence})`;
  return stop === undefined ? undefined : html`<span class="violation">${text.t("dossierViolation", stop.days)}</span> (${text.t("dossierRecord")} ${entry.head.sequence})`;
}

const stateKeys = {
  done: "dossierStateDone",
  already: "dossierStateAlready",
  skipped: "dossierStateSkipped",
  failed: "dossierStateFailed",
  queued: "dossierStateOpen",
  running: "dossierStateOpen",
} as const;

/** Of a report and block that failed as a whole. */
const reportKeys = { sent: "dossierReportSent", uncertain: "dossierReportUncertain" } as const;

const causeKeys = {
  click: "dossierCauseClick",
  undo: "dossierCauseUndo",
  rule: "dossierCauseRule",
  outside: "dossierCauseOutside",
} as const;

/** What the hashes say and what they cannot say. */
export function provesSection(text: DossierText): Html {
  return html`<section><h2>${text.t("dossierProves")}</h2><p>${text.t("dossierProvesUnchanged")}</p><p>${text.t("dossierProvesNot")}</p><p>${text.t("dossierProvesCheck")}</p><p>${text.t("dossierProvesJudgement")}</p></section>`;
}

function row(name: string, value: string | undefined): Html | undefined {
  return value === undefined || value === "" ? undefined : html`<dt>${name}</dt><dd class="message"><bdi>${value}</bdi></dd>`;
}

/** A time for people, to the minute, in UTC. */
export function minute(time: number): string {
  return `${utc(time).slice(0, 16).replace("T", " ")} UTC`;
}

/** The same as an element that programs can read. */
export function moment(time: number): Html {
  return html`<time datetime="${utc(time)}" dir="ltr">${minute(time)}</time>`;
}

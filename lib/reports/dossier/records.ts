import type { EvidenceEntry, MessageEvidence } from "../../domain/evidence";
import { messageText } from "../../domain/message";
import { violationOf } from "../../domain/violation";
import { local } from "../times";
import { html, type Html } from "./html";
import { moment } from "./sections";
import type { DossierText } from "./text";

/** Head of the table of records; its rows follow one by one, see {@link recordRow}. */
export function recordsHead(text: DossierText): Html {
  const columns = (["dossierRecord", "dossierSent", "dossierText", "dossierJudged"] as const).map((key) => html`<th scope="col">${text.t(key)}</th>`);
  return html`<section><h2>${text.t("dossierRecords")}</h2><table class="records"><thead><tr>${columns}</tr></thead><tbody>\n`;
}

export const recordsEnd = html`</tbody></table></section>\n`;

/** One message with all that was known of it; undefined for other entries, which stand in the timeline. */
export function recordRow(entry: EvidenceEntry, text: DossierText): Html | undefined {
  const { content, head, hash } = entry;
  if (content?.kind !== "message") return undefined;
  const { message } = content;
  const words = messageText(message.parts);
  const offset = local(message.sentAt, message.utcOffset);
  return html`<tr id="record-${head.sequence}"><td class="number">${head.sequence}</td><td>${moment(message.sentAt)}<br><span class="note" dir="ltr">${offset.slice(0, 16).replace("T", " ")} ${offset.slice(-6)}</span>${violation(entry, text)}</td><td>${words === "" ? html`<p class="note">${text.t("dossierNoText")}</p>` : html`<bdi class="message" dir="auto">${words}</bdi>`}${links(message.links, text)}<div class="hashes" dir="ltr">${text.t("dossierContentHash")} ${head.contentHash}<br>${text.t("dossierHash")} ${hash}<br>${text.t("dossierPrevious")} ${head.previous}</div></td><td>${judged(content, text)}</td></tr>\n`;
}

function violation(entry: EvidenceEntry, text: DossierText): Html | undefined {
  const stop = violationOf(entry.content);
  if (stop?.inGrace === true) return html`<p class="note">${text.t("dossierInGrace")}</p>`;
  return stop === undefined ? undefined : html`<p class="violation">${text.t("dossierViolation", stop.days)}</p>`;
}

function links(values: readonly string[], text: DossierText): Html | undefined {
  if (values.length === 0) return undefined;
  return html`<p class="note">${text.t("dossierLinks")}</p><ul>${values.map((link) => html`<li><bdi>${link}</bdi></li>`)}</ul>`;
}

const labelKeys = { promotion: "dossierPromotion", service: "dossierService", unsure: "dossierUnsure" } as const;

function judged({ judgement, message, why }: MessageEvidence, text: DossierText): Html {
  const words = judgement.evidence.flatMap((piece) => (piece.kind === "content" ? piece.words : [])).filter((word) => word.weight > 0);
  return html`<p>${text.t(labelKeys[judgement.label])} · ${text.category(judgement.category)} · ${text.percent(judgement.confidence)}</p><p>${text.t("dossierDeclared")}: ${message.declared ?? text.t("dossierDeclaredNothing")}</p>${why === "pinned" && html`<p>${text.t("dossierPinned")}</p>`}<p class="note">${text.t("dossierReasons")}</p><ul>${judgement.evidence.map((piece) => html`<li>${text.reason(piece)}</li>`)}</ul>${words.length > 0 && html`<p>${words.map((word, index) => html`${index > 0 && ", "}<bdi>${word.text}</bdi>`)}</p>`}`;
}

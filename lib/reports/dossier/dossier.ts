import type { EvidenceEntry } from "../../domain/evidence";
import { lastingPart } from "../../domain/message-ids";
import { standingRefusal } from "../../domain/refusal";
import { chooser, timeOf } from "../choose";
import { figureOf, figures } from "../figures";
import type { MessageFigure } from "../../domain/message-figure";
import { violationOf } from "../../domain/violation";
import { inPieces, readChain, type Entries, type ExportOptions } from "../stream";
import { html, type Html } from "./html";
import { recordRow, recordsEnd, recordsHead } from "./records";
import { moment, provesSection, senderSection, summarySection, timelineSection } from "./sections";
import { style, styleSource } from "./style";
import { charts } from "./svg";
import type { DossierText } from "./text";

/** What a dossier takes besides; the filter names its one sender. */
export interface DossierOptions extends ExportOptions {
  text: DossierText;
  /**
   * All judged messages of the sender, those without evidence (service) among them, for summary and charts; without it they
   * show what there is evidence of. Of those in the filter's time numbers, times and categories are written; before and after
   * a stop is compared over all until its end.
   */
  messages?: readonly MessageFigure[] | undefined;
}

/**
 * A printable page about one sender, complete in itself: no script, no address, one style. Everything that came from outside
 * is escaped, and the page's own policy lets nothing be loaded.
 *
 * @returns pieces of an HTML file in UTF-8
 */
export function dossier(entries: Entries, options: DossierOptions): AsyncGenerator<string> {
  return inPieces(page(entries, options));
}

async function* page(entries: Entries, options: DossierOptions): AsyncGenerator<string> {
  const { text, redaction, exportedAt } = options;
  // Charts and summary stand first, so that the entries of the one sender are held until they are counted.
  const chosen: EvidenceEntry[] = [];
  // What was taken back stays so, whatever else the filter leaves out.
  const actions: EvidenceEntry[] = [];
  const evident: MessageFigure[] = [];
  const { senders, from = -Infinity, to } = options.filter;
  const isAbout = chooser({ senders, to });
  for await (const { entry, chosen: wanted } of readChain(entries, options)) {
    if (wanted) chosen.push(redaction.redacts ? redaction.entry(entry).entry : { head: entry.head, hash: entry.hash, content: entry.content });
    if (!isAbout(entry)) continue;
    if (entry.content?.kind === "action") actions.push(entry);
    const message = options.messages === undefined ? figureOf(entry) : undefined;
    if (message !== undefined) evident.push(message);
  }
  chosen.sort((one, other) => happened(one) - happened(other));
  const sender = chosen.at(-1)?.content?.sender;
  const { stoppedAt } = standingRefusal([...chosen, ...actions]);
  const key = sender?.key ?? "";
  const until = Math.min(exportedAt, to ?? Infinity);
  const all = (options.messages?.filter(({ time }) => time < (to ?? Infinity)) ?? evident).map((message) => ({ ...message, sender: key, name: "" }));
  const counted = options.messages === undefined ? chosen.map(figureOf).filter((message) => message !== undefined) : all.filter(({ time }) => time >= from);
  const { stops } = figures(all, stoppedAt === undefined ? [] : [{ sender: key, at: stoppedAt }], until);
  const numbers = { ...figures(counted, [], until), stops };
  // A message whose text was changed has several records.
  const violations = new Set(chosen.flatMap(({ content }) => (content?.kind === "message" && violationOf(content)?.inGrace === false ? lastingPart(content.message.id) : [])));
  const name = sender?.name ?? "";

  yield html`<!doctype html>
<html lang="${text.language}" dir="${text.direction}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${styleSource}; base-uri 'none'; form-action 'none'"><meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text.t("dossierTitle", name)}</title><style>`.text;
  yield style;
  yield* written(
    html`</style></head><body><main><header><h1>${text.t("dossierTitle", name)}</h1><p class="note">${text.t("dossierMade", chosen.length)} ${moment(exportedAt)}</p>${redaction.redacts && html`<p class="masked">${text.t("dossierMasked")}</p>`}</header>\n`,
    sender === undefined ? html`<p>${text.t("dossierNoMessages")}</p>` : senderSection(sender, text),
    summarySection(numbers, violations.size, text),
    timelineSection(chosen, stoppedAt, text),
    html`<section><h2>${text.t("dossierCharts")}</h2>${charts(numbers, text)}</section>\n`,
    recordsHead(text),
  );
  for (const entry of chosen) {
    options.signal?.throwIfAborted();
    const row = recordRow(entry, text);
    if (row !== undefined) yield row.text;
  }
  yield* written(recordsEnd, provesSection(text), html`</main></body></html>\n`);
}

function* written(...parts: Html[]): Generator<string> {
  for (const part of parts) yield part.text;
}

function happened({ content, head }: EvidenceEntry): number {
  return content === undefined ? head.capturedAt : timeOf(content);
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dossierText } from "../../../components/shared/dossier-text";
import type { EvidenceFilter } from "../../../lib/domain/evidence-file";
import { DAY } from "../../../lib/domain/limits";
import { dossier } from "../../../lib/reports/dossier/dossier";
import { html } from "../../../lib/reports/dossier/html";
import { everything } from "../../../lib/reports/redact";
import { lookupIn } from "../../../lib/ui/catalogue";
import { makeText } from "../../../lib/ui/text";
import { actionEvidence, chain, FIRST_SENT, messageEvidence, objectionEvidence } from "../../support/evidence-entries";
import { exportOptions, NOW, nothing, whole } from "../../unit/reports/support";
import { inEnglish, inRussian } from "./support";

const stopped = { replied: false, saved: false, kept: false, optedOutAt: FIRST_SENT + 2 * DAY };
const entries = chain([
  messageEvidence(),
  actionEvidence(),
  objectionEvidence(),
  messageEvidence({ text: "Still <b>half</b> price", conversation: stopped, message: { sentAt: FIRST_SENT + 19 * DAY, links: ["https://lumen-travel.example/?a=1&b=2"] } }),
]);

async function page(given = entries, text = inEnglish, redaction = nothing, filter: EvidenceFilter = {}): Promise<{ source: string; page: Document }> {
  const source = await whole(dossier(given, { ...exportOptions(redaction, { filter }), text: dossierText(text, NOW) }));
  return { source, page: new DOMParser().parseFromString(source, "text/html") };
}

describe("a dossier", () => {
  test("tells who the sender is, what happened, and what each record is", async () => {
    const { page: shown } = await page();
    const text = shown.body.textContent;
    for (const words of ["Evidence of advertising: Lumen Travel", "+447700900123", "12 Harbour Row", "Stop offers: done (by the user)", "The user objected to the business by letter.", "whole days since: 17", "The sender declared this message", "Its content says otherwise."]) expect(text).toContain(words);
    expect(shown.querySelectorAll("table.records tbody tr")).toHaveLength(2);
    for (const { hash, head } of entries.filter(({ content }) => content.kind === "message")) {
      expect(text).toContain(hash);
      expect(text).toContain(head.contentHash);
    }
    expect(text).toContain("Still <b>half</b> price");
  });

  test("says of a report that it left, whatever became of the block", async () => {
    const failed = (report?: "sent" | "uncertain") => actionEvidence({ kind: "report-and-block", state: "failed", ...(report && { report }) });
    const { page: shown } = await page(chain([messageEvidence(), failed("sent"), failed("uncertain"), failed(), actionEvidence({ state: "skipped" })]));
    for (const said of [
      "Report and block: the report was sent, the block did not succeed (by the user)",
      "Report and block: it is not certain that the report was sent (by the user)",
      "Report and block: failed (by the user)",
      "Stop offers: not carried out (by the user)",
    ]) expect(shown.body.textContent).toContain(said);
  });

  test("has a table behind every chart", async () => {
    const { page: shown } = await page();
    const charts = [...shown.querySelectorAll("figure")];
    expect(charts).toHaveLength(4);
    for (const chart of charts) {
      expect(chart.querySelector("svg")?.getAttribute("aria-label")).toBeTruthy();
      expect(chart.querySelectorAll("tbody tr").length).toBeGreaterThan(0);
    }
  });

  test("tells of no stop that was taken back, whatever else is left out", async () => {
    const resumed = [...entries, ...chain([actionEvidence({ kind: "resume-offers", cause: "outside", askedAt: FIRST_SENT + 20 * DAY, finishedAt: FIRST_SENT + 20 * DAY })])];
    const stop = "The user stopped the sender's offers in WhatsApp.";
    for (const filter of [{}, { violationsOnly: true }]) {
      expect((await page(entries, inEnglish, nothing, filter)).page.body.textContent).toContain(stop);
      const { page: shown } = await page(resumed, inEnglish, nothing, filter);
      expect(shown.body.textContent).not.toContain(stop);
      expect(shown.querySelector("line.stop")).toBeNull();
    }
    const { page: until } = await page(resumed, inEnglish, nothing, { to: FIRST_SENT + 20 * DAY });
    expect(until.body.textContent).toContain(stop);
  });

  test("counts the days it is about, and compares before and after a stop over all", async () => {
    const figure = (days: number) => ({ time: FIRST_SENT + days * DAY, sender: "", name: "", label: "promotion" as const, category: "offer" as const, mislabelled: false });
    const messages = [-9, -4, 0, 1, 19].map(figure);
    const filter = { from: FIRST_SENT + 10 * DAY, to: FIRST_SENT + 20 * DAY };
    const source = await whole(dossier(entries, { ...exportOptions(nothing, { filter }), text: dossierText(inEnglish, NOW), messages }));
    const shown = new DOMParser().parseFromString(source, "text/html");
    const facts = [...shown.querySelectorAll("dt")].map((name) => [name.textContent, name.nextElementSibling?.textContent]);
    expect(facts).toContainEqual(["Messages", "1"]);
    expect(facts).toContainEqual(["From the first to the last", "2026-09-26 09:30 UTC – 2026-09-26 09:30 UTC"]);
    expect(shown.body.textContent).toMatch(/Promotion before and after the stop[^:]*: 4 and 1/u);
    // Without them over what there is evidence of.
    expect((await page(entries, inEnglish, nothing, filter)).page.body.textContent).toMatch(/Promotion before and after the stop[^:]*: 1 and 1/u);
    // Of the first day nothing is compared.
    const firstDay = (await page(entries, inEnglish, nothing, { to: FIRST_SENT + 2.9 * DAY })).page;
    expect(firstDay.querySelector("line.stop")).not.toBeNull();
    expect(firstDay.body.textContent).toContain("Less than a day had passed since the stop");
    expect(firstDay.body.textContent).not.toContain("in as many days each (0)");
  });

  test("counts promotion after a stop by messages, however often one was changed", async () => {
    const late = (id: string) => messageEvidence({ conversation: stopped, message: { id: `false_${messageEvidence().sender.key}_${id}`, sentAt: FIRST_SENT + 19 * DAY } });
    const { page: shown } = await page(chain([late("A1"), late("A1"), late("B1")]));
    const facts = [...shown.querySelectorAll("dt")].map((name) => [name.textContent, name.nextElementSibling?.textContent]);
    expect(facts).toContainEqual(["Promotion after the user's stop or objection", "2"]);
    expect(shown.querySelectorAll("table.records tbody tr")).toHaveLength(3);
  });

  test("loads nothing and runs nothing", async () => {
    const { source, page: shown } = await page();
    expect(shown.querySelector("script, link, img, iframe, object, embed, a[href], [style], [onclick]")).toBeNull();
    expect(shown.querySelector("meta[http-equiv]")?.getAttribute("content")).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'$/u);
    expect(source).not.toMatch(/url\(|@import/u);
  });

  test("speaks the language of the interface, in its direction", async () => {
    expect((await page(entries, inRussian)).page.documentElement.lang).toBe("ru");
    expect((await page(entries, inRussian)).page.body.textContent).toContain("Доказательства рекламы");
    const arabic = makeText(lookupIn({ localeCode: { message: "ar" } }), "ar");
    expect((await page(entries, arabic)).page.documentElement.dir).toBe("rtl");
  });

  test("says that it is masked when it is", async () => {
    const { page: shown } = await page(entries, inEnglish, everything);
    expect(shown.body.textContent).toContain("Some data are masked");
    expect(shown.body.textContent).not.toContain("Lumen");
  });

  test("of nothing says so", async () => {
    expect((await page([])).page.body.textContent).toContain("There are no records of this sender.");
  });

  test("gives back any text", async () => {
    const hostile = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.array(fc.constantFrom("<script>", "</style>", "<!--", "&amp;", '"', "'", "`", "${x}", "\uD83D", "😀", "سلام", "\u202e", "\n", "=1"), { maxLength: 8 }).map((parts) => parts.join("")),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const [entry] = chain([messageEvidence({ text: `>${text}.`, sender: { ...messageEvidence().sender, name: `n${text}` } })]);
        const { page: shown } = await page([entry!]);
        expect(shown.querySelector("table.records bdi.message")?.textContent).toBe(`>${text}.`.toWellFormed());
        expect(shown.querySelector("script")).toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});

test("what stands in a template is escaped unless it is HTML itself", () => {
  const name = `<i title="x">'&`;
  expect(html`<p title="${name}">${name}${html`<b>${1}</b>`}${undefined}${false}${["<", html`<br>`]}</p>`.text).toBe(
    '<p title="&lt;i title=&quot;x&quot;&gt;&#39;&amp;">&lt;i title=&quot;x&quot;&gt;&#39;&amp;<b>1</b>&lt;<br></p>',
  );
});

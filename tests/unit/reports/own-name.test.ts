import { describe, expect, test } from "vitest";
import { exportCsv } from "../../../lib/reports/csv";
import { exportJson } from "../../../lib/reports/json";
import { canFind, makeRedaction, ownOnly } from "../../../lib/reports/redact";
import { exportXarf } from "../../../lib/reports/xarf";
import { dossier } from "../../../lib/reports/dossier/dossier";
import { dossierText } from "../../../components/shared/dossier-text";
import { chain, messageEvidence } from "../../support/evidence-entries";
import { inEnglish } from "../../dom/components/support";
import { context, exportOptions, nothing, NOW, whole } from "./support";

const entries = chain([messageEvidence({ text: "Hi Alex! 30% off." })]);
const nameOnly = { ...nothing, ownName: true };
const given = (ownNames: string[], asked = nameOnly) => exportOptions(nothing, { redaction: makeRedaction(asked, { ...context, ownNames }) });

async function headOf(...of: Parameters<typeof given>): Promise<Record<string, boolean>> {
  const { redaction }: { redaction: Record<string, boolean> } = JSON.parse(await whole(exportJson(entries, given(...of))));
  return redaction;
}

describe("the own name that nobody told", () => {
  test("is not said to be masked", async () => {
    expect(await headOf([])).toMatchObject({ ownName: false, redacted: false });
    expect(await headOf(["…"])).toMatchObject({ ownName: false, redacted: false });
    expect(await headOf([], ownOnly)).toMatchObject({ ownName: false, ownNumber: true, redacted: true });
    expect(await headOf(["Alex"])).toMatchObject({ ownName: true, redacted: true });
  });

  test("leaves every form of export as one in which nothing is masked", async () => {
    const reporter = { org: "Example Watch", contact: "reports@watch.example", domain: "watch.example" };
    const forms = [
      (options: ReturnType<typeof given>) => exportCsv(entries, options),
      (options: ReturnType<typeof given>) => exportXarf(entries, { ...options, reporter, shape: "lines", uuid: () => "2b1f8f0e-7a3c-4c1d-9e2f-0123456789ab" }),
      (options: ReturnType<typeof given>) => dossier(entries, { ...options, text: dossierText(inEnglish, NOW) }),
      (options: ReturnType<typeof given>) => exportJson(entries, options),
    ];
    for (const form of forms) {
      const plain = await whole(form(exportOptions()));
      expect(await whole(form(given([])))).toBe(plain);
      expect(await whole(form(given(["Alex"])))).not.toBe(plain);
    }
  });
});

test("a name can be found when it has a letter", () => {
  expect(["Alex", "A", "李"].every((name) => canFind(name))).toBe(true);
  expect(["", "  ", "…", "42"].some((name) => canFind(name))).toBe(false);
});

describe("the own number, where WhatsApp tells only an internal id of the user's", () => {
  const LID = "90000000000147@lid";
  const called = chain([messageEvidence({ text: "Call us back from +1 202 555 0147." })]);
  const file = async (asked = ownOnly, ownNumbers = [LID]) => {
    const options = exportOptions(nothing, { owner: LID, redaction: makeRedaction(asked, { ...context, ownNumbers }) });
    return await whole(exportJson(called, options));
  };
  const head = async (...of: Parameters<typeof file>): Promise<{ owner: string; redaction: Record<string, boolean> }> => JSON.parse(await file(...of));

  test("is not said to be masked, for it stays in texts; the id is masked all the same", async () => {
    const { owner, redaction } = await head();
    expect(redaction).toMatchObject({ ownNumber: false, redacted: true });
    expect(owner).not.toContain("90000000000147");
    expect(await file()).toContain("+1 202 555 0147");
  });

  test("is masked where all numbers are, or where it is known", async () => {
    const all = { ...ownOnly, numbers: true };
    expect((await head(all)).redaction).toMatchObject({ ownNumber: true });
    expect(await file(all)).not.toContain("555 0147");
    expect((await head(ownOnly, [LID, "12025550147@c.us"])).redaction).toMatchObject({ ownNumber: true });
    expect(await file(ownOnly, [LID, "12025550147@c.us"])).not.toContain("555 0147");
  });
});

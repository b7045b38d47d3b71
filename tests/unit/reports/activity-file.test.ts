import { describe, expect, test } from "vitest";
import type { ActivityEntry } from "../../../lib/domain/activity";
import { activityColumns, activityFile, activityRecord } from "../../../lib/reports/activity-file";

const time = Date.UTC(2026, 10, 22, 14, 30);
const uuid = "00000000-0000-4000-8000-000000000001";

const judged: ActivityEntry = {
  kind: "judgement",
  key: "k",
  time,
  id: "false_12025550123@c.us_3EB0",
  ids: ["12025550123@c.us"],
  name: '=HYPERLINK("http://evil.example")',
  saved: false,
  declared: "UTILITY",
  judgement: { label: "promotion", category: "offer", confidence: 0.98, mark: "promotion", mislabelled: true, evidence: [{ kind: "never-answered" }] },
  text: 'Sale,\n"today"',
};
const acted: ActivityEntry = {
  kind: "action",
  key: uuid,
  time,
  action: {
    id: uuid, kind: "stop-offers", ids: ["12025550123@c.us"], name: "Sunrise", state: "failed", createdAt: time, finishedAt: time + 1_000,
    steps: [{ operation: "stop-offers", outcome: { status: "refused", code: 429 } }], cause: { by: "rule", rule: "stop-offers" },
  },
};

describe("the exported log", () => {
  test("is a table that no spreadsheet runs, with a byte-order mark", () => {
    const { csv } = activityFile;
    const text = csv.begin + csv.page([judged, acted].map(activityRecord), true) + csv.end;
    expect(text.startsWith(`\uFEFF${activityColumns.join(",")}\r\n2026-11-22T14:30:00.000Z,judgement,`)).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(text).toContain('"Sale,\n""today"""');
    expect(text).toContain("stop-offers,rule,stop-offers,failed,stop-offers: refused 429,2026-11-22T14:30:01.000Z");
  });

  test.for(["=1+1", "+1", "-1", "@x", "\t=1", " =1", "＝1"])("takes %j for a text", (name) => {
    expect(activityFile.csv.page([activityRecord({ ...judged, name })], true)).toContain(`,'${name}`);
  });

  test("is an array of objects with the same names, also over several pages, also when empty", () => {
    const { json } = activityFile;
    const text = json.begin + json.page([activityRecord(judged)], true) + json.page([activityRecord(acted)], false) + json.end;
    const parsed: unknown = JSON.parse(text);
    expect(parsed).toMatchObject([
      { entry: "judgement", label: "promotion", evidence: "never-answered", action: null },
      { entry: "action", action: "stop-offers", cause: "rule", label: null },
    ]);
    expect(Array.isArray(parsed) && parsed.map((record) => Object.keys(record).join())).toEqual([activityColumns.join(), activityColumns.join()]);
    expect(JSON.parse(json.begin + json.end)).toEqual([]);
  });
});

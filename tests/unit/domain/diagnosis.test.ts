import * as z from "zod/mini";
import { expect, test } from "vitest";
import { PageDiagnosis, TabDiagnoses } from "../../../lib/domain/diagnosis";
import { startingState } from "../../../lib/domain/health";

const { capabilities } = startingState;
const counts = { chats: 1, contacts: 1, businesses: 1, businessesByOtherContact: 0, blocked: 0, optedOut: 0 };
const tab = { state: { mode: "ready", capabilities }, page: { failure: "no-answer" }, structure: { chats: 3 }, drawn: { mark: 0 } };

test("what a page says of itself goes into a diagnosis only where it is a version and a mode", () => {
  const told = (stream: string, version: string) => z.parse(TabDiagnoses, [{ ...tab, state: { ...tab.state, stream, version } }])[0];
  expect(told("TOS_BLOCK", "2.3000.1012345678")).toMatchObject({ state: { stream: "TOS_BLOCK", version: "2.3000.1012345678" } });
  expect(told("Ana Ruiz +1 202 555 0177", "by Ana")).toMatchObject({ state: { stream: "other", version: "other" } });
  expect(z.parse(TabDiagnoses, [{ failure: "no-answer" }, tab])).toEqual([{ failure: "no-answer" }, tab]);
});

test("whose account it is does not go into a diagnosis", () => {
  const [told] = z.parse(TabDiagnoses, [{ ...tab, state: { ...tab.state, owner: "12025550100@c.us" } }]);
  expect(JSON.stringify(told)).not.toContain("2025550100");
});

test.for([
  [{ modules: { "WAWebFoo.default": "needs cr:17219" }, types: { "biz-cover-photo": { all: 1, read: 0, text: 0 } } }, true],
  [{ modules: { "WAWebFoo.bar": "Ana wrote" }, types: {} }, false],
  [{ modules: {}, types: { call_12025550177: { all: 1, read: 0, text: 0 } } }, false],
  [{ modules: {}, types: { "From Ana": { all: 1, read: 0, text: 0 } } }, false],
] as const)("a page's diagnosis holds names in code, not what people write: %j", ([diagnosis, valid]) => {
  expect(z.safeParse(PageDiagnosis, { counts, ...diagnosis }).success).toBe(valid);
});

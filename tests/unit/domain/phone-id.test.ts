import { expect, test } from "vitest";
import { phoneOfId } from "../../../lib/domain/phone-id";

test.for([
  ["12025550199@c.us", "12025550199"],
  ["12025550199:12@c.us", "12025550199"],
  ["900100200300@lid", undefined],
  ["1202@c.us", undefined],
  ["12025550199", undefined],
  ["shop12025550199@c.us", undefined],
  [undefined, undefined],
] as const)("the number in %s is %s", ([id, phone]) => {
  expect(phoneOfId(id)).toBe(phone);
});

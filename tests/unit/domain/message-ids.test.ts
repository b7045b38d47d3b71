import { expect, test } from "vitest";
import { chatOf, lastingPart, messageKey } from "../../../lib/domain/message-ids";

const byPhone = "false_447700900123@c.us_3EB0AA11";
const byLid = "false_900100200300@lid_3EB0AA11";

test("a message is the same one after WhatsApp has moved its chat to another id", () => {
  expect(lastingPart(byLid)).toBe(lastingPart(byPhone));
  expect(messageKey("447700900123@c.us", byLid)).toBe(byPhone);
  expect(chatOf(byLid)).toBe("900100200300@lid");
});

test("an id of another form stands for itself", () => {
  expect(lastingPart("3EB0AA11")).toBe("3EB0AA11");
  expect(messageKey("447700900123@c.us", "3EB0AA11")).toBe("3EB0AA11");
  expect(chatOf("3EB0AA11")).toBeUndefined();
});

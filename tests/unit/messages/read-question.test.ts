import fc from "fast-check";
import * as z from "zod/mini";
import { describe, expect, test } from "vitest";
import { blockReasons, operations } from "../../../lib/domain/names";
import { questions } from "../../../lib/messages/bridge-questions";
import { readQuestion } from "../../../lib/messages/read-question";

const id = fc.oneof(fc.constantFrom("12025550101@c.us", "200012025550101@lid", "1@g.us", "", "x@c.us "), fc.string());
const request = fc.record(
  {
    operation: fc.oneof(fc.constantFrom(...operations), fc.string()),
    mode: fc.constantFrom("direct", "dialog", "silent", undefined),
    ids: fc.oneof(fc.array(id, { maxLength: 6 }), fc.constantFrom(["12025550101@c.us"]), fc.anything()),
    message: fc.constantFrom("false_12025550101@c.us_3EB0", undefined),
    reason: fc.constantFrom(...blockReasons, undefined),
  },
  { requiredKeys: [] },
);

describe("the page's reader of questions, which knows no schema library, agrees with the contracts", () => {
  test.for(["perform", "check"] as const)("%s", (name) => {
    fc.assert(
      fc.property(request, (data) => {
        const parsed = z.safeParse(questions[name], data);
        expect(readQuestion[name](data)).toEqual(parsed.success ? parsed.data : undefined);
      }),
    );
  });

  test("senders", () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(id, { maxLength: 60 }), fc.constant(["12025550101@c.us"]), fc.anything()), (chats) => {
        const parsed = z.safeParse(questions.senders, { chats });
        expect(readQuestion.senders({ chats })).toEqual(parsed.success ? parsed.data : undefined);
      }),
    );
  });

  test("history", () => {
    fc.assert(
      fc.property(id, fc.oneof(fc.boolean(), fc.anything()), (chat, load) => {
        const parsed = z.safeParse(questions.history, { chat, load });
        expect(readQuestion.history({ chat, load })).toEqual(parsed.success ? parsed.data : undefined);
      }),
    );
  });

  test.for(["describe", "titles"] as const)("%s", (name) => {
    const key = name === "describe" ? "dataIds" : "titles";
    const texts = fc.oneof(fc.array(fc.string({ maxLength: 600 }), { maxLength: 60 }), fc.anything());
    fc.assert(
      fc.property(texts, (value) => {
        const parsed = z.safeParse(questions[name], { [key]: value });
        expect(readQuestion[name]({ [key]: value })).toEqual(parsed.success ? parsed.data : undefined);
      }),
    );
  });
});

import { describe, expect, test } from "vitest";
import { complaintById } from "../../../lib/reports/complaints/complaints";
import { draftComplaint } from "../../../lib/reports/complaints/draft";
import { MAX_QUOTED } from "../../../lib/reports/complaints/quote";
import { wordings } from "../../../lib/reports/complaints/wordings";
import { DAY, input, messageEntry, NOW } from "./complaint-builders";

describe("gaps in a letter", () => {
  test.for([
    ["de", /\b(?:Sie|Ihre?)\b/u],
    ["es", /\b(?:su|se)\b/u],
  ] as const)("speak to the user as the interface does, not as to the one that the letter goes to: %s", ([language, polite]) => {
    for (const gap of Object.values(wordings[language].gaps)) expect(gap).not.toMatch(polite);
  });
});

describe("a letter to a business", () => {
  test.for(["letter", "gdpr-objection", "gdpr-access"])("needs no elision before any name in French: %s", (id) => {
    const { text } = draftComplaint(complaintById(id)!, "fr", input({ sender: { name: "Orange Vif", phone: "12025550123" } }));
    expect(text).toContain("Orange Vif");
    expect(text).not.toMatch(/\bde Orange/u);
  });
});

describe("messages that are counted and not quoted", () => {
  const entries = Array.from({ length: MAX_QUOTED + 1 }, (_, index) => messageEntry(`Advert no. ${index + 1}`, NOW - (9 - index) * DAY, index + 1));

  test.for([
    ["en", "The enclosed record also contains 1 message from the same sender."],
    ["fr", "Le relevé ci-joint contient en outre : 1 message du même expéditeur."],
    ["de", "enthält die beigefügte Aufstellung außerdem: 1 Nachricht."],
    ["es", "la relación adjunta contiene, del mismo remitente: 1 mensaje."],
  ] as const)("can be a single one: %s", ([language, words]) => {
    const { text } = draftComplaint(complaintById("gdpr-objection")!, language, input({ entries }));
    expect(text).toContain(words);
  });
});

import { expect, test } from "vitest";
import { emptyJudgements } from "../../../lib/content/judgements";
import type { JudgedMessage } from "../../../lib/domain/judgement";
import { NOW } from "../background/builders";

const judged = (id: string) => ({ id, time: NOW, judgement: { mark: "promotion" } }) as unknown as JudgedMessage;

test("what is judged only after its sender took it back gets no mark, unless the page tells it anew", () => {
  const judgements = emptyJudgements(() => {});
  judgements.told(["A1"]);
  judgements.remove(["A1"]);
  judgements.put([judged("A1"), judged("A2")]);
  expect([judgements.get("A1"), judgements.get("A2")?.mark]).toEqual([undefined, "promotion"]);
  judgements.told(["A1"]);
  judgements.put([judged("A1")]);
  expect(judgements.get("A1")?.mark).toBe("promotion");
});

import { expect, test } from "vitest";
import { storedDiagnosis } from "../../../lib/database/diagnosis";
import { noteOwner } from "../../../lib/database/writes";
import { Bench } from "../background/bench";
import { NOW, OWNER, wish } from "../background/builders";

test("a diagnosis of what is stored counts how requests ended, and has nobody in it", async () => {
  const bench = new Bench();
  try {
    await noteOwner(bench.database, OWNER, NOW);
    bench.whatsapp.open = true;
    await bench.ask(wish("block", { ids: ["12025550161@c.us"], name: "Heel & Toe" }));
    await bench.work();
    bench.whatsapp.answerNext({ status: "refused", code: 403 });
    await bench.ask(wish("stop-offers", { ids: ["12025550162@c.us"], name: "Rowan Tea" }));
    await bench.pass(60_000);
    await bench.work();
    const stored = await storedDiagnosis(bench.database);
    expect(stored.rows).toMatchObject({ actions: 2 });
    expect(stored.outcomes).toMatchObject({ "direct block: done": 1, "direct stop-offers: refused 403": 1 });
    expect(JSON.stringify(stored)).not.toMatch(/2025550|Heel|Rowan/u);
  } finally {
    bench.close();
  }
});

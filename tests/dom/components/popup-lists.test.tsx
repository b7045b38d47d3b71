import { expect, test } from "vitest";
import { NobodyListed } from "../../../components/popup/nobody-listed";
import type { ListChange } from "../../../lib/messages/bridge-contracts";
import { takeListChange } from "../../../lib/background/lists";
import type { DoormanDatabase } from "../../../lib/database/schema";
import { useStored } from "../../../lib/ui/use-stored";
import { freshDatabase, OWNER, sender, witness } from "../../unit/background/builders";
import { NOW, show } from "./support";

const lists = ["blocked", "stopped"] as const;
type List = (typeof lists)[number];

/** A list of the popup on real data; notes what it ever said. */
function Lists({ database, list, said }: { database: DoormanDatabase; list: List; said: Set<string> }) {
  const { [list]: senders, listsKnown } = useStored(database, { owner: OWNER, known: true }, NOW, 0);
  const known = list === "blocked" ? listsKnown.blocked : listsKnown.optedOut;
  if (senders !== undefined && known !== undefined) said.add(`${senders.length} listed, ${known ? "known" : "not known"}`);
  if (senders === undefined || senders.length > 0) return <p>{senders?.length}</p>;
  return <NobodyListed list={list} known={known} reach="closed" />;
}

test.for(lists)("the list of %s senders never says that nobody is on it while the first whole list arrives", async (list) => {
  const database = freshDatabase();
  const said = new Set<string>();
  const shown = await show(<Lists database={database} list={list} said={said} />);
  const settled = async (words: string) => {
    await expect.poll(() => shown.text()).toContain(words);
  };
  await settled("Doorman has not looked yet");
  const numbers = Array.from({ length: 40 }, (_, place) => `120255501${String(place + 10)}@c.us`);
  const change: ListChange = {
    list: list === "blocked" ? "blocked" : "opted-out",
    reset: true,
    added: numbers.map((id) => ({ ids: [id], sender: sender({ ids: [id] }) })),
    removed: [],
  };
  await takeListChange({ database, now: NOW, newId: () => crypto.randomUUID(), witness, days: "forever" }, OWNER, change);
  await settled("40");
  expect([...said]).toEqual(["0 listed, not known", "40 listed, known"]);
  await takeListChange({ database, now: NOW, newId: () => crypto.randomUUID(), witness, days: "forever" }, OWNER, { ...change, added: [] });
  await settled(list === "blocked" ? "Nobody is blocked" : "No offers stopped");
  database.close();
});

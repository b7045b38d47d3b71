import type { Owner } from "../domain/account";
import type { EvidenceDays } from "../domain/settings";
import type { DataOf, ReplyOf } from "../messages/contract";
import type { evidenceContracts } from "../messages/evidence-contracts";
import { AccountBook, bookTables } from "../database/accounts";
import { deleteEvidence, evidenceOfMessage, objectionsTo, pinEvidence } from "../database/evidence-writes";
import { MessageBook } from "../database/message-book";
import { DAY, MINUTE } from "../domain/limits";
import { chatOf, messageKey } from "../domain/message-ids";
import type { DoormanDatabase } from "../database/schema";
import { wholeJudgement } from "../database/views";
import { appendEvidence, type Witness } from "./evidence";
import { messageContent, objectionContent } from "./evidence-contents";
import type { UnderWay } from "./under-way";

type Contracts = typeof evidenceContracts;
type Data<Name extends keyof Contracts> = DataOf<Contracts[Name]>;

/** What the answers need of the world. */
export interface EvidenceWorld {
  database: DoormanDatabase;
  now: () => number;
  days: () => Promise<EvidenceDays>;
  /** What is kept for as many days as are asked for beforehand is under way until it is stored. */
  storing: Pick<UnderWay, "run">;
  witness: (owner: Owner) => Promise<Witness>;
  /** Somebody's account changed: whoever shows it asks again. */
  changed: (owner: Owner) => void;
}

/** Answers to the messages of lib/messages/evidence-contracts.ts. */
export function evidenceAnswers(world: EvidenceWorld): {
  [Name in keyof Contracts]: (data: Data<Name>) => Promise<ReplyOf<Contracts[Name]>>;
} {
  const { database, days, storing } = world;
  return {
    pin: async (data) => ({ kept: await storing.run(() => pin(world, data)) }),
    pinStored: async (data) => ({ kept: await storing.run(() => pin(world, data)) }),
    pinEvidence: async ({ owner, sequences, pinned }) => {
      await storing.run(async () => await pinEvidence(database, owner, sequences, pinned, await days()));
      return null;
    },
    objected: async (data) => {
      const reply = await storing.run(() => object(world, data));
      world.changed(data.owner);
      return reply;
    },
    deleteEvidence: async ({ owner, what }) => ({ deleted: await deleteEvidence(database, owner, what) }),
  };
}

/**
 * Keeps a message for good, or no longer. What was captured already is pinned as it is; else it is captured now, whatever it
 * was judged to be.
 *
 * @returns whether it is kept for good now
 */
async function pin(world: EvidenceWorld, { owner, id, pinned }: Data<"pin">): Promise<boolean> {
  const { database } = world;
  const [witness, days] = await Promise.all([world.witness(owner), world.days()]);
  return await database.transaction("rw", bookTables(database), async () => {
    const chat = chatOf(id);
    const account = chat === undefined ? undefined : (await AccountBook.load(database, owner, [chat])).find([chat]);
    if (account === undefined) return false;
    const key = messageKey(account.key, id);
    const book = await MessageBook.search(database, owner, account.key, [key]);
    const row = book.get(key);
    const known = await evidenceOfMessage(database, owner, account.key, key);
    await pinEvidence(database, owner, known.map(({ sequence }) => sequence), pinned, days);
    if (!pinned) return false;
    // An edit since then is another text, of which nothing may be kept yet.
    if (known.length > 0 && (row === undefined || row.captured === row.digest)) return true;
    if (row === undefined || (row.hasText && row.parts === undefined)) return known.length > 0;
    const now = world.now();
    await appendEvidence(database, owner, [messageContent(witness, account, row, wholeJudgement(row), "pinned", now)], { now, days });
    book.put({ ...row, captured: row.digest });
    await book.save();
    return true;
  });
}

/**
 * Notes an objection: what comes later comes against the user's word. The first one counts. A complaint to an authority is an
 * entry too, but nothing that the sender was told.
 *
 * A letter that is on record is not noted a second time: whoever sends it again has not objected again.
 */
async function object(world: EvidenceWorld, { owner, key, at, by, template, another }: Data<"objected">): Promise<ReplyOf<Contracts["objected"]>> {
  const { database, now } = world;
  const [witness, days] = await Promise.all([world.witness(owner), world.days()]);
  const { accounts, evidence } = database;
  return await database.transaction("rw", accounts, evidence, async () => {
    const account = await accounts.get([owner, key]);
    if (account === undefined) return { noted: false };
    const day = (time: number) => Math.floor((time + witness.utcOffset(time) * MINUTE) / DAY);
    const before = another === true ? [] : await objectionsTo(database, owner, key);
    const same = before.find((each) => each.by === by && each.template === template && day(each.at) === day(at));
    if (same !== undefined) return { at: same.at, noted: false };
    if (by === "letter") await accounts.put({ ...account, objectedAt: Math.min(account.objectedAt ?? at, at) });
    await appendEvidence(database, owner, [objectionContent(witness, account, { at, by, template })], { now: now(), days });
    return { at, noted: true };
  });
}

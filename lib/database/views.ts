import type { Owner, WhatsAppId } from "../domain/account";
import type { ActionView } from "../domain/action";
import type { Evidence, Judgement } from "../domain/judgement";
import type { ListsRow, QueueRow } from "./meta-rows";
import { queuePlace, type AccountRow, type ActionRow, type MessageRow } from "./rows";
import type { DoormanDatabase } from "./schema";

/** Ids that travel with a sender in one message (`Sender.ids`). */
const IDS_TOGETHER = 4;

/** The ids of an account, as many as a message takes; the one its chat uses comes first. */
export function accountIds(row: Pick<AccountRow, "ids">): WhatsAppId[] {
  return row.ids.slice(0, IDS_TOGETHER);
}

/** The judgement on a stored message with the words that weighed, as far as they are still kept. */
export function wholeJudgement(row: Pick<MessageRow, "judgement" | "verdict">): Judgement {
  return withWords(row.judgement, row.verdict.words);
}

/**
 * The judgement as it is stored: the words that weighed stand in the verdict. Once the text is not kept, neither is the phrase of a
 * rule that it contains.
 */
export function judgementToStore(judgement: Judgement, keepsText: boolean): Judgement {
  const { evidence, ...rest } = withWords(judgement, []);
  if (keepsText) return { ...rest, evidence };
  return { ...rest, evidence: evidence.map(withoutPhrase) };
}

function withoutPhrase(piece: Evidence): Evidence {
  if (piece.kind !== "ruled") return piece;
  const { phrase, category, ...rest } = piece;
  // A rule about a phrase in messages of a kind is none about all messages of the kind.
  return phrase === undefined && category !== undefined ? { ...rest, category } : rest;
}

/** The judgement with other words in its content evidence. */
export function withWords(judgement: Judgement, words: MessageRow["verdict"]["words"]): Judgement {
  return {
    ...judgement,
    evidence: judgement.evidence.map((piece) => (piece.kind === "content" ? { ...piece, words } : piece)),
  };
}

/** Pace and waiting reason of an owner's queue. */
export async function queueOf(database: DoormanDatabase, owner: Owner): Promise<QueueRow> {
  const row = await database.meta.get([owner, "queue"]);
  return row?.name === "queue" ? row : { owner, name: "queue" };
}

/** Which of WhatsApp's lists of an owner were ever seen whole, and when last. */
export async function listsOf(database: DoormanDatabase, owner: Owner): Promise<ListsRow> {
  const row = await database.meta.get([owner, "lists"]);
  return row?.name === "lists" ? row : { owner, name: "lists" };
}

/** What the interface knows of an action. Why it waits is known of the whole queue, but of one that stands aside with its batch. */
export function actionView(row: ActionRow, queue: Pick<QueueRow, "waitsFor" | "cooldown">): ActionView {
  const waits = row.state === "queued";
  const waitsFor = row.queue === queuePlace.held ? "paused" : queue.waitsFor;
  return {
    id: row.id,
    kind: row.kind,
    ids: row.ids.slice(0, IDS_TOGETHER),
    name: row.name,
    state: row.state,
    steps: row.steps,
    cause: row.cause,
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
    notBefore: waits && waitsFor === "pace" ? queue.cooldown?.until : undefined,
    waitsFor: waits ? waitsFor : undefined,
    reason: row.reason,
    undoneBy: row.undoneBy,
    leftOut: row.leftOut,
  };
}

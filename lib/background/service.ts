import type { Owner } from "../domain/account";
import type { ActionView } from "../domain/action";
import type { JudgedMessage } from "../domain/judgement";
import type { Settings } from "../domain/settings";
import type { Classify } from "../domain/verdict";
import type { DataOf, ReplyOf } from "../messages/contract";
import type { ToBackground, ToContent } from "../messages/runtime-contracts";
import { owners } from "../database/reads";
import type { ActionRow } from "../database/rows";
import { actionView, queueOf } from "../database/views";
import { forget, noteOwner, purgeTexts } from "../database/writes";
import { backfillAnswers, type BackfillWorld } from "./backfill";
import { markedToday } from "./badge-count";
import { coalesced } from "./coalesce";
import { correct, storedJudgement, uncorrect } from "./correcting";
import { startOfDay } from "./days";
import { cancel, enqueue } from "./enqueue";
import { takeBack, takeIn } from "./intake";
import type { Judge, JudgingContext } from "./judging";
import { takeListChange } from "./lists";
import { rejudgeActive, rejudgeSender } from "./rejudge";
import { createRunner, SHORTEST_ALARM, type Runner, type RunnerEnvironment } from "./runner";
import { chatMarks, senderView, type Suggest } from "./senders";

type Changed = DataOf<ToContent["changed"]>;

/** What tabs of an owner are told of. */
interface News {
  rows?: ActionRow[];
  judged?: JudgedMessage[];
  /** Records, rules or marks changed. */
  senders: boolean;
}

/**
 * Everything that the background needs of the world; in the extension it is the browser, in tests a few
 * lines.
 */
export interface World extends Omit<RunnerEnvironment, "changed">, BackfillWorld {
  /** The classifier, once it is loaded. */
  classifier: () => Promise<Classify>;
  judge: Judge;
  suggest: Suggest;
  settings: () => Promise<Settings>;
  /** Tells one tab that something it shows has changed. */
  tell: (tabId: number, changed: Changed) => Promise<void>;
  showBadge: (marked: number) => Promise<void>;
  /** A bug: nobody waits for what failed, so it goes to the log. */
  report: (error: unknown) => void;
}

/** Answers to the messages of runtime-contracts.ts, by their names. */
export type Answers = {
  [Name in keyof ToBackground]: (data: DataOf<ToBackground[Name]>) => Promise<ReplyOf<ToBackground[Name]>>;
};

export interface Service {
  answers: Answers;
  runner: Runner;
  /** Counts today's marked messages of whoever is signed in. */
  refreshBadge: () => Promise<void>;
  /** Deletes texts that are older than wanted. */
  purge: () => Promise<void>;
  /** Brings marks and texts into step with changed settings. */
  settingsChanged: (settings: Settings, before: Settings) => Promise<void>;
}

/** Messages or actions that travel together to a tab (`toContent.changed`). */
const CHANGES_AT_ONCE = 200;

/** The background, free of the browser. It remembers nothing that the database does not know. */
export function createService(world: World): Service {
  const { database, now } = world;
  const runner = createRunner({ ...world, changed: (owner, rows) => void push(owner, { rows, senders: true }) });
  /** Tabs are told one thing after the other: what is told last must be what is true now. */
  let pushing: Promise<void> = Promise.resolve();

  function push(owner: Owner, news: News): Promise<void> {
    pushing = pushing.then(() => pushNow(owner, news)).catch(world.report);
    return pushing;
  }

  async function pushNow(owner: Owner, news: News): Promise<void> {
    const tabs = (await world.tabs()).filter(({ state }) => state.owner === owner);
    if (tabs.length === 0) return;
    const actions = (await views(owner, news.rows ?? [])).slice(0, CHANGES_AT_ONCE);
    const judged = news.judged ?? [];
    // The first part tells of everything; tabs ask again for what they show of older messages.
    const changed = { owner, actions, judged: judged.slice(0, CHANGES_AT_ONCE), senders: news.senders };
    await Promise.all(tabs.map((tab) => world.tell(tab.id, changed)));
  }

  async function views(owner: Owner, rows: ActionRow[]): Promise<ActionView[]> {
    const queue = await queueOf(database, owner);
    return rows.map((row) => actionView(row, queue));
  }

  async function judging(): Promise<JudgingContext> {
    const [classify, context] = await Promise.all([world.classifier(), rejudging()]);
    return { ...context, classify };
  }

  /** What is stored has its verdict: to judge it anew takes no classifier, so none is loaded for it. */
  async function rejudging(): Promise<Omit<JudgingContext, "classify">> {
    return { database, judge: world.judge, settings: await world.settings(), now: now() };
  }

  async function rejudge(owner: Owner, accountKeys: readonly string[]): Promise<void> {
    if (accountKeys.length === 0) return;
    const context = await rejudging();
    const judged: JudgedMessage[] = [];
    for (const key of accountKeys) judged.push(...(await rejudgeSender(context, owner, key)));
    await refreshBadge();
    void push(owner, { judged, senders: true });
  }

  /** After the user's corrections have changed: whatever is like a corrected message may have to be marked or not. */
  async function rejudgeToday(owner: Owner): Promise<void> {
    const judged = await rejudgeActive(await rejudging(), owner, startOfDay(now()));
    if (judged.length === 0) return;
    await refreshBadge();
    void push(owner, { judged, senders: true });
  }

  async function wishes(
    owner: Owner,
    requests: DataOf<ToBackground["actMany"]>["requests"],
  ): Promise<ActionView[]> {
    if (requests.some(({ cause }) => cause.by === "outside")) throw new Error("a wish is a click or an undo");
    await noteOwner(database, owner, now());
    // Before the wishes are stored: whatever happens to this worker, they are not forgotten.
    await world.setAlarm(now() + SHORTEST_ALARM);
    const { rows, cancelled, rekept } = await enqueue(database, owner, requests, now());
    await rejudge(owner, rekept);
    void push(owner, { rows: [...cancelled, ...rows], senders: true });
    goOn();
    return await views(owner, rows);
  }

  function goOn(): void {
    runner.wake().catch(world.report);
  }

  const refreshBadge = coalesced(async () => {
    const signedIn = (await world.tabs()).flatMap(({ state }) => state.owner ?? []);
    await world.showBadge(await markedToday(database, signedIn, now()));
  });

  const answers: Answers = {
    ...backfillAnswers(world, (owner, accounts) => void rejudge(owner, accounts).catch(world.report)),
    state: async ({ owner }) => {
      if (owner !== undefined) await noteOwner(database, owner, now());
      goOn();
      refreshBadge().catch(world.report);
      return null;
    },
    arrivals: async ({ owner, arrivals }) => {
      const { judged, resaved, marksChanged } = await takeIn(await judging(), owner, arrivals);
      if (marksChanged) {
        noteOwner(database, owner, now()).catch(world.report);
        refreshBadge().catch(world.report);
      }
      rejudge(owner, resaved).catch(world.report);
      return judged;
    },
    removed: async ({ owner, ids }) => {
      if (!(await takeBack(database, owner, ids, now()))) return null;
      refreshBadge().catch(world.report);
      void push(owner, { senders: true });
      return null;
    },
    list: async ({ owner, change }) => {
      const changed = await takeListChange({ database, now: now(), newId: world.newToken }, owner, change);
      if (changed) void push(owner, { senders: true });
      return null;
    },
    sender: async (data) => {
      const { view, resaved } = await senderView({ database, suggest: world.suggest, now: now() }, data);
      if (resaved !== undefined) rejudge(data.owner, [resaved]).catch(world.report);
      return view;
    },
    chatMarks: async ({ owner }) => await chatMarks(database, owner, now()),
    act: async ({ owner, request }) => {
      // One click in a conversation is one wish: batches are for the extension's own pages.
      const { batch: _, ...single } = request;
      const [view] = await wishes(owner, [single]);
      return view!;
    },
    correct: async ({ owner, ...word }) => {
      const corrected = await correct({ database, now: now(), newId: world.newToken }, owner, word);
      if (corrected === undefined) return null;
      await rejudge(owner, [corrected.account]);
      rejudgeToday(owner).catch(world.report);
      return await storedJudgement(database, owner, word.id, corrected.message);
    },
    action: async ({ owner, id }) => {
      goOn();
      const row = await database.actions.get([owner, id]);
      return row === undefined ? null : actionView(row, await queueOf(database, owner));
    },
    performed: async (step) => {
      await runner.performed(step);
      goOn();
      return null;
    },
    actMany: async ({ owner, requests }) => await wishes(owner, requests),
    cancel: async ({ owner, ids }) => {
      const rows = await cancel(database, owner, ids, now());
      if (rows.length > 0) void push(owner, { rows, senders: false });
      return null;
    },
    uncorrect: async ({ owner, ids }) => {
      await rejudge(owner, await uncorrect(database, owner, ids));
      await rejudgeToday(owner);
      return null;
    },
    connection: async () => (await world.tabs()).map(({ state }) => state),
    forget: async ({ owner }) => {
      await forget(database, owner);
      await refreshBadge();
      return null;
    },
  };

  return {
    answers,
    runner,
    refreshBadge,
    purge: async () => {
      await purgeTexts(database, (await world.settings()).retentionDays, now());
    },
    settingsChanged: async (settings, before) => {
      const { retentionDays } = settings;
      if (retentionDays !== before.retentionDays) await purgeTexts(database, retentionDays, now());
      if (settings.sensitivity === before.sensitivity && settings.showUnsure === before.showUnsure) return;
      const context = { ...(await rejudging()), settings };
      for (const { owner } of await owners(database)) {
        const judged = await rejudgeActive(context, owner, startOfDay(now()));
        void push(owner, { judged, senders: true });
      }
      await refreshBadge();
    },
  };
}

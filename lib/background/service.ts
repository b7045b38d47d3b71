import type { Owner } from "../domain/account";
import type { ActionView } from "../domain/action";
import type { JudgedMessage } from "../domain/judgement";
import type { Language } from "../domain/language";
import type { Arrival } from "../domain/message";
import type { Classify } from "../domain/verdict";
import type { DataOf, ReplyOf } from "../messages/contract";
import { ANSWERS_WITHIN, answerWithin } from "../messages/in-time";
import type { ToBackground } from "../messages/runtime-contracts";
import type { ActionRow } from "../database/rows";
import { actionView, queueOf } from "../database/views";
import { forget, noteOwner } from "../database/writes";
import { backfillAnswers, type BackfillWorld } from "./backfill";
import { helpable, helpAutomatically } from "./automatic";
import { batchAnswers } from "./batch-answers";
import { markedToday } from "./badge-count";
import { coalesced } from "./coalesce";
import { correct, storedJudgement, uncorrect } from "./correcting";
import { startOfDay } from "./days";
import { cancel, enqueue } from "./enqueue";
import { evidenceAnswers } from "./evidence-answers";
import { createFollowing, type Following } from "./follow-settings";
import { takeBack, takeIn } from "./intake";
import type { Judge, JudgingContext } from "./judging";
import { leadToDialog, type LeadingWorld } from "./lead-to-dialog";
import { takeListChange } from "./lists";
import { rejudgeActive, rejudgeSenders } from "./rejudge";
import { restoreAnswers } from "./restoring";
import { createRunner, SHORTEST_ALARM, type Runner, type RunnerEnvironment } from "./runner";
import { chatMarks, senderView, type Suggest } from "./senders";
import { createKeeping } from "./storage-answers";
import { tabAnswers, type TabWorld } from "./tab-answers";
import { usableTab } from "./tab-states";
import { createTelling, type News, type TellingWorld } from "./tell-tabs";
import { createTerms, type TermsWorld } from "./terms";
import { judgeOnTrial } from "./trial";
import { createUnderWay } from "./under-way";
import { createWitnessing, type WitnessingWorld } from "./witnessing";

/**
 * Everything that the background needs of the world; in the extension it is the browser, in tests a few
 * lines.
 */
export interface World extends Omit<RunnerEnvironment, "changed">, TellingWorld, TabWorld, LeadingWorld, BackfillWorld, WitnessingWorld, Pick<TermsWorld, "setTermAlarm"> {
  /** The classifier, once it is loaded. */
  classifier: () => Promise<Classify>;
  judge: Judge;
  suggest: Suggest;
  showBadge: (marked: number) => Promise<void>;
  /** Deletes what is kept beside the database, but the settings; ends the consent to automatic help. */
  clearStorage: () => Promise<void>;
  /** The file with all texts in one language. */
  catalogueFile: (language: Language) => Promise<string>;
}

/** Answers to the messages of runtime-contracts.ts, by their names. */
export type Answers = {
  [Name in keyof ToBackground]: (data: DataOf<ToBackground[Name]>) => Promise<ReplyOf<ToBackground[Name]>>;
};

export interface Service extends Following {
  answers: Answers;
  runner: Runner;
  /** Counts today's marked messages of whoever is signed in. */
  refreshBadge: () => Promise<void>;
  /** Enters evidence that a worker which died left out; to be called at the start. */
  witnessMissed: () => Promise<void>;
  /** Lets the marks of senders come back that were kept until a time which has come. */
  endTerms: () => Promise<void>;
}

/** The background, free of the browser. It remembers nothing that the database does not know. */
export function createService(given: World): Service {
  // Settings that never come would hold up for good whoever waits for what is under way by them.
  const world: World = { ...given, settings: async () => await answerWithin(given.settings(), ANSWERS_WITHIN) };
  const { database, now, settings } = world;
  const runner = createRunner({ ...world, changed: (owner, rows) => void push(owner, { rows, senders: true }) });
  const tellTabs = createTelling(world);
  const { witness, witnessed, witnessMissed } = createWitnessing(world);
  const storing = createUnderWay();
  const keeping = createKeeping(world);
  const terms = createTerms({ ...world, rejudge });

  function push(owner: Owner, news: News): Promise<void> {
    // Of what waits or runs there is nothing to witness.
    const ended = news.rows?.filter((row) => row.queue === undefined) ?? [];
    if (ended.length > 0) storing.run(() => witnessed(owner, ended)).catch(world.report);
    return tellTabs(owner, news);
  }

  async function views(owner: Owner, rows: ActionRow[]): Promise<ActionView[]> {
    const queue = await queueOf(database, owner);
    return rows.map((row) => actionView(row, queue));
  }

  async function judging(owner: Owner): Promise<JudgingContext> {
    const [classify, context] = await Promise.all([world.classifier(), rejudging(owner)]);
    return { ...context, classify };
  }

  /** What is stored has its verdict: to judge it anew takes no classifier, so none is loaded for it. */
  async function rejudging(owner: Owner): Promise<Omit<JudgingContext, "classify">> {
    const [chosen, witnessing] = await Promise.all([settings(), witness(owner)]);
    return { database, judge: world.judge, settings: chosen, witness: witnessing, now: now() };
  }

  async function rejudge(owner: Owner, accountKeys: readonly string[]): Promise<void> {
    if (accountKeys.length === 0) return;
    const judged = await storing.run(async () => await rejudgeSenders(await rejudging(owner), owner, accountKeys));
    await refreshBadge();
    void push(owner, { judged, senders: true });
  }

  /** After what is noted as due was stored with it: that stands, also where its messages cannot be judged anew before the next start. */
  const followed = (owner: Owner, accountKeys: readonly string[]) => rejudge(owner, accountKeys).catch(world.report);

  /** After the user's corrections have changed: whatever is like a corrected message may have to be marked or not. */
  async function rejudgeToday(owner: Owner): Promise<void> {
    const today = startOfDay(now());
    const active = async () => await rejudgeActive(await rejudging(owner), owner, ({ time }) => time >= today);
    const judged = await storing.run(active);
    if (judged.length === 0) return;
    await refreshBadge();
    void push(owner, { judged, senders: true });
  }

  /** After many words of the user came or went: their senders have to be judged again, and whatever is like a correction. */
  function followWords(owner: Owner, accountKeys: readonly string[]): void {
    void push(owner, { senders: true });
    rejudge(owner, accountKeys).then(() => rejudgeToday(owner)).catch(world.report);
  }

  /** The user's word on a message. */
  async function remember({ owner, ...word }: DataOf<ToBackground["correct"]>): Promise<JudgedMessage | null> {
    const corrected = await correct({ database, now: now(), newId: world.newToken }, owner, word);
    if (corrected === undefined) return null;
    await followed(owner, [corrected.account]);
    rejudgeToday(owner).catch(world.report);
    return await storedJudgement(database, owner, word.id, corrected);
  }

  async function wishes(owner: Owner, requests: DataOf<ToBackground["actMany"]>["requests"]): Promise<ActionView[]> {
    if (requests.some(({ cause }) => cause.by === "outside")) throw new Error("a wish is a click or an undo");
    if (requests.some(({ batch, kind }) => batch !== undefined && kind === "report-and-block")) {
      throw new Error("reports of many senders go through startBatch, which asks how many");
    }
    await noteOwner(database, owner, now());
    // Before the wishes are stored: whatever happens to this worker, they are not forgotten.
    await world.setAlarm(now() + SHORTEST_ALARM);
    const { rows, cancelled, rekept } = await enqueue(database, owner, requests, now());
    if (rekept.length > 0) await terms.watch();
    await followed(owner, rekept);
    void push(owner, { rows: [...cancelled, ...rows], senders: true });
    goOn();
    return await views(owner, rows);
  }

  /** Automatic help, after the messages are judged and stored. What a worker does not get to, the next offer brings up. */
  async function help(owner: Owner, arrivals: readonly Arrival[], judged: readonly JudgedMessage[]): Promise<void> {
    const { automatic } = await settings();
    const offers = helpable(automatic, arrivals, judged);
    if (offers.length === 0) return;
    const capabilities = usableTab(await world.tabs(), owner)?.state.capabilities;
    await world.setAlarm(now() + SHORTEST_ALARM);
    const context = { database, help: automatic, capabilities, now: now(), newId: world.newToken };
    const rows = await helpAutomatically(context, owner, offers);
    if (rows.length > 0) void push(owner, { rows, senders: true });
    goOn();
  }

  function goOn(): void {
    runner.wake().catch(world.report);
  }

  const refreshBadge = coalesced(async () => {
    const signedIn = (await world.tabs()).flatMap(({ state }) => state.owner ?? []);
    await world.showBadge(await markedToday(database, signedIn, now()));
  });

  const answers: Answers = {
    ...keeping.answers,
    ...backfillAnswers(world, (owner, accounts) => void followed(owner, accounts)),
    ...evidenceAnswers({
      database,
      now,
      witness,
      storing,
      days: async () => (await settings()).evidenceDays,
      changed: (owner) => void push(owner, { senders: true }),
    }),
    ...restoreAnswers({
      ...world,
      storing,
      watchTerms: terms.watch,
      followed: followWords,
    }),
    state: async ({ owner, version, mode }) => {
      // While an account signs out, its id can be half of it.
      if (owner !== undefined && mode === "ready") await noteOwner(database, owner, now(), version);
      goOn();
      refreshBadge().catch(world.report);
      return null;
    },
    arrivals: async ({ owner, arrivals }) => {
      const taking = async () => await takeIn(await judging(owner), owner, arrivals);
      const { judged, resaved, marksChanged } = await storing.run(() => keeping.noted(taking));
      if (marksChanged) {
        noteOwner(database, owner, now()).catch(world.report);
        refreshBadge().catch(world.report);
      }
      void followed(owner, resaved);
      help(owner, arrivals, judged).catch(world.report);
      return judged;
    },
    removed: async ({ owner, ids }) => {
      const taking = async () => await takeBack(database, owner, ids, now());
      if (!(await keeping.noted(taking, (changed) => changed))) return null;
      refreshBadge().catch(world.report);
      void push(owner, { senders: true });
      return null;
    },
    list: async ({ owner, change }) => {
      const taking = async () => {
        const { evidenceDays: days } = await settings();
        const context = { database, now: now(), newId: world.newToken, witness: await witness(owner), days };
        return await takeListChange(context, owner, change);
      };
      const { changed, resaved } = await storing.run(() => keeping.noted(taking, (stored) => stored.changed));
      if (changed) void push(owner, { senders: true });
      void followed(owner, resaved);
      return null;
    },
    sender: async (data) => {
      const { view, resaved } = await senderView({ database, suggest: world.suggest, now: now() }, data);
      void followed(data.owner, resaved);
      return view;
    },
    chatMarks: async ({ owner }) => await chatMarks(database, owner, now()),
    act: async ({ owner, request }) => {
      // One click in a conversation is one wish: batches are for the extension's own pages.
      const { batch: _, ...single } = request;
      const [view] = await wishes(owner, [single]);
      return view!;
    },
    correct: remember,
    correctStored: remember,
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
    actMany: async ({ owner, requests }) => {
      const asked = await wishes(owner, requests);
      await leadToDialog(world, owner, requests, asked);
      return asked;
    },
    cancel: async ({ owner, ids }) => {
      const rows = await cancel(database, owner, ids, now());
      if (rows.length > 0) void push(owner, { rows, senders: false });
      return null;
    },
    ...batchAnswers({
      ...world,
      rekept: (owner, keys) => void Promise.all([followed(owner, keys), terms.watch()]).catch(world.report),
      changed: (owner, rows) => void push(owner, { rows, senders: true }),
      goOn,
    }),
    uncorrect: async ({ owner, ids }) => {
      // Of two thousand senders it takes longer than an answer may.
      followWords(owner, await uncorrect(database, owner, ids));
      return null;
    },
    tryMessage: async (trial) => await judgeOnTrial(world, trial),
    catalogue: async ({ language }) => await world.catalogueFile(language),
    ...tabAnswers(world),
    forget: async ({ owner }) => {
      if (owner === undefined) await world.clearStorage();
      const gone = owner === undefined ? (await world.tabs()).flatMap(({ state }) => state.owner ?? []) : [owner];
      await forget(database, owner);
      await refreshBadge();
      for (const each of new Set(gone)) void push(each, { senders: true, forgotten: true });
      return null;
    },
  };

  return {
    answers,
    runner,
    refreshBadge,
    witnessMissed,
    ...createFollowing({ database, now, settings, storing, rejudging, rejudge, push, refreshBadge }),
    endTerms: terms.end,
  };
}

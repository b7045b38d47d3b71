import { browser } from "wxt/browser";
import type { Classify } from "../domain/verdict";
import { judge } from "../domain/judge";
import { newSalt, SALT_BYTES } from "../evidence/seal";
import { suggest } from "../domain/suggest";
import { openDatabase } from "../database/schema";
import { catalogueFile } from "../messages/catalogue";
import { clearStorage } from "../messages/clear-storage";
import { askTab, onBackgroundMessage } from "../messages/runtime";
import { readSettings, watchSettings } from "../messages/settings";
import { showBadge } from "./badge";
import { loadClassifier } from "./load-classifier";
import { alarms, ensureAlarms, setMidnight, setQueueAlarm, setTermAlarm } from "./schedule";
import { createService, type Service } from "./service";
import { bringToFront, liveTabs, tabDiagnoses } from "./tabs";

/**
 * Connects the background with the browser. Every listener is there when this returns: an event that wakes
 * the worker must find its listener at once. Nothing here happens "at the first start": a worker starts many
 * times a day.
 */
export function listen(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let classifier: Promise<Classify> | undefined;
  const service: Service = createService({
    database: openDatabase(),
    // Once for the life of a worker, and only by one that has something to judge.
    classifier: () => (classifier ??= loadClassifier(report)),
    judge,
    suggest,
    settings: readSettings,
    witness: {
      get extension() {
        return browser.runtime.getManifest().version;
      },
      salt: () => newSalt(crypto.getRandomValues(new Uint8Array(SALT_BYTES))),
      utcOffset: (time) => -new Date(time).getTimezoneOffset(),
    },
    now: () => Date.now(),
    random: () => Math.random(),
    newToken: () => crypto.randomUUID(),
    tabs: liveTabs,
    bringToFront,
    diagnoses: tabDiagnoses,
    perform: (tabId, data) => askTab(tabId, "perform", data),
    check: (tabId, data) => askTab(tabId, "check", data),
    beginBackfill: (tabId, task) => askTab(tabId, "backfillBegin", task),
    backfillRuns: (tabId, reading) => askTab(tabId, "backfillRuns", reading),
    tell: async (tabId, changed) => {
      await askTab(tabId, "changed", changed);
    },
    wakeSoon: (milliseconds) => {
      clearTimeout(timer);
      timer = setTimeout(() => run(service.runner.wake()), milliseconds);
    },
    setAlarm: setQueueAlarm,
    setTermAlarm,
    showBadge,
    clearStorage,
    catalogueFile,
    report,
  });
  listenToMessages(service);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarms.queue) run(service.runner.wake());
    if (name === alarms.purge) run(service.purge(), service.endTerms());
    if (name === alarms.terms) run(service.endTerms());
    if (name === alarms.midnight) run(setMidnight(Date.now()), service.refreshBadge());
  });
  browser.runtime.onStartup.addListener(() => {
    run(service.purge(), service.endTerms(), service.runner.wake(), service.refreshBadge());
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") run(openWelcome());
    run(service.purge(), service.endTerms(), service.runner.wake());
  });
  watchSettings((settings, before) => run(service.settingsChanged(settings, before)));
  run(ensureAlarms(Date.now()), service.witnessMissed(), service.followMissed());
}

function listenToMessages({ answers }: Service): void {
  onBackgroundMessage("state", answers.state);
  onBackgroundMessage("arrivals", answers.arrivals);
  onBackgroundMessage("glance", answers.glance);
  onBackgroundMessage("troubles", answers.troubles);
  onBackgroundMessage("removed", answers.removed);
  onBackgroundMessage("list", answers.list);
  onBackgroundMessage("sender", answers.sender);
  onBackgroundMessage("chatMarks", answers.chatMarks);
  onBackgroundMessage("act", answers.act);
  onBackgroundMessage("correct", answers.correct);
  onBackgroundMessage("correctStored", answers.correctStored);
  onBackgroundMessage("action", answers.action);
  onBackgroundMessage("performed", answers.performed);
  onBackgroundMessage("actMany", answers.actMany);
  onBackgroundMessage("cancel", answers.cancel);
  onBackgroundMessage("startBatch", answers.startBatch);
  onBackgroundMessage("controlBatch", answers.controlBatch);
  onBackgroundMessage("retryBatch", answers.retryBatch);
  onBackgroundMessage("undoRule", answers.undoRule);
  onBackgroundMessage("unblockOurs", answers.unblockOurs);
  onBackgroundMessage("uncorrect", answers.uncorrect);
  onBackgroundMessage("backfill", answers.backfill);
  onBackgroundMessage("backfillProgress", answers.backfillProgress);
  onBackgroundMessage("knownSenders", answers.knownSenders);
  onBackgroundMessage("tryMessage", answers.tryMessage);
  onBackgroundMessage("catalogue", answers.catalogue);
  onBackgroundMessage("connection", answers.connection);
  onBackgroundMessage("diagnose", answers.diagnose);
  onBackgroundMessage("forget", answers.forget);
  onBackgroundMessage("pin", answers.pin);
  onBackgroundMessage("pinStored", answers.pinStored);
  onBackgroundMessage("pinEvidence", answers.pinEvidence);
  onBackgroundMessage("objected", answers.objected);
  onBackgroundMessage("deleteEvidence", answers.deleteEvidence);
  onBackgroundMessage("restore", answers.restore);
}

async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
}

function run(...tasks: Promise<unknown>[]): void {
  for (const task of tasks) task.catch(report);
}

/**
 * What arrives here is a bug: it goes where uncaught errors go, the browser's list of the extension's errors.
 */
function report(error: unknown): void {
  reportError(error);
}

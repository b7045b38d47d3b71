import { describe, expect, it, vi } from "vitest";
import { Account, loadStandInModules } from "./in-memory.ts";
import { components, loadPart, openPage, take } from "./testing.ts";

describe("Meta's loader", () => {
  it("returns the exports of a registered module and throws for an unknown one", async () => {
    const { page } = await openPage();
    expect(page.require("WAWebWidFactory")).toHaveProperty("createWid");
    expect(() => page.require("WAWebNoSuchModule")).toThrow('Unknown module "WAWebNoSuchModule"');
  });

  it("runs a factory only when somebody asks for the module", async () => {
    const { page } = await openPage();
    const map = take<Record<string, { factoryFinished: boolean }>>(page, "__debug", "modulesMap");
    expect(map["WAWebBlockContactUtils"]?.factoryFinished).toBe(false);
    page.require("WAWebBlockContactUtils");
    expect(map["WAWebBlockContactUtils"]?.factoryFinished).toBe(true);
  });

  it("passes arguments by the flags: 32 lazy loading, 64 ES module, 128 the first dependency", async () => {
    const { page } = await openPage();
    const seen: unknown[][] = [];
    const define = page.window["__d"] as (
      id: string,
      deps: string[],
      factory: (...args: unknown[]) => void,
      flags: number | null,
    ) => void;
    for (const [id, flags] of [
      ["TestPlain", null],
      ["TestEs", 66],
      ["TestLazy", 98],
      ["TestFbt", 226],
    ] as const) {
      define(id, ["fbt"], (...args) => seen.push(args), flags);
      page.require(id);
    }
    expect(seen.map((args) => args.length)).toEqual([6, 6, 7, 8]);
    expect(seen[3]?.[7]).toBe(page.require("fbt"));
  });

  it("registers dialogs and reports late", async () => {
    vi.useFakeTimers();
    try {
      const page = loadStandInModules(new Account({ lateMs: 500 }), { setTimeout, clearTimeout });
      const late = [
        "WAWebSendSpamChatAction",
        "WAWebBlockBusinessPopup.react",
        "WAWebBlockContactUtils",
      ];
      for (const id of late) expect(() => page.require(id)).toThrow();
      vi.advanceTimersByTime(500);
      for (const id of late) expect(page.require(id)).toBeTypeOf("object");
    } finally {
      vi.useRealTimers();
    }
  });

  it("brings what stops offers only when a dialog about offers is asked for, as often as that may be", async () => {
    const { page } = await openPage();
    for (const component of components) expect(page.require(`${component.replace(".react", "")}Loadable`)).toBeTypeOf("object");
    for (const id of ["WAWebOptOutBizAction", "WAWebOptOutUserJob", "WAWebBizUpdatePreferenceJob"]) {
      expect(() => page.require(id)).toThrow();
    }
    const [, stop, feedback] = components;
    expect(await loadPart(page, stop)).toBeTypeOf("function");
    expect(await loadPart(page, stop)).toBe(await loadPart(page, stop));
    expect(page.require("WAWebOptOutBizAction")).toHaveProperty("optOutContact");
    expect(() => page.require("WAWebBizUpdatePreferenceJob")).toThrow();
    await loadPart(page, feedback);
    expect(page.require("WAWebBizUpdatePreferenceJob")).toHaveProperty("updateUserPreferenceFeedback");
  });

  it("rejects a component that has no part of its own", async () => {
    const { page } = await openPage();
    await expect(loadPart(page, "WAWebNoSuchDialog.react")).rejects.toThrow("WAWebNoSuchDialog.react");
  });

  it("has the function for the report dialog in generation B only", async () => {
    const a = await openPage({ generation: "A" });
    const b = await openPage({ generation: "B" });
    expect(() => a.page.require("WAWebReportContactDialogUtils")).toThrow();
    expect(b.page.require("WAWebReportContactDialogUtils")).toHaveProperty("openReportContactPopup");
  });

  it("notices whoever touches webpackChunkwhatsapp_web_client", async () => {
    const { page } = await openPage();
    const isOfficial = take<() => boolean>(page, "WAWebIsOfficialClient", "getIsOfficialClient");
    expect(isOfficial()).toBe(true);
    void page.window["webpackChunkwhatsapp_web_client"];
    expect(isOfficial()).toBe(false);
  });
});

describe("what the loader gives and tells", () => {
  interface Globals {
    require: (id: string) => unknown;
    importNamespace: (id: string) => unknown;
    importDefault: (id: string) => unknown;
    ErrorGuard: { reports: Error[]; skipGuardGlobal(skips: boolean): void };
  }
  const globalsOf = async () => (await openPage()).page.window as unknown as Globals;

  it("require gives the default export where there is one, importNamespace everything, importDefault nothing else", async () => {
    const { require, importNamespace, importDefault } = await globalsOf();
    expect(require("WAWebSendNotSpamAction")).toBeTypeOf("function");
    expect(importNamespace("WAWebSendNotSpamAction")).toEqual({ default: require("WAWebSendNotSpamAction") });
    expect(importDefault("WAWebSendNotSpamAction")).toBe(require("WAWebSendNotSpamAction"));
    expect(require("WAWebWidFactory")).toBe(importNamespace("WAWebWidFactory"));
    expect(importDefault("WAWebWidFactory")).toBeNull();
  });

  it("can run every module of the page once all bundles and parts are there", async () => {
    const { page } = await openPage();
    for (const component of components) await loadPart(page, component);
    const modules = take<Record<string, { depPosition: number; dependencies?: { id: string }[] }>>(page, "__debug", "modulesMap");
    const waiting = Object.entries(modules).filter(([, { dependencies, depPosition }]) => dependencies && depPosition < dependencies.length);
    // What is drawn needs the rendering scripts, which are not loaded without a document.
    expect(waiting.filter(([, { dependencies, depPosition }]) => !dependencies?.[depPosition]?.id.startsWith("StandIn"))).toEqual([]);
  });

  it("has an entry for what is only named as needed; who asks for it, or for what needs it, is reported and gets nothing", async () => {
    const { page } = await openPage();
    const { require, ErrorGuard } = page.window as unknown as Globals;
    const define = page.window["__d"] as (id: string, needs: string[], factory: () => void, flags: number) => void;
    define("TestWaiting", ["fbt", "TestLater"], () => {}, 66);
    const modules = take<Record<string, { depPosition: number; dependencies?: unknown[] }>>(page, "__debug", "modulesMap");
    expect(modules["TestLater"]).toMatchObject({ dependencies: undefined });
    expect(modules["TestWaiting"]?.depPosition).toBe(1);
    expect([require("TestWaiting"), require("TestLater")]).toEqual([undefined, undefined]);
    expect(ErrorGuard.reports.map(({ message }) => message)).toEqual([
      'Requiring module "TestWaiting" with unresolved dependencies',
      'Requiring module "TestLater" with unresolved dependencies',
    ]);
    define("TestLater", [], () => {}, 66);
    expect(modules["TestWaiting"]?.depPosition).toBe(2);
    expect(require("TestWaiting")).toEqual({});
    ErrorGuard.skipGuardGlobal(true);
    expect(() => require("TestNever")).toThrow();
  });
});

describe("a build that changed", () => {
  it("loses a module, now and after a reload", async () => {
    const { account, page } = await openPage();
    account.dropModule("WAWebBlockContactAction");
    await account.settled();
    expect(() => page.require("WAWebBlockContactAction")).toThrow();
    expect(() => loadStandInModules(account).require("WAWebBlockContactAction")).toThrow();
  });

  it("renames a module while WhatsApp itself goes on working", async () => {
    const { account } = await openPage();
    account.renameModule("WAWebMsgCollection", "WAWebMessageStore");
    const page = loadStandInModules(account);
    await page.ready;
    expect(() => page.require("WAWebMsgCollection")).toThrow();
    expect(page.require("WAWebMessageStore")).toHaveProperty("MsgCollection");
    expect(page.require("WAWebChatCollection")).toHaveProperty("ChatCollection");
  });

  it("misses an export", async () => {
    const { account, page } = await openPage();
    page.require("WAWebBlockContactAction");
    account.dropExport("WAWebBlockContactAction", "blockContact");
    await account.settled();
    expect(page.require("WAWebBlockContactAction")).not.toHaveProperty("blockContact");
  });

  it("renames the string inside message keys, but String(key) goes on working", async () => {
    const { account, messages } = await openPage({ serializedKey: "$1" });
    const { key } = await account.deliver({ from: "shoes", text: "Hi" });
    expect(messages.get(key)?.id).not.toHaveProperty("_serialized");
    expect(String(messages.get(key)?.id)).toBe(key);
  });
});

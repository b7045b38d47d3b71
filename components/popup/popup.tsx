import { useState } from "preact/hooks";
import type { ActionMode, ActionView, Capability } from "../../lib/domain/action";
import type { PageState } from "../../lib/domain/health";
import { useText } from "../../lib/ui/text";
import type { PageTrouble } from "../../lib/ui/own-troubles";
import type { OwnerChoice as OwnersChoice } from "../../lib/ui/use-owner";
import type { Wish } from "../../lib/ui/wishes";
import { Button } from "../shared/button";
import { Connection } from "../shared/connection";
import { Digest } from "../shared/digest";
import { DoorIcon } from "../shared/icons";
import { OwnerChoice } from "../shared/owner-choice";
import { inChosenWay } from "../shared/ladder";
import { ExternalIcon } from "../shared/page-icons";
import { useNow } from "../shared/surroundings";
import { Tabs } from "../shared/tabs";
import { Troubles, TroublesProvider } from "../shared/troubles";
import { LatestToast } from "./batch-toast";
import { Blocked } from "./blocked";
import type { ListedSender, ListsKnown, MarkedMessage } from "./entries";
import { NobodyListed } from "./nobody-listed";
import { reachOf, readyTab } from "./reach";
import { actionFinder } from "./row-state";
import { Stopped } from "./stopped";
import { Today, type TodayProps } from "./today";
import { Loading } from "../shared/loading";

export interface PopupProps {
  /** Undefined until the first answer. */
  connection: readonly PageState[] | undefined;
  /** What keeps Doorman from its storage. */
  troubles: readonly PageTrouble[];
  choice: OwnersChoice;
  /** Each list undefined until it is read. */
  today: readonly MarkedMessage[] | undefined;
  blocked: readonly ListedSender[] | undefined;
  /** False while `blocked` holds only the newest of many. */
  blockedComplete: boolean;
  stopped: readonly ListedSender[] | undefined;
  /** Which of WhatsApp's lists Doorman has ever seen whole; each undefined until that is read, together with the list. */
  listsKnown: { [List in keyof ListsKnown]: boolean | undefined };
  pending: readonly ActionView[] | undefined;
  /** Newest first. */
  recent: readonly ActionView[] | undefined;
  /** What automatic help did today, newest first. */
  automatic: readonly ActionView[] | undefined;
  /** Ids of the actions of the last click. */
  latest: readonly string[];
  actFailed: boolean;
  /** How what is asked for of one sender is done. */
  actionMode: ActionMode;
  onAct(wishes: readonly Wish[]): void;
  onUndo(actions: readonly ActionView[]): void;
  onCancel(ids: readonly string[]): void;
  onCorrect: TodayProps["onCorrect"];
  onDismiss(): void;
  onOptions(): void;
}

type TabKey = "today" | "blocked" | "stopped";

/** The popup: connection, today's marked messages, blocked and stopped senders. */
export function Popup(props: PopupProps) {
  const { t } = useText();
  const [tab, setTab] = useState<TabKey>("today");
  const { owner, owners, choose } = props.choice;
  return (
    <main class="popup">
      <header class="head">
        <DoorIcon size={26} />
        <h1>{t("extName")}</h1>
        <OwnerChoice owner={owner} owners={owners} onOwner={choose} />
        <Button tone="quiet" class="button-icon" hook="options" label={t("openOptions")} onClick={props.onOptions}>
          <ExternalIcon size={18} />
        </Button>
      </header>
      <Connection states={props.connection} />
      <Troubles troubles={props.troubles} />
      <Digest key={`digest ${owner}`} actions={props.automatic} onUndo={props.onUndo} />
      <TroublesProvider value={props.troubles}>
        <Lists key={owner} tab={tab} onTab={setTab} {...props} />
      </TroublesProvider>
      <div class="toast-place">
        <LatestToast
          actions={latestOf(props)}
          asked={props.latest.length}
          failed={props.actFailed}
          onUndo={props.onUndo}
          onDismiss={props.onDismiss}
        />
      </div>
    </main>
  );
}

/** The lists of one owner: another one's begin without what was selected or searched for. */
function Lists({ tab, onTab, ...props }: PopupProps & { tab: TabKey; onTab(tab: TabKey): void }) {
  const { t, format } = useText();
  const now = useNow();
  const { owner } = props.choice;
  const actionOf = actionFinder(props.pending ?? [], props.recent ?? [], now);
  const capabilities = readyTab(props.connection, owner)?.capabilities;
  const onAct = (wishes: readonly Wish[]) => props.onAct(inChosenWay(wishes, capabilities, props.actionMode));
  const shared = { actionOf, onAct, onCancel: (id: string) => props.onCancel([id]) };
  const count = (rows: readonly unknown[] | undefined) =>
    rows === undefined || rows.length === 0 ? {} : { count: format.number(rows.length) };
  const reach = (capability: Capability) => reachOf(capability, props.connection, owner);
  return (
    <Tabs<TabKey>
      label={t("popupTabs")}
      selected={tab}
      onSelect={onTab}
      tabs={[
        { key: "today", text: t("tabToday"), ...count(props.today) },
        { key: "blocked", text: t("tabBlocked"), ...(props.blockedComplete ? count(props.blocked) : {}) },
        { key: "stopped", text: t("tabStopped"), ...count(props.stopped) },
      ]}
    >
      {tab === "today" &&
        (props.today === undefined ? (
          <Loading />
        ) : (
          <Today
            messages={props.today}
            reach={reach("messages")}
            capabilities={capabilities}
            actionMode={props.actionMode}
            onCorrect={props.onCorrect}
            {...shared}
          />
        ))}
      {tab === "blocked" &&
        (props.blocked === undefined ? (
          <Loading />
        ) : props.blocked.length === 0 ? (
          <NobodyListed list="blocked" known={props.listsKnown.blocked} reach={reach("block-list")} />
        ) : (
          <Blocked senders={props.blocked} complete={props.blockedComplete} {...shared} />
        ))}
      {tab === "stopped" &&
        (props.stopped === undefined ? (
          <Loading />
        ) : props.stopped.length === 0 ? (
          <NobodyListed list="stopped" known={props.listsKnown.optedOut} reach={reach("opt-out-list")} />
        ) : (
          <Stopped senders={props.stopped} {...shared} />
        ))}
    </Tabs>
  );
}

/** The actions of the last click, in its order, as far as the database has them. */
function latestOf({ latest, pending, recent }: PopupProps): ActionView[] {
  const known = new Map([...(recent ?? []), ...(pending ?? [])].map((action) => [action.id, action]));
  return latest.map((id) => known.get(id)).filter((action) => action !== undefined);
}

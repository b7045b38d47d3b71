import type { Capabilities, CapabilityState, PageState } from "../../lib/domain/health";
import { useText } from "../../lib/ui/text";
import { Empty } from "../shared/empty";
import { Loading } from "../shared/loading";

export interface NobodyListedProps {
  list: "blocked" | "stopped";
  /** Whether Doorman has ever seen WhatsApp's list whole; undefined until that is read. */
  known: boolean | undefined;
  /** What the open tabs say; undefined until the first answer. */
  connection: readonly PageState[] | undefined;
  /** Whether these are tabs of another account. */
  elsewhere: boolean;
  /** Of the tab that is ready; undefined while there is none. */
  capabilities: Capabilities | undefined;
}

/** A list without rows. Only who has looked can say that nobody is on it; before, what has to happen first. */
export function NobodyListed({ list, known, connection, elsewhere, capabilities }: NobodyListedProps) {
  const { t } = useText();
  const looked = known === true ? "looked" : notLooked(connection, elsewhere, capabilities?.[capabilityOf[list]]);
  if (known === undefined || looked === undefined) return <Loading />;
  const [title, text] = words[list][looked];
  return (
    <Empty title={t(title)} hook={`${list}-empty`}>
      {t(text)}
    </Empty>
  );
}

function notLooked(
  connection: NobodyListedProps["connection"],
  elsewhere: boolean,
  state: CapabilityState | undefined,
): "closed" | "elsewhere" | "notReady" | "unreadable" | undefined {
  if (connection === undefined) return undefined;
  if (connection.length === 0) return "closed";
  if (elsewhere) return "elsewhere";
  return state === "missing" || state === "switched-off" ? "unreadable" : "notReady";
}

const capabilityOf = { blocked: "block-list", stopped: "opt-out-list" } as const;

const words = {
  blocked: {
    looked: ["blockedEmptyTitle", "blockedEmpty"],
    closed: ["listUnknownTitle", "blockedClosed"],
    elsewhere: ["listUnknownTitle", "blockedElsewhere"],
    notReady: ["listUnknownTitle", "blockedNotReady"],
    unreadable: ["listUnreadableTitle", "blockedUnreadable"],
  },
  stopped: {
    looked: ["stoppedEmptyTitle", "stoppedEmpty"],
    closed: ["listUnknownTitle", "stoppedClosed"],
    elsewhere: ["listUnknownTitle", "stoppedElsewhere"],
    notReady: ["listUnknownTitle", "stoppedNotReady"],
    unreadable: ["listUnreadableTitle", "stoppedUnreadable"],
  },
} as const;

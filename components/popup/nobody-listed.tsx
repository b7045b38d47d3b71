import { useText } from "../../lib/ui/text";
import { Empty } from "../shared/empty";
import { Loading } from "../shared/loading";
import type { Reach } from "./reach";

export interface NobodyListedProps {
  list: "blocked" | "stopped";
  /** Whether Doorman has ever seen WhatsApp's list whole; undefined until that is read. */
  known: boolean | undefined;
  /** Whether the list can be read now; undefined until that is known. */
  reach: Reach | undefined;
}

/** A list without rows. Only who has looked can say that nobody is on it; before, what has to happen first. */
export function NobodyListed({ list, known, reach }: NobodyListedProps) {
  const { t } = useText();
  // One that can be read will be, in a moment.
  const looked = known === true ? "looked" : reach === "works" ? "not-ready" : reach;
  if (known === undefined || looked === undefined) return <Loading />;
  const [title, text] = words[list][looked];
  return (
    <Empty title={t(title)} hook={`${list}-empty`}>
      {t(text)}
    </Empty>
  );
}

const words = {
  blocked: {
    looked: ["blockedEmptyTitle", "blockedEmpty"],
    closed: ["listUnknownTitle", "blockedClosed"],
    elsewhere: ["listUnknownTitle", "blockedElsewhere"],
    "not-ready": ["listUnknownTitle", "blockedNotReady"],
    unreadable: ["listUnreadableTitle", "blockedUnreadable"],
  },
  stopped: {
    looked: ["stoppedEmptyTitle", "stoppedEmpty"],
    closed: ["listUnknownTitle", "stoppedClosed"],
    elsewhere: ["listUnknownTitle", "stoppedElsewhere"],
    "not-ready": ["listUnknownTitle", "stoppedNotReady"],
    unreadable: ["listUnreadableTitle", "stoppedUnreadable"],
  },
} as const;

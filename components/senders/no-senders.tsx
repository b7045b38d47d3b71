import type { Capabilities, PageState } from "../../lib/domain/health";
import { useText } from "../../lib/ui/text";
import { Connection } from "../shared/connection";
import { Empty } from "../shared/empty";

export interface NoSendersProps {
  /** What the open tabs say; undefined until the first answer. */
  connection: readonly PageState[] | undefined;
  /** Of the tab that is ready; undefined while there is none. */
  capabilities: Capabilities | undefined;
}

/**
 * Instead of the list while nobody is in it: how the connection stands as long as that is why, then where earlier senders
 * come from.
 */
export function NoSenders({ connection, capabilities }: NoSendersProps) {
  const { t } = useText();
  const connected = capabilities?.messages === "works";
  return (
    <>
      {!connected && <Connection states={connection} />}
      <Empty title={t(connected ? "sendersEmptyTitle" : "sendersUnknownTitle")} hook="senders-empty">
        {t(connected ? "sendersEmpty" : "sendersUnknown")}
      </Empty>
    </>
  );
}

import { Popup } from "../../components/popup/popup";
import { readyTab } from "../../components/popup/reach";
import type { DoormanDatabase } from "../../lib/database/schema";
import { openOptions } from "../../lib/ui/extension";
import { useActing } from "../../lib/ui/use-acting";
import { useDigest } from "../../lib/ui/use-automatic";
import { useConnection } from "../../lib/ui/use-connection";
import { useOwner } from "../../lib/ui/use-owner";
import { useSettings } from "../../lib/ui/use-settings";
import { useStored } from "../../lib/ui/use-stored";
import { useTroubles } from "../../lib/ui/use-troubles";

/** The popup on real data. `since` is the beginning of today, in milliseconds. */
export function PopupApp({ database, since }: { database: DoormanDatabase; since: number }) {
  const connection = useConnection();
  const { owner, owners, known, choose } = useOwner(database, connection);
  // The tab in which WhatsApp asks is in front then; the popup would cover it.
  const acting = useActing(owner, "popup", () => readyTab(connection, owner) && close());
  const stored = useStored(database, owner, since, acting.latest.length);
  const [settings] = useSettings();
  return (
    <Popup
      connection={connection}
      troubles={useTroubles()}
      owner={owner}
      owners={owners}
      onOwner={choose}
      {...(known ? stored : { ...stored, today: undefined, blocked: undefined, stopped: undefined, listsKnown: undefined })}
      automatic={useDigest(database, owner, since)}
      latest={acting.latest}
      actFailed={acting.failed}
      actionMode={settings?.actionMode ?? "dialog"}
      onAct={acting.act}
      onUndo={acting.undo}
      onCancel={acting.cancel}
      onDismiss={acting.dismiss}
      onOptions={openOptions}
    />
  );
}

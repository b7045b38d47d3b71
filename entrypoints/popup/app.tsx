import { Popup } from "../../components/popup/popup";
import { readyTab } from "../../components/popup/reach";
import type { DoormanDatabase } from "../../lib/database/schema";
import { openOptions } from "../../lib/ui/extension";
import { useActing } from "../../lib/ui/use-acting";
import { useDigest } from "../../lib/ui/use-automatic";
import { useConnection } from "../../lib/ui/use-connection";
import { correctMessage } from "../../lib/ui/use-corrections";
import { useOwner } from "../../lib/ui/use-owner";
import { useSettings } from "../../lib/ui/use-settings";
import { useStored } from "../../lib/ui/use-stored";
import { useTroubles } from "../../lib/ui/use-troubles";

/** The popup on real data. `since` is the beginning of today, in milliseconds. */
export function PopupApp({ database, since }: { database: DoormanDatabase; since: number }) {
  const connection = useConnection();
  const choice = useOwner(database, connection);
  const { owner } = choice;
  // The tab in which WhatsApp asks is in front then; the popup would cover it.
  const acting = useActing(owner, "popup", () => readyTab(connection, owner) && close());
  const [settings] = useSettings();
  return (
    <Popup
      connection={connection}
      troubles={useTroubles()}
      choice={choice}
      {...useStored(database, choice, since, acting.latest.length)}
      automatic={useDigest(database, owner, since)}
      latest={acting.latest}
      actFailed={acting.failed}
      actionMode={settings?.actionMode ?? "dialog"}
      onAct={acting.act}
      onUndo={acting.undo}
      onCancel={acting.cancel}
      onCorrect={(id, said) => correctMessage(owner, id, said)}
      onDismiss={acting.dismiss}
      onOptions={openOptions}
    />
  );
}

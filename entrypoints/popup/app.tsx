import { Popup } from "../../components/popup/popup";
import type { DoormanDatabase } from "../../lib/database/schema";
import { openOptions } from "../../lib/ui/extension";
import { useActing } from "../../lib/ui/use-acting";
import { useDigest } from "../../lib/ui/use-automatic";
import { useConnection } from "../../lib/ui/use-connection";
import { useOwner } from "../../lib/ui/use-owner";
import { useStored } from "../../lib/ui/use-stored";
import { useTroubles } from "../../lib/ui/use-troubles";

/** The popup on real data. `since` is the beginning of today, in milliseconds. */
export function PopupApp({ database, since }: { database: DoormanDatabase; since: number }) {
  const connection = useConnection();
  const { owner, owners, known, choose } = useOwner(database, connection);
  const acting = useActing(owner, "popup");
  const stored = useStored(database, owner, since, acting.latest.length);
  const automatic = useDigest(database, owner, since);
  return (
    <Popup
      connection={connection}
      troubles={useTroubles()}
      owner={owner}
      owners={owners}
      onOwner={choose}
      {...(known ? stored : { ...stored, today: undefined, blocked: undefined, stopped: undefined, listsKnown: undefined })}
      automatic={automatic}
      latest={acting.latest}
      actFailed={acting.failed}
      onAct={acting.act}
      onUndo={acting.undo}
      onCancel={acting.cancel}
      onDismiss={acting.dismiss}
      onOptions={openOptions}
    />
  );
}

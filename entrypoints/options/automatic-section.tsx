import { Automatic } from "../../components/options/automatic";
import { OwnerChoice as OwnerMenu } from "../../components/shared/owner-choice";
import type { DoormanDatabase } from "../../lib/database/schema";
import type { PageState } from "../../lib/domain/health";
import { startOfDay } from "../../lib/ui/format";
import { useActing } from "../../lib/ui/use-acting";
import { useDigest, useHelpHistory } from "../../lib/ui/use-automatic";
import type { OwnerChoice } from "../../lib/ui/use-owner";
import { useSettings } from "../../lib/ui/use-settings";

export interface SectionProps {
  database: DoormanDatabase;
  connection: readonly PageState[] | undefined;
  choice: OwnerChoice;
}

/** The section Automatic help on real data. */
export function AutomaticSection({ database, connection, choice }: SectionProps) {
  const { owner, owners, choose } = choice;
  const [settings, change] = useSettings();
  const history = useHelpHistory(database, owner);
  const today = useDigest(database, owner, startOfDay(Date.now()));
  const acting = useActing(owner, "options");
  const ready = connection?.find((state) => state.mode === "ready" && state.owner === owner);
  if (settings === undefined) return null;
  return (
    <>
      <OwnerMenu owner={owner} owners={owners} onOwner={choose} />
      <Automatic
        help={settings.automatic}
        onChange={(automatic) => void change({ automatic })}
        history={history}
        capabilities={ready?.capabilities}
        today={today}
        onUndo={acting.undo}
      />
    </>
  );
}

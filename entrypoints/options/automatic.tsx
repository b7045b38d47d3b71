import { Automatic } from "../../components/options/automatic";
import { startOfDay } from "../../lib/ui/format";
import { useActing } from "../../lib/ui/use-acting";
import { useDigest, useHelpHistory, useHelpWayBack } from "../../lib/ui/use-automatic";
import { useSettings } from "../../lib/ui/use-settings";
import type { SectionProps } from "./section";

/** The section Automatic help on real data. */
export function AutomaticSection({ database, connection, choice: { owner } }: SectionProps) {
  const [settings, change] = useSettings();
  const history = useHelpHistory(database, owner);
  const today = useDigest(database, owner, startOfDay(Date.now()));
  const acting = useActing(owner, "options");
  const back = useHelpWayBack(database, owner);
  const ready = connection?.find((state) => state.mode === "ready" && state.owner === owner);
  if (settings === undefined) return null;
  return (
    <Automatic
      help={settings.automatic}
      onChange={(automatic) => void change({ automatic })}
      history={history}
      capabilities={ready?.capabilities}
      today={today}
      standings={back.standings}
      onUndoHelp={back.undoHelp}
      undoFailed={back.failed}
      onUndo={acting.undo}
    />
  );
}

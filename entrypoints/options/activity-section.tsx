import { useState } from "preact/hooks";
import { Activity } from "../../components/options/activity";
import { OwnerChoice as OwnerMenu } from "../../components/shared/owner-choice";
import type { DoormanDatabase } from "../../lib/database/schema";
import { wholeActivity } from "../../lib/domain/activity";
import { startOfDay } from "../../lib/ui/format";
import { useActing } from "../../lib/ui/use-acting";
import { ACTIVITY_MOST, ACTIVITY_PAGE, useActivity } from "../../lib/ui/use-activity";
import { useActivityExport } from "../../lib/ui/use-activity-export";
import { useDigest } from "../../lib/ui/use-automatic";
import type { OwnerChoice } from "../../lib/ui/use-owner";

/** The section Activity on real data. */
export function ActivitySection({ database, choice }: { database: DoormanDatabase; choice: OwnerChoice }) {
  const { owner, owners, choose } = choice;
  const [asked, ask] = useState({ filter: wholeActivity, count: ACTIVITY_PAGE });
  const shown = useActivity(database, owner, asked.filter, asked.count);
  const today = useDigest(database, owner, startOfDay(Date.now()));
  const acting = useActing(owner, "options");
  const { exported, save } = useActivityExport(database, owner, asked.filter);
  const more = asked.count < ACTIVITY_MOST ? "more" : "too-many";
  return (
    <>
      <OwnerMenu owner={owner} owners={owners} onOwner={choose} />
      <Activity
        key={owner}
        filter={asked.filter}
        onFilter={(filter) => ask({ filter, count: ACTIVITY_PAGE })}
        entries={shown?.entries}
        older={shown?.more === true ? more : "none"}
        onMore={() => ask({ ...asked, count: Math.min(asked.count + ACTIVITY_PAGE, ACTIVITY_MOST) })}
        onUndo={acting.undo}
        today={today}
        exported={exported}
        onExport={save}
      />
    </>
  );
}

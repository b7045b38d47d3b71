import { useState } from "preact/hooks";
import { Senders } from "../../components/senders/senders";
import { problemKeys } from "../../components/senders/wording";
import { phoneOfId } from "../../lib/domain/phone-id";
import { exportSenders, importCountries, readImport } from "../../lib/ui/sender-files";
import { useText } from "../../lib/ui/text";
import { useActing } from "../../lib/ui/use-acting";
import { useBatches } from "../../lib/ui/use-batches";
import { correctMessage } from "../../lib/ui/use-corrections";
import { useSavedFilters } from "../../lib/ui/use-saved-filters";
import { useSenders } from "../../lib/ui/use-senders";
import { useSettings } from "../../lib/ui/use-settings";
import { useTimeline } from "../../lib/ui/use-timeline";
import { ReadHistory } from "./read-history";
import type { SectionProps } from "./section";

/** The list of senders on real data. */
export function SendersSection({ database, connection, choice: { owner }, place }: SectionProps) {
  const text = useText();
  const [opened, onOpen] = useState<string | undefined>();
  const { senders, complete } = useSenders(database, owner);
  const timeline = useTimeline(database, owner, opened);
  const acting = useActing(owner, "options");
  const [settings] = useSettings();
  const saved = useSavedFilters();
  const { start, control, retry, unblockOurs, shown, actions, show, problem, ...batches } = useBatches(database, owner);
  const ready = connection?.find((state) => state.mode === "ready" && state.owner === owner);
  const known = { place, senders, complete, connection, capabilities: ready?.capabilities, actionMode: settings?.actionMode ?? ("dialog" as const) };
  const data = { ...known, ...batches, shownBatch: shown, batchActions: actions, opened, timeline };
  const filters = { savedFilters: saved.filters, onSaveFilter: saved.save, onRenameFilter: saved.rename, onDeleteFilter: saved.remove };
  const wishes = { onStart: start, onControl: control, onRetry: retry, onUnblockOurs: unblockOurs, onShowBatch: show, onOpen };
  const files = { countries: () => importCountries(phoneOfId(owner)), onRead: (content: string, country: string) => readImport(content, country, senders ?? []) };
  const key = acting.failed ? "askFailed" : problem && problemKeys[problem];
  return (
    <>
      {owner !== undefined && <ReadHistory database={database} owner={owner} />}
      <Senders {...data} {...filters} {...wishes} {...files} problem={key && text.t(key)} onExport={(of, as) => void exportSenders(text, of, as)} onAct={(wish) => acting.act([wish])} onUndo={(action) => acting.undo([action])} onCorrect={(id, said) => correctMessage(owner, id, said)} />
    </>
  );
}

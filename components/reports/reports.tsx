import { phoneOfId } from "../../lib/domain/phone-id";
import { wentOn } from "../../lib/ui/opt-out-watch";
import { dossierText } from "../shared/dossier-text";
import { useText, type TextKey } from "../../lib/ui/text";
import { reportTabs, type ReportsState, type ReportTab } from "../../lib/ui/use-reports";
import { Empty } from "../shared/empty";
import { useNow } from "../shared/surroundings";
import { Tabs } from "../shared/tabs";
import { Charts } from "./charts/charts";
import { Choose } from "./choose";
import { Complaints } from "./complaints";
import { Export } from "./export";
import { Verify } from "./verify";
import { Watch } from "./watch";
import { Loading } from "../shared/loading";

const titles: Record<ReportTab, TextKey> = {
  choose: "reportsTabChoose",
  export: "reportsTabExport",
  charts: "reportsTabCharts",
  watch: "reportsTabWatch",
  complain: "reportsTabComplain",
  verify: "reportsTabVerify",
};

/** Evidence: choose, export, count, watch, complain, verify. */
export function Reports({ state, onSave, onPrint }: { state: ReportsState; onSave(name: string, text: string): void; onPrint(): void }) {
  const { t, format } = useText();
  const gone = wentOn(state.watch ?? []);
  return (
    <>
      <p class="intro">{t("reportsIntro")}</p>
      <div class="reports">
        <Tabs
          label={t("reportsTabs")}
          tabs={reportTabs.map((key) => ({ key, text: t(titles[key]), ...(key === "watch" && gone > 0 && { count: format.number(gone) }) }))}
          selected={state.tab}
          onSelect={state.open}
        >
          <div class="report-panel" data-doorman={`report-${state.tab}`}>
            <Panel state={state} onSave={onSave} onPrint={onPrint} />
          </div>
        </Tabs>
      </div>
    </>
  );
}

function Panel({ state, onSave, onPrint }: { state: ReportsState; onSave(name: string, text: string): void; onPrint(): void }) {
  const text = useText();
  const { t } = text;
  const now = useNow();
  const { tab, open, owner, filter, narrow, evidence, form, change, exporter, complaint, verification } = state;
  const { senders } = evidence;
  if (tab === "verify") {
    const { state: phase, verifyFile, verifyStored, cancel } = verification;
    return <Verify state={phase} onFile={verifyFile} onStored={verifyStored} onCancel={cancel} />;
  }
  if (tab === "charts") return <Charts figures={state.figures} onPrint={onPrint} />;
  if (senders === undefined) return <Loading />;
  if (senders.length === 0) {
    return (
      <Empty title={t("reportsEmptyTitle")} hook="reports-empty">
        {t("reportsEmpty")}
      </Empty>
    );
  }
  switch (tab) {
    case "choose":
      return (
        <Choose
          senders={senders}
          filter={filter}
          onFilter={narrow}
          records={evidence.records}
          complete={evidence.complete}
          selected={state.ticked}
          onSelect={state.tick}
          onRead={evidence.read}
          onDelete={evidence.remove}
          onPin={evidence.pin}
        />
      );
    case "export":
      return (
        <Export
          {...form}
          count={state.exported.length}
          senders={state.offered}
          ownNumberKnown={phoneOfId(owner) !== undefined}
          suggestedName={state.suggestedName}
          samples={state.samples}
          state={exporter.state}
          onForm={change}
          onStart={(how) => state.start(how, dossierText(text, now))}
          onCancel={exporter.cancel}
        />
      );
    case "watch":
      return (
        <Watch
          senders={state.watch}
          refused={state.refused}
          onShow={(key) => {
            narrow({ senders: [...(senders.find((sender) => sender.key === key)?.keys ?? [key])], violationsOnly: true });
            open("choose");
          }}
          onExport={() => {
            narrow({ violationsOnly: true });
            state.tick([]);
            open("export");
          }}
          onComplain={(key) => {
            complaint.choose(key);
            open("complain");
          }}
        />
      );
    case "complain":
      return (
        <Complaints
          senders={senders}
          about={complaint.about}
          onAbout={complaint.choose}
          entries={complaint.entries}
          witnesses={complaint.witnesses}
          ownPhone={phoneOfId(owner)}
          kept={complaint.kept}
          onKeep={complaint.keep}
          onSave={onSave}
          onSent={complaint.sent}
        />
      );
  }
}

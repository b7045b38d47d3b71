import type { Figures } from "../../../lib/reports/figures";
import { useText } from "../../../lib/ui/text";
import { Button } from "../../shared/button";
import { Empty } from "../../shared/empty";
import { ExternalIcon } from "../../shared/page-icons";
import { categoryKeys } from "../../shared/wording";
import { declaredKeys } from "../wording";
import { Legend } from "./patterns";
import { RowChart } from "./row-chart";
import { StopCharts } from "./stop-charts";
import { WeekChart } from "./week-chart";
import { Loading } from "../../shared/loading";

/** Senders that a chart can show; the table behind it has as many as anyone reads. */
const SENDERS_DRAWN = 12;
const SENDERS_LISTED = 200;

export interface ChartsProps {
  /** Undefined until they are counted. */
  figures: Figures | undefined;
  onPrint(): void;
}

/** What was sent, in charts with a table behind each. */
export function Charts({ figures, onPrint }: ChartsProps) {
  const { t } = useText();
  if (figures === undefined) return <Loading />;
  if (figures.messages === 0) {
    return (
      <Empty title={t("chartsEmptyTitle")} hook="charts-empty">
        {t("chartsEmpty")}
      </Empty>
    );
  }
  return (
    <>
      <p class="intro">{t("chartsIntro")}</p>
      <div class="report-buttons chart-head">
        <Legend />
        <Button class="button-small" hook="charts-print" onClick={onPrint}>
          <ExternalIcon />
          <span>{t("chartsPrint")}</span>
        </Button>
      </div>
      <div class="charts">
        <WeekChart figures={figures} />
        <Categories figures={figures} />
        <Senders figures={figures} />
        <Declared figures={figures} />
        <StopCharts stops={figures.stops} />
      </div>
    </>
  );
}

function Categories({ figures: { categories } }: { figures: Figures }) {
  const { t, plural, format } = useText();
  return (
    <RowChart
      title={t("chartCategories")}
      summary={plural("chartCategoriesSummary", categories.length)}
      hook="chart-categories"
      rows={categories.map(({ category, promotion, count }) => ({ name: t(categoryKeys[category]), [promotion ? "promotion" : "service"]: count }))}
      table={{
        heads: [t("chartCategory"), t("chartMessages")],
        rows: categories.map(({ category, count }) => [t(categoryKeys[category]), format.number(count)]),
      }}
    />
  );
}

function Senders({ figures: { senders } }: { figures: Figures }) {
  const { t, plural, format } = useText();
  return (
    <RowChart
      title={t("chartSenders")}
      summary={plural("chartSendersSummary", senders.length)}
      hook="chart-senders"
      rows={senders.slice(0, SENDERS_DRAWN)}
      table={{
        heads: [t("chartSender"), t("chartPromotion"), t("chartService"), t("chartUnsure"), t("chartMislabelled")],
        rows: senders
          .slice(0, SENDERS_LISTED)
          .map((sender) => [sender.name, ...[sender.promotion, sender.service, sender.unsure, sender.mislabelled].map((count) => format.number(count))]),
      }}
    />
  );
}

/** What promotion was declared as, and how much of it falsely. */
function Declared({ figures: { declared, mislabelled, mislabelledShare } }: { figures: Figures }) {
  const { t, format } = useText();
  if (declared.length === 0) return null;
  const nameOf = (said: (typeof declared)[number]["declared"]) => t(declaredKeys[said]);
  return (
    <RowChart
      title={t("chartDeclared")}
      summary={mislabelledShare === undefined ? t("chartDeclaredNone") : t("chartDeclaredSummary", format.percent(mislabelledShare), mislabelled)}
      hook="chart-declared"
      rows={declared.map(({ declared: said, promotion }) => ({ name: nameOf(said), promotion }))}
      table={{
        heads: [t("chartDeclaredAs"), t("chartPromotion")],
        rows: declared.map(({ declared: said, promotion }) => [nameOf(said), format.number(promotion)]),
      }}
    />
  );
}

import { useText } from "../../lib/ui/text";

/** What the chain of records proves, and what it does not, in plain words. */
export function Proves() {
  const { t } = useText();
  return (
    <section class="report-proves" data-doorman="report-proves">
      <h2>{t("reportsProvesTitle")}</h2>
      <p>{t("reportsProves")}</p>
      <p>{t("reportsProvesNot")}</p>
    </section>
  );
}

import { useText } from "../../lib/ui/text";

/** Stands where something is still being read. */
export function Loading() {
  const { t } = useText();
  return (
    <p class="nothing" role="status">
      {t("loading")}
    </p>
  );
}

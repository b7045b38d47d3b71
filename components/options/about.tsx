import { useText } from "../../lib/ui/text";
import { Promises } from "../shared/promises";

/** What Doorman is and what it promises. */
export function About({ version }: { version: string }) {
  const { t } = useText();
  return (
    <>
      <p class="intro">{t("aboutIntro")}</p>
      <Promises />
      <p class="fine">{t("healthDoorman", version)}</p>
    </>
  );
}

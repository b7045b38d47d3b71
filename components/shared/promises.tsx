import { useText, type TextKey } from "../../lib/ui/text";
import { CheckIcon } from "./icons";

const promises: readonly TextKey[] = [
  "promiseNetwork",
  "promisePermissions",
  "promiseTraces",
  "promiseMessages",
  "promiseTexts",
  "promiseHarm",
];

/** What Doorman promises (product.md, Promises). */
export function Promises() {
  const { t } = useText();
  return (
    <section class="promises">
      <h2>{t("promisesTitle")}</h2>
      <ul>
        {promises.map((promise) => (
          <li key={promise}>
            <CheckIcon size={18} />
            <span>{t(promise)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

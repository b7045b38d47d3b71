import { useText, type TextKey } from "../../lib/ui/text";
import { DoorIcon, KeepIcon, TextIcon, UndoIcon } from "../shared/icons";
import { ExternalIcon } from "../shared/page-icons";
import { Promises } from "../shared/promises";
import { WHATSAPP_WEB } from "../shared/whatsapp-web";
import { Example } from "./example";

/** First page after the installation: what Doorman does, what it promises, how to start. */
export function Welcome() {
  const { t } = useText();
  return (
    <main class="welcome">
      <header class="hero">
        <div class="hero-text">
          <p class="brand">
            <DoorIcon size={34} />
            <span>{t("extName")}</span>
          </p>
          <h1>{t("welcomeTitle")}</h1>
          <p class="lead">{t("welcomeLead")}</p>
          <a class="button button-strong button-large" href={WHATSAPP_WEB} data-doorman="open-whatsapp">
            <span>{t("connectionOpen")}</span>
            <ExternalIcon size={16} />
          </a>
        </div>
        <Example />
      </header>
      <ul class="points">
        {points.map(({ Icon, title, body }) => (
          <li key={title}>
            <Icon size={24} />
            <h2>{t(title)}</h2>
            <p>{t(body)}</p>
          </li>
        ))}
      </ul>
      <div class="halves">
        <section>
          <h2>{t("welcomeStartTitle")}</h2>
          <ol class="steps">
            {steps.map((step) => (
              <li key={step}>{t(step)}</li>
            ))}
          </ol>
        </section>
        <Promises />
      </div>
      <footer class="foot">{t("notAffiliated")}</footer>
    </main>
  );
}

const points: readonly { Icon: typeof TextIcon; title: TextKey; body: TextKey }[] = [
  { Icon: TextIcon, title: "welcomeMarkTitle", body: "welcomeMark" },
  { Icon: UndoIcon, title: "welcomeActTitle", body: "welcomeAct" },
  { Icon: KeepIcon, title: "welcomePrivateTitle", body: "welcomePrivate" },
];

const steps: readonly TextKey[] = ["welcomeStart1", "welcomeStart2", "welcomeStart3"];

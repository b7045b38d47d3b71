import type { ComponentChildren } from "preact";
import type { PageTrouble } from "../../lib/ui/own-troubles";
import { useText, type TextKey } from "../../lib/ui/text";
import { ContactIcon, CorrectIcon, DoorIcon, RuleIcon } from "../shared/icons";
import { AboutIcon, AutomaticIcon, EvidenceIcon, HealthIcon, LogIcon, SettingsIcon } from "../shared/page-icons";
import { Troubles, TroublesProvider } from "../shared/troubles";

/** Sections of the options page, in the order of the navigation. */
export const sections = ["senders", "reports", "activity", "automatic", "rules", "corrections", "settings", "health", "about"] as const;
export type Section = (typeof sections)[number];

export interface OptionsProps {
  section: Section;
  /** What keeps Doorman from its storage. */
  troubles: readonly PageTrouble[];
  /** The section's content. */
  children: ComponentChildren;
}

/** Frame of the options page: navigation by the address, so that each section can be linked to. */
export function Options({ section, troubles, children }: OptionsProps) {
  const { t } = useText();
  return (
    <div class={section === "senders" ? "options options-wide" : "options"}>
      <nav class="side" aria-label={t("optionsNav")}>
        <p class="brand">
          <DoorIcon size={30} />
          <span>{t("extName")}</span>
        </p>
        <ul>
          {sections.map((each) => {
            const { title, Icon } = looks[each];
            return (
              <li key={each}>
                <a
                  href={`#${each}`}
                  class="side-link"
                  aria-current={each === section ? "page" : undefined}
                  data-doorman={`section-${each}`}
                >
                  <Icon size={18} />
                  <span data-title={t(title)}>{t(title)}</span>
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
      <main class="main">
        <h1>{t(looks[section].title)}</h1>
        <Troubles troubles={troubles} />
        <TroublesProvider value={troubles}>{children}</TroublesProvider>
      </main>
    </div>
  );
}

/** The section of an address's fragment; the first one for any other. */
export function sectionOf(hash: string): Section {
  return sections.find((section) => hash === `#${section}`) ?? sections[0];
}

/** Whether a section shows what is stored of one account; the user then chooses which. */
export function isOfOwner(section: Section): boolean {
  return section !== "rules" && section !== "settings" && section !== "health" && section !== "about";
}

const looks: Record<Section, { title: TextKey; Icon: typeof SettingsIcon }> = {
  senders: { title: "sectionSenders", Icon: ContactIcon },
  reports: { title: "sectionReports", Icon: EvidenceIcon },
  settings: { title: "sectionSettings", Icon: SettingsIcon },
  rules: { title: "sectionRules", Icon: RuleIcon },
  corrections: { title: "sectionCorrections", Icon: CorrectIcon },
  automatic: { title: "sectionAutomatic", Icon: AutomaticIcon },
  health: { title: "sectionHealth", Icon: HealthIcon },
  activity: { title: "sectionActivity", Icon: LogIcon },
  about: { title: "sectionAbout", Icon: AboutIcon },
};

import type { ComponentChildren } from "preact";
import { useText, type TextKey } from "../../lib/ui/text";
import { CorrectIcon, DoorIcon } from "../shared/icons";
import { AboutIcon, AutomaticIcon, HealthIcon, LogIcon, SettingsIcon } from "../shared/page-icons";

/** Sections of the options page, in the order of the navigation. */
export const sections = ["settings", "corrections", "automatic", "health", "activity", "about"] as const;
export type Section = (typeof sections)[number];

export interface OptionsProps {
  section: Section;
  /** The section's content. */
  children: ComponentChildren;
}

/** Frame of the options page: navigation by the address, so that each section can be linked to. */
export function Options({ section, children }: OptionsProps) {
  const { t } = useText();
  return (
    <div class="options">
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
                  <span>{t(title)}</span>
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
      <main class="main">
        <h1>{t(looks[section].title)}</h1>
        {children}
      </main>
    </div>
  );
}

/** The section of an address's fragment; the first one for any other. */
export function sectionOf(hash: string): Section {
  return sections.find((section) => hash === `#${section}`) ?? sections[0];
}

const looks: Record<Section, { title: TextKey; Icon: typeof SettingsIcon }> = {
  settings: { title: "sectionSettings", Icon: SettingsIcon },
  corrections: { title: "sectionCorrections", Icon: CorrectIcon },
  automatic: { title: "sectionAutomatic", Icon: AutomaticIcon },
  health: { title: "sectionHealth", Icon: HealthIcon },
  activity: { title: "sectionActivity", Icon: LogIcon },
  about: { title: "sectionAbout", Icon: AboutIcon },
};

import type { TabDiagnosis } from "../domain/diagnosis";
import type { PageState } from "../domain/health";
import type { ContentBridge } from "../messages/content-bridge";
import { elements, selectors } from "./selectors";

/** Says what there is of WhatsApp Web in this tab, and of Doorman in its page: no names, no numbers, no texts. */
export async function diagnoseTab(bridge: ContentBridge, state: PageState, page: Document): Promise<TabDiagnosis> {
  const answer = await bridge.ask("diagnose", {});
  const { owner: _, ...told } = state;
  return {
    state: told,
    ...(answer.ok ? { page: answer.value } : {}),
    structure: counts(page, selectors),
    drawn: counts(page, elements),
  };
}

/** How many elements each selector finds in the page, by its name. */
function counts(page: Document, named: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(Object.entries(named).map(([name, selector]) => [name, page.querySelectorAll(selector).length]));
}

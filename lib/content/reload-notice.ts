import { h } from "preact";
import { Notice } from "../../components/in-page/notice";
import { cornerStyle } from "./corner";
import type { Showing } from "./showing";
import type { Surface } from "./surface";

/**
 * Tells that the tab must be reloaded: Doorman was installed or updated while it was open.
 *
 * @returns shows it as everything looks now, as long as it stands
 */
export function showReloadNotice(showing: Showing): () => void {
  const { page } = showing;
  let surface: Surface | undefined;
  const dismiss = () => {
    surface?.remove();
    surface = undefined;
  };
  const draw = () => {
    if (surface === undefined) return;
    const onReload = () => page.defaultView?.location.reload();
    showing.show(surface, h(Notice, { kind: "reload", onReload, onDismiss: dismiss }));
  };
  const put = () => {
    surface = showing.surface("notice");
    surface.host.style.cssText = cornerStyle(page);
    page.body.append(surface.host);
    draw();
  };
  if (page.body === null) page.addEventListener("DOMContentLoaded", put, { once: true });
  else put();
  return draw;
}

import { h } from "preact";
import { Notice } from "../../components/in-page/notice";
import { cornerStyle } from "./corner";
import type { Showing } from "./showing";

/** Tells that the tab must be reloaded: Doorman was installed or updated while it was open. */
export function showReloadNotice(showing: Showing): void {
  const { page } = showing;
  const put = () => {
    const surface = showing.surface("notice");
    surface.host.style.cssText = cornerStyle(page);
    page.body.append(surface.host);
    const onReload = () => page.defaultView?.location.reload();
    showing.show(surface, h(Notice, { kind: "reload", onReload, onDismiss: surface.remove }));
  };
  if (page.body === null) page.addEventListener("DOMContentLoaded", put, { once: true });
  else put();
}

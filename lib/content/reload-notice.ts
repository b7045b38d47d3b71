import { h } from "preact";
import { Notice } from "../../components/in-page/notice";
import type { Showing } from "./showing";

/** Tells that the tab must be reloaded: Doorman was installed or updated while it was open. */
export function showReloadNotice(showing: Showing): void {
  const { page } = showing;
  const put = () => {
    const surface = showing.surface("notice");
    surface.host.style.cssText = "position:fixed;z-index:2147483000;inset-inline-end:24px;bottom:84px;display:block";
    page.body.append(surface.host);
    showing.show(surface, h(Notice, { kind: "reload", onReload: () => page.defaultView?.location.reload() }));
  };
  if (page.body === null) page.addEventListener("DOMContentLoaded", put, { once: true });
  else put();
}

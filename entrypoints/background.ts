import { defineBackground } from "wxt/utils/define-background";
import { listen } from "../lib/background/listen";

/** The worker (Chromium) or event page (Firefox): only wires; see lib/background/listen.ts. */
export default defineBackground({
  type: "module",
  main: () => listen(),
});

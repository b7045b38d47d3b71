export type { BrowserName } from "../browsers/names.ts";
export type { Download } from "./downloads.ts";
export { browserNames, launchBrowser } from "./launch.ts";
export type {
  Box,
  ColorScheme,
  DoormanBrowser,
  DoormanUi,
  ElementChoice,
  FocusedElement,
  LaunchOptions,
  Viewport,
  WaitForOptions,
} from "./types.ts";

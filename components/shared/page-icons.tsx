import { glyph } from "./glyph";

/** Icons that only extension pages have. */
export const SearchIcon = /* @__PURE__ */ glyph("M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM13.2 13.2l3.8 3.8");
export const SettingsIcon = /* @__PURE__ */ glyph("M3 6h6M13 6h4M11 3.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4zM3 14h3M10.5 14H17M8.2 11.800a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.400z");
export const HealthIcon = /* @__PURE__ */ glyph("M2.5 10.500h3.500l2-5 3.5 9.5 2.2-4.500h3.8");
export const AboutIcon = /* @__PURE__ */ glyph("M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 9v4.500M10 6.400h.01");
export const TrashIcon = /* @__PURE__ */ glyph("M4 5.500h12M8 5.500v-2h4v2M5.5 5.500l.8 11h7.400l.8-11M8.5 8.500v5M11.5 8.500v5");
export const ExternalIcon = /* @__PURE__ */ glyph("M8 4.500H4.500v11h11V12M11.5 4h4.500v4.500M16 4l-7 7");
export const LogIcon = /* @__PURE__ */ glyph("M4 5h.01M7.5 5H16M4 10h.01M7.5 10H16M4 15h.01M7.5 15H16");
export const AutomaticIcon = /* @__PURE__ */ glyph("M4 10a6 6 0 0 1 10.500-3.900L16 7.500M16 3.500v4h-4M16 10a6 6 0 0 1-10.500 3.900L4 12.500M4 16.500v-4h4");

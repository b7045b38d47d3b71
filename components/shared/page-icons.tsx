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
export const PinIcon = /* @__PURE__ */ glyph("M7 3.500h6l-.6 5 2.600 3H5l2.600-3zM10 11.500v5.500");
export const EvidenceIcon = /* @__PURE__ */ glyph("M5 2.500h7l3.500 3.500v11.500H5zM12 2.500v3.500h3.500M7.5 12l2 2 3.5-3.500");
export const DownloadIcon = /* @__PURE__ */ glyph("M10 3.500v9M6.500 9.500 10 13l3.500-3.500M4 16.500h12");
export const CopyIcon = /* @__PURE__ */ glyph("M7.500 7.500h9v9h-9zM12.500 7.500v-4h-9v9h4");
export const RestoreIcon = /* @__PURE__ */ glyph("M10 12.500v-9M6.500 7 10 3.500 13.500 7M4 16.500h12");
export const LanguageIcon = /* @__PURE__ */ glyph("M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM3 10h14M10 3c5 4.600 5 9.400 0 14M10 3c-5 4.600-5 9.400 0 14");

import { glyph, type GlyphProps } from "./glyph";

/** Doorman's sign: a doorway with the door ajar. */
export function DoorIcon({ size = 16 }: GlyphProps) {
  return (
    <svg class="door" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path class="door-way" d="M4 18V8a6 6 0 0 1 12 0v10z" />
      <path class="door-leaf" d="M4 18V8a6 6 0 0 1 6-6c1.6.9 2.4 2.6 2.4 4.6V18z" />
      <circle class="door-knob" cx="9.9" cy="11.2" r="1.1" />
    </svg>
  );
}

export const KeepIcon = /* @__PURE__ */ glyph("M10 2.5 16 5v4.5c0 4-2.6 6.7-6 8-3.4-1.3-6-4-6-8V5zM7.2 9.800l2 2 3.7-3.9");
export const NotInterestedIcon = /* @__PURE__ */ glyph("M3 10s2.6-4.5 7-4.500S17 10 17 10s-2.6 4.5-7 4.500S3 10 3 10zM4.5 4l11 12");
export const StopOffersIcon = /* @__PURE__ */ glyph("M3.5 8.200v3.600h2.300L11 15.500v-11L5.8 8.200zM13.8 7.800l3.2 4.400M17 7.800l-3.2 4.4");
export const ResumeOffersIcon = /* @__PURE__ */ glyph("M3.5 8.200v3.600h2.300L11 15.500v-11L5.8 8.200zM13.8 7.500a3.6 3.6 0 0 1 0 5M16 5.500a6.5 6.5 0 0 1 0 9");
export const BlockIcon = /* @__PURE__ */ glyph("M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM5.2 5.200l9.6 9.6");
export const UnblockIcon = /* @__PURE__ */ glyph("M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM6.8 10.200l2.2 2.2 4.3-4.7");
export const ReportIcon = /* @__PURE__ */ glyph("M5 17.500v-14M5 4h9.500l-2 3.2 2 3.300H5");
export const MoreIcon = /* @__PURE__ */ glyph("M4.5 9.5a.5.5 0 1 1 0 1 .5.5 0 0 1 0-1zM10 9.5a.5.5 0 1 1 0 1 .5.5 0 0 1 0-1zM15.5 9.5a.5.5 0 1 1 0 1 .5.5 0 0 1 0-1z");
export const CaretIcon = /* @__PURE__ */ glyph("M5.5 8 10 12.5 14.5 8");
export const CollapseIcon = /* @__PURE__ */ glyph("M5.5 12 10 7.500l4.5 4.5");
export const CloseIcon = /* @__PURE__ */ glyph("M5 5l10 10M15 5 5 15");
export const UndoIcon = /* @__PURE__ */ glyph("M4 7.500h8a4 4 0 0 1 0 8H8M7 4 3.5 7.5 7 11");
export const InfoIcon = /* @__PURE__ */ glyph("M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 9v4.500M10 6.400h.01");
export const CheckIcon = /* @__PURE__ */ glyph("M4.5 10.500l3.5 3.5 7.5-8");
export const WarningIcon = /* @__PURE__ */ glyph("M10 3.2 17.5 16.500h-15zM10 8.200v3.800M10 14.200h.01");
export const ClockIcon = /* @__PURE__ */ glyph("M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 6.200V10l2.6 1.8");
export const CorrectIcon = /* @__PURE__ */ glyph("M4 16l.8-3.500L13.5 3.800l2.700 2.700-8.700 8.700zM11.5 5.800l2.700 2.700");
export const TagIcon = /* @__PURE__ */ glyph("M3 3.500h6.500l7.5 7.5-6 6L3.5 10zM6.8 6.800h.01");
export const RuleIcon = /* @__PURE__ */ glyph("M4 5.500l1.500 1.500 2.500-3M10.500 5.500H16M4 13.500l1.500 1.500 2.500-3M10.500 13.500H16");
export const NotTagIcon = /* @__PURE__ */ glyph("M3 3.500h6.500l7.5 7.5-6 6L3.5 10zM16.500 3.500l-13 13");
export const ContactIcon = /* @__PURE__ */ glyph("M10 3.500a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.400zM4 16.500c.5-3 3-4.5 6-4.500s5.5 1.5 6 4.5");
export const EvidenceIcon = /* @__PURE__ */ glyph("M6 3.500h8v13l-4-3-4 3z");
export const TextIcon = /* @__PURE__ */ glyph("M4 5.500h12M4 10h12M4 14.500h7");
export const HistoryIcon = /* @__PURE__ */ glyph("M4 16.500v-5M8 16.500v-9M12 16.500v-6M16 16.500v-12");
export const MediaIcon = /* @__PURE__ */ glyph("M3.5 4.500h13v11h-13zM3.5 13l4-4 3.5 3.5 2-2 3.5 3.5");
export const SpeechIcon = /* @__PURE__ */ glyph("M3.5 4.500h13v9H9l-3.5 3v-3h-2z");
export const MoneyIcon = /* @__PURE__ */ glyph("M3 5.500h14v9H3zM10 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4z");

import type { DossierText } from "../../lib/reports/dossier/text";
import type { Text } from "../../lib/ui/text";
import { evidenceText } from "./evidence";
import { actionKeys, categoryKeys } from "./wording";

/** The interface's texts for a dossier, in its language. @param now milliseconds since the epoch */
export function dossierText(text: Text, now: number): DossierText {
  return {
    language: text.language,
    direction: text.direction,
    t: (key, ...substitutions) => text.t(key, ...substitutions),
    number: (value) => text.format.number(value),
    percent: (share) => text.format.percent(share),
    category: (category) => text.t(categoryKeys[category]),
    reason: (piece) => {
      const said = evidenceText(text, piece, now);
      return piece.kind === "declared" && piece.contradicted ? `${said} ${text.t("evidenceContradicted")}` : said;
    },
    action: (kind) => text.t(actionKeys[kind]),
  };
}

import type { ActionStep } from "../../lib/domain/action.ts";
import type { Evidence } from "../../lib/domain/judgement.ts";

/** A piece of evidence as a line of prose. */
export function evidenceText(evidence: Evidence): string {
  switch (evidence.kind) {
    case "kept":
      return "you keep this sender";
    case "corrected":
      return `you said ${evidence.said} of ${evidence.own ? "this message" : "others like it, or of this sender"}`;
    case "ruled": {
      const about = [evidence.phrase && `"${evidence.phrase}"`, evidence.category].filter(Boolean).join(", ");
      return `your rule ${evidence.effect === "mark" ? "marks" : "leaves alone"} ${about}`;
    }
    case "saved":
      return "saved contact";
    case "declared":
      return `declared ${evidence.declared}${evidence.contradicted ? ", which the content contradicts" : ""}`;
    case "paid-broadcast":
      return "sent as a paid broadcast";
    case "content":
      return contentText(evidence);
    case "no-text":
      return "no text to read";
    case "record":
      return `earlier from this sender: ${evidence.promotion} promotion, ${evidence.service} service, ${evidence.unsure} unsure`;
    case "service-window":
      return "you wrote to this business in the last 24 hours";
    case "never-answered":
      return "you never wrote to this business";
    case "after-stop":
      return "offers were stopped, and this came all the same";
  }
}

function contentText({ words, promotionalTail }: Extract<Evidence, { kind: "content" }>): string {
  const weighed = words.map(({ text, weight }) => `${weight > 0 ? "+" : "−"}"${text}"`).join(" ");
  return `${weighed === "" ? "no telling words" : weighed}${promotionalTail ? ", with a promotional tail" : ""}`;
}

/** How the steps of an action ended. */
export function stepsText(steps: readonly ActionStep[]): string {
  return steps
    .map(({ operation, outcome }) => {
      const code = outcome?.status === "refused" ? ` (${outcome.code})` : "";
      return `${operation}: ${outcome?.status ?? "no outcome"}${code}`;
    })
    .join(", ");
}

type Part = string | undefined | false;

/** Parts with an empty line between; those that do not apply are left out. */
export function paragraphs(...parts: Part[]): string {
  return parts.filter(isText).join("\n\n");
}

/** Parts under each other; those that do not apply are left out. */
export function lines(...parts: Part[]): string {
  return parts.filter(isText).join("\n");
}

/** Sentences of one paragraph; those that do not apply are left out. */
export function sentences(...parts: Part[]): string {
  return parts.filter(isText).join(" ");
}

/** A sentence with its full stop; a date can end with one already (Russian "2026 г."). */
export function ended(sentence: string): string {
  return sentence.endsWith(".") ? sentence : `${sentence}.`;
}

/** A line "label: answer" for an optional answer, nothing without one. */
export function labelled(label: string, answer: string | undefined): string | undefined {
  return answer === undefined ? undefined : `${label}: ${answer}`;
}

function isText(part: Part): part is string {
  return part !== undefined && part !== false && part !== "";
}

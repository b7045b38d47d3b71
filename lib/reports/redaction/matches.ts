/** A place of a pattern in a text, with what stands there. */
export interface Match {
  start: number;
  end: number;
  found: string;
}

/** Every place of a pattern. `matchAll` does the same, but makes a copy of the pattern for each text, which takes longer than most texts. */
export function matches(text: string, pattern: RegExp): Match[] {
  const places: Match[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [found] = match;
    places.push({ start: match.index, end: match.index + found.length, found });
  }
  return places;
}

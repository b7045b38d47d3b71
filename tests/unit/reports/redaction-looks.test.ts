import fc from "fast-check";
import { expect, test } from "vitest";
import { find } from "../../../lib/reports/redaction/find";
import { foldText, placesOf } from "../../../lib/reports/redaction/fold";
import { knownOf } from "../../../lib/reports/redaction/known";
import { endOfLink, amountPattern, linkPattern, numberPattern } from "../../../lib/reports/redaction/patterns";
import { nearDigits } from "../../../lib/reports/redaction/stretches";
import { canonicalJson } from "../../../lib/evidence/canonical";
import { looksLatin } from "../../../lib/domain/look-alikes";
import { everything, makeRedaction, ownOnly, redactText } from "../../../lib/reports/redact";
import { actionEvidence, chain, messageEvidence, objectionEvidence } from "../../support/evidence-entries";
import { context, nothing } from "./support";

/*
 * The search leaves out what cannot hold anything to mask. Here the same is looked for everywhere, with nothing left out: what
 * is found must be the same, or a secret would stay.
 */

/** Pieces of which secrets are made, so that a random row of them often is one, or nearly. */
const piece = fc.oneof(
  fc.constantFrom(" ", "  ", "\n", " - ", "-", ".", ",", ":", "/", "@", "%20", "(", "+", "00", "_", "–", "\u00a0", "\u200b", "\u0301", "\ufe0f\u20e3", "<", '"'),
  fc.constantFrom("anna", "MÜLLER", "Müller", "lumen", "Travel", "月光", "書店", "an", "na"),
  fc.constantFrom("$", "€", "₽", "Rs", "usd", "рублей", "eur", "mln", "тыс", "k", "ريال", "元", "us$"),
  fc.constantFrom("https://", "mailto:", "tel:", "bit.ly", "x@y.example", "lumen.example/p?q=1", "рф", "भारत", "://", "com", "foo.bar:80/x"),
  fc.constantFrom("2026-11-28", "28.11.2026", "12025550147", "5550147", "7700 900123", "SAVE20", "482 193", "4 8 2 1 9 3"),
  fc.integer({ min: 0, max: 99_999_999 }).map(String),
  fc.constantFrom("١٢٣", "१२३", "０１", "①", "𝟏𝟐", "𝐀nna", "ﷺ", "ß", "İ", "¨", "½", "\ud800", "\udc00", "🎉", "\u0000", "\u007f", "\uffff", "Σ"),
  fc.constantFrom(" the sun and the sea ", " one two three ", " w w "),
  fc.string({ unit: "binary", maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(""));

const RUNS = Number(process.env.REDACTION_RUNS ?? 3_000);
const sender = knownOf(["447700900123@c.us", "12345"], ["Lumen Travel", "月光書店"], false, "lumen");
const own = knownOf(["12025550147"], ["Anna Müller"], true, "own");

/** One kind at a time, so that no claim takes from another. */
const kinds = {
  amounts: (folded: string) => placesIn(folded, [amountPattern]),
  names: (folded: string) => placesIn(folded, sender.names.map(({ pattern }) => pattern)),
  ownName: (folded: string) => placesIn(folded, own.names.map(({ pattern }) => pattern)),
  links: (folded: string) => placesIn(folded, [linkPattern], (link) => link.replace(endOfLink, "").length),
};

test.for(Object.keys(kinds) as (keyof typeof kinds)[])("%s are found wherever their pattern finds them", (kind) => {
  fc.assert(
    fc.property(text, (original) => {
      const folded = foldText(original);
      const found = find(folded, { ...nothing, [kind]: true }, own, sender, { declines: () => false, isCapital: () => true });
      expect(marked(folded.length, found.map(({ start, end }) => [start, end]))).toBe(marked(folded.length, kinds[kind](folded)));
    }),
    { numRuns: RUNS },
  );
});

test("a name is found in whatever letters that look like its own, together or one by one", () => {
  const looks = Map.groupBy(looksLatin, ([, letter]) => letter);
  const letter = fc.constantFrom(...looks.keys()).chain((plain) => fc.tuple(fc.constant(plain), fc.constantFrom(plain, plain.toUpperCase(), ...(looks.get(plain) ?? []).map(([like]) => like))));
  fc.assert(
    fc.property(fc.array(letter, { minLength: 4, maxLength: 9 }), fc.constantFrom("", " ", ".", " - "), (letters, between) => {
      const name = letters.map(([plain]) => plain).join("");
      const written = letters.map(([, like]) => like).join(between);
      expect(redactText(`Hi ${written}!`, ownOnly, { ...context, ownNames: [name] }).text).toBe("Hi [own name]!");
    }),
    // Each has patterns of its own to be made.
    { numRuns: RUNS / 10 },
  );
});

test("numbers are found in a text as in its surroundings of digits, which hold all of them whole", () => {
  fc.assert(
    fc.property(text, (original) => {
      const folded = foldText(original);
      const stretches = nearDigits(folded);
      for (const pattern of [numberPattern, amountPattern]) {
        for (const [start, end] of placesIn(folded, [pattern])) expect(stretches.some((stretch) => stretch.start <= start && end <= stretch.end)).toBe(true);
      }
      for (const { core, pattern } of [...own.numbers, ...sender.numbers]) {
        if (placesIn(folded, [pattern]).length > 0) expect(folded.replace(/\D/gu, "")).toContain(core);
      }
    }),
    { numRuns: RUNS },
  );
});

test("a text folds to what its characters fold to one by one, and its places say where they were", () => {
  fc.assert(
    fc.property(text, (original) => {
      const characters = [...original];
      const folded = foldText(original);
      expect(folded).toBe(characters.map((character) => foldText(character)).join(""));
      // No white space but that of ASCII: stretches and words with marks end there.
      expect(folded).not.toMatch(/[^\S\t\n\v\f\r ]/u);
      const places = placesOf(original);
      if (places === undefined) expect(folded).toHaveLength(original.length);
      else expect(places.starts).toHaveLength(folded.length);
    }),
    { numRuns: RUNS },
  );
});

test("a redacted entry stands in the order of canonical JSON, which the browser's own writer can write", () => {
  for (const entry of chain([messageEvidence({ message: { nativeFlow: "pay_now" } }), actionEvidence({ reportId: "r 482193" }), objectionEvidence()])) {
    const redacted = makeRedaction(everything, context).entry(entry).entry;
    expect(JSON.stringify(redacted)).toBe(canonicalJson(redacted));
  }
});

function placesIn(folded: string, patterns: readonly RegExp[], length = (found: string) => found.length): [number, number][] {
  return patterns.flatMap((pattern) => [...folded.matchAll(pattern)].map((match): [number, number] => [match.index, match.index + length(match[0])]));
}

/** The text as a row of signs: what is masked in it. */
function marked(length: number, places: readonly (readonly [number, number])[]): string {
  const signs = Array.from({ length }, () => ".");
  for (const [start, end] of places) signs.fill("#", start, end);
  return signs.join("");
}

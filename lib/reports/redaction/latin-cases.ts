/** The forms of a word in languages that decline names in Latin letters. */
export interface LatinCases {
  /** What all its forms begin with: a text without it holds none of them. */
  stem: string;
  /** Source of a pattern for all forms, with accents folded. */
  pattern: string;
}

/** Letters of these languages. */
const LETTERS = /[ąęłńśźżćğışěřůčšžđőűțșăėįųūģķļņ]/iu;
/** Their words, for texts that are written without these letters, or have none. */
const WORDS =
  /(?<!\p{L})(?:dla|oraz|tylko|jest|rabat\p{L}*|kup|twoj\p{L}*|icin|indirim\p{L}*|siparis\p{L}*|kampanya\p{L}*|sayin|merhaba|pro|dnes|sleva|slevy|kedves|csak|hogy|neked|sinulle|alennus\p{L}*|tarjou\p{L}*|hei|pentru|doar|reduceri?)(?!\p{L})/iu;

/** Of Turkish, also without their apostrophe: `Ayşeye`, `Mehmetin`, `Kemalciğim`. */
const TURKISH = "[yn]?[aeiu]|n?[iu]n|[yn]?l[ae]|n?[dt][ae]n?|[aiu]m|m|c[iu]g?[iu]m";
/** Of the Slavic languages: `Żaka`, `Kowalskiego`, `Novákovou`. */
const SLAVIC = "[aeiouy]|ie|ow[ie]|ov[ie]|z?e|i?em|om|im|ym|[iy]?ej|ei|i?ego|i?emu|ou|ami";
/** Of Finnish and Hungarian: `Annalle`, `Annának`; of Romanian: `Andreiului`. */
const FINNIC = "a?n|ll[ae]|lta|ss?[ai]|sta|na|ksi|n[ae]k|ot|(?<=[aeioulrnszj])t|v[ae]l|h[oe]z|r[aeo]l?|t[oe]l|b[ae]n|ert|u?lui";
const ANY = `(?:${TURKISH}|${SLAVIC}|${FINNIC}|s)`;

/** Before an ending the vowel of these goes: `Marek`, `Marka`. */
const FLEETING = /(?<=\p{L}{3})e([klc])$/u;
const VOWEL = /(?<=\p{L}{2})[aeiouy]$/u;
/** How consonants end before an e in Polish and Czech: `Agnieszce`, `Małgorzacie`, `Barbarze`; before a vowel in Turkish: `Ahmedin`. */
const SOFT: Readonly<Record<string, string>> = { k: "c", g: "dz", r: "rz", t: "ci", d: "dzi" };
const VOICED: Readonly<Record<string, string>> = { t: "d", p: "b", k: "g" };

/**
 * Whether a text is of a language that declines names in Latin letters: elsewhere `Time` is no form of `Tim`.
 *
 * @param original not folded
 */
export function declines(original: string): boolean {
  return LETTERS.test(original) || WORDS.test(original);
}

/** @param word folded, of a name */
export function latinCases(word: string): LatinCases {
  const fleeting = FLEETING.exec(word)?.[1];
  const stem = fleeting === undefined ? word.replace(VOWEL, "") : word.slice(0, -2);
  const forms = [`${word}${ANY}?`, ...(stem === word ? [] : [`${stem}${fleeting ?? ""}(?:${SLAVIC}${word.endsWith("ia") ? "|" : ""})`]), ...otherwise(stem, word)];
  return { stem: commonBeginning(forms), pattern: String.raw`(?:${forms.join("|")})(?!\p{L})` };
}

/** What all forms begin with, before their endings. */
function commonBeginning(forms: readonly string[]): string {
  const beginnings = forms.map((form) => /^\p{L}*/u.exec(form)?.[0] ?? "");
  return beginnings.reduce((one, other) => {
    let length = 0;
    while (length < one.length && one[length] === other[length]) length += 1;
    return one.slice(0, length);
  });
}

/** Forms in which the end of the stem changes. */
function otherwise(stem: string, word: string): string[] {
  const last = stem.slice(-1);
  const before = stem.slice(0, -1);
  const forms: string[] = [];
  if (SOFT[last] !== undefined) forms.push(`${before}${SOFT[last]}e`);
  if (VOICED[last] !== undefined && stem === word) forms.push(`${before}${VOICED[last]}(?:[aeiu]|[iu]n|[iu]m)`);
  // `Mikko`, `Mikolle`; `Virtanen`, `Virtaselle`.
  if (/([kpt])\1$/u.test(stem) && stem !== word) forms.push(`${before}${word.slice(-1)}(?:${FINNIC})`);
  if (word.endsWith("nen")) forms.push(`${word.slice(0, -3)}se(?:${FINNIC})`);
  // `Jonas`, `Jonui` in Lithuanian.
  if (/[aiu]s$/u.test(word)) forms.push(`${word.slice(0, -2)}(?:o|ui|ai|io|iui|[aeiu]m?)`);
  return forms;
}

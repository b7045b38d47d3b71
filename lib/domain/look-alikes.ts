/** Latin letters, small, that Unicode's own folding leaves apart from the plain ones, though readers do not: with a stroke, in small capitals, white on a disc or a square. */
export const sameLatin: ReadonlyMap<string, string> = new Map([
  ...pairs("ı i ł l đ d ø o ð d ħ h ŋ n ɑ a ɡ g ɩ i ſ s"),
  ...pairs("ᴀ a ʙ b ᴄ c ᴅ d ᴇ e ꜰ f ɢ g ʜ h ɪ i ᴊ j ᴋ k ʟ l ᴍ m ɴ n ᴏ o ᴘ p ʀ r ꜱ s ᴛ t ᴜ u ᴠ v ᴡ w ʏ y ᴢ z"),
  ...pairs("ß ss æ ae œ oe þ th"),
  ...[0x1f150, 0x1f170].flatMap((first) => [..."abcdefghijklmnopqrstuvwxyz"].map((letter, place): [string, string] => [String.fromCodePoint(first + place), letter])),
]);

/** Cyrillic and Greek letters, small and without accents, that look like Latin ones. */
export const looksLatin: ReadonlyMap<string, string> = new Map([
  ...pairs("а a в b с c е e н h і i ј j к k м m о o р p ѕ s т t у y х x ԁ d ԛ q ԝ w ѵ v һ h ӏ l"),
  ...pairs("α a β b ε e ι i κ k ν v ο o ρ p τ t υ u χ x η n ω w μ u γ y ζ z"),
]);

/** Makes pairs of what stands between spaces, for a table of letters. */
export function pairs(text: string): [string, string][] {
  const letters = text.split(" ");
  const result: [string, string][] = [];
  for (let index = 0; index + 1 < letters.length; index += 2) {
    result.push([letters[index] ?? "", letters[index + 1] ?? ""]);
  }
  return result;
}

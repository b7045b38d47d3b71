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

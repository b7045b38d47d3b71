/** How files begin that are not in UTF-8: a mark of the order of bytes (Unicode 17, section 23.8), or a sign of ASCII in two bytes. */
const utf16: readonly { encoding: string; begins: (first: number | undefined, second: number | undefined) => boolean }[] = [
  { encoding: "utf-16le", begins: (first, second) => (first === 0xff && second === 0xfe) || (first !== 0 && second === 0) },
  { encoding: "utf-16be", begins: (first, second) => (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) },
];

/** Bytes within which a workbook or a picture has one that no text has. */
const BEGINNING = 512;

/**
 * The text of a file. Spreadsheets write "Unicode text" in UTF-16, and plain CSV often in the old way of western Windows, where spaces
 * in numbers and letters with accents are no UTF-8. Everything else is read as UTF-8.
 *
 * @throws when the file cannot be read, or is no text: a workbook, a picture
 */
export async function readTextFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  const wide = bytes.length < 2 ? undefined : utf16.find(({ begins }) => begins(first, second));
  if (wide !== undefined) return new TextDecoder(wide.encoding).decode(bytes);
  if (bytes.subarray(0, BEGINNING).includes(0)) throw new TypeError("The file is no text.");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

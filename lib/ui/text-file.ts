/** How files begin that are not in UTF-8: a mark of the order of bytes (Unicode 17, section 23.8). */
const UTF_16_LITTLE = [0xff, 0xfe];
const UTF_16_BIG = [0xfe, 0xff];

/**
 * The text of a file. Spreadsheets write "Unicode text" in UTF-16, and plain CSV often in the old way of western Windows, where spaces
 * in numbers and letters with accents are no UTF-8. Everything else is read as UTF-8.
 *
 * @throws when the file cannot be read
 */
export async function readTextFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const begins = (mark: readonly number[]) => mark.every((byte, place) => bytes[place] === byte);
  if (begins(UTF_16_LITTLE) || begins(UTF_16_BIG)) return new TextDecoder(begins(UTF_16_LITTLE) ? "utf-16le" : "utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

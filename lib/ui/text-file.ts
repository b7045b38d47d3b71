/** How files begin that are not in UTF-8: a mark of the order of bytes (Unicode 17, section 23.8). */
const UTF_16_LITTLE = [0xff, 0xfe];
const UTF_16_BIG = [0xfe, 0xff];

/**
 * The text of a file. Spreadsheets write "Unicode text" in UTF-16; everything else is read as UTF-8.
 *
 * @throws when the file cannot be read
 */
export async function readTextFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const begins = (mark: readonly number[]) => mark.every((byte, place) => bytes[place] === byte);
  const encoding = begins(UTF_16_LITTLE) ? "utf-16le" : begins(UTF_16_BIG) ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

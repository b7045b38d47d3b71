import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";
import { ImportNumbers } from "../../../components/senders/import-numbers";
import { LARGEST_IMPORT, readImport } from "../../../lib/ui/sender-files";
import { aSummary } from "./sender-samples";
import { show } from "./support";

const TABLE = "Name\tPhone\r\nShop\t+1 202 555 0103\r\n";

/** UTF-16 with its mark, the less or the more significant byte first. */
function utf16(text: string, littleFirst: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new DataView(new ArrayBuffer(2 * (text.length + 1)));
  [..."\uFEFF", ...text].forEach((letter, place) => bytes.setUint16(2 * place, letter.charCodeAt(0), littleFirst));
  return new Uint8Array(bytes.buffer);
}

test.for([
  ["UTF-8", new TextEncoder().encode(TABLE)],
  ["UTF-16, as spreadsheets write it", utf16(TABLE, true)],
  ["UTF-16, the other way round", utf16(TABLE, false)],
  ["UTF-16 without its mark", utf16(TABLE, true).slice(2)],
  ["UTF-16 without its mark, the other way round", utf16(TABLE, false).slice(2)],
  ["the old way of Windows, with spaces that do not break", Uint8Array.from("Nombre;Móvil\r\nCafé;+1\u00A0202\u00A0555\u00A00103\r\n", (letter) => letter.charCodeAt(0))],
] as const)("numbers are read from a file in %s", async ([, bytes]) => {
  const onSelect = vi.fn();
  const countries = () => Promise.resolve({ own: "US", choices: [] });
  const onRead = (text: string, country: string) => readImport(text, country, [aSummary(3)]);
  const shown = await show(<ImportNumbers countries={countries} onRead={onRead} onSelect={onSelect} onClose={() => {}} />);
  const field = shown.find("import-file");
  Object.defineProperty(field, "files", { value: [new File([bytes], "numbers.txt")] });
  await act(() => void field.dispatchEvent(new Event("change", { bubbles: true })));
  await expect.poll(() => shown.has("import-found") && shown.find("import-found").textContent).toContain("1 ");
  await shown.click("import-select");
  expect(onSelect).toHaveBeenCalledWith(["k3"]);
});

test.for([
  ["a workbook", "PK\u0003\u0004\u0014\u0000\u0006\u0000+12025550103\n"],
  ["a workbook of before", "\u00D0\u00CF\u0011\u00E0\u0000\u0000+12025550103\n"],
] as const)("%s is said to be no file that can be read, instead of lines that mean nothing", async ([, text]) => {
  const onRead = vi.fn(() => Promise.reject(new Error("nothing is to be read")));
  const countries = () => Promise.resolve({ own: "US", choices: [] });
  const shown = await show(<ImportNumbers countries={countries} onRead={onRead} onSelect={() => {}} onClose={() => {}} />);
  const field = shown.find("import-file");
  Object.defineProperty(field, "files", { value: [new File([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], "numbers.xlsx")] });
  await act(() => void field.dispatchEvent(new Event("change", { bubbles: true })));
  await expect.poll(() => shown.find("import-problem").textContent).toBe("The file could not be read.");
  expect(onRead).not.toHaveBeenCalled();
});

test("a file that is too large for a list of numbers is not read", async () => {
  const onRead = vi.fn(() => Promise.reject(new Error("nothing is to be read")));
  const countries = () => Promise.resolve({ own: "US", choices: [] });
  const shown = await show(<ImportNumbers countries={countries} onRead={onRead} onSelect={() => {}} onClose={() => {}} />);
  const file = new File(["+12025550103"], "holidays.mp4");
  Object.defineProperty(file, "size", { value: LARGEST_IMPORT + 1 });
  const field = shown.find("import-file");
  Object.defineProperty(field, "files", { value: [file] });
  await act(() => void field.dispatchEvent(new Event("change", { bubbles: true })));
  await expect.poll(() => shown.find("import-problem").textContent).toBe("holidays.mp4 is too large to be a list of numbers.");
  expect(onRead).not.toHaveBeenCalled();
});

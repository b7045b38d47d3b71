/** Milliseconds until a browser has surely begun to write a file whose address was clicked. */
const WRITTEN_AFTER = 60_000;

/** Offers a text as a file. It is made in the page: nothing leaves the machine. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), WRITTEN_AFTER);
}

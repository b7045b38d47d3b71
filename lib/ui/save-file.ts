/** UTF-16 units that are handed to the browser at once, which may then keep them on disk: some megabytes. */
const PIECE = 4 * 1024 * 1024;
/** Milliseconds after which the browser has surely begun to read what it saves or shows. */
const KEEP_ADDRESS = 60_000;

/**
 * Gathers a long text into a Blob without ever holding all of it as text.
 *
 * @param type media type of the file
 */
export async function gather(pieces: AsyncIterable<string>, type: string): Promise<Blob> {
  const parts: Blob[] = [];
  let texts: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    texts.push(piece);
    length += piece.length;
    if (length < PIECE) continue;
    parts.push(new Blob(texts));
    texts = [];
    length = 0;
  }
  parts.push(new Blob(texts));
  return new Blob(parts, { type });
}

/** Saves a file as the browser saves downloads. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = addressOf(content);
  link.download = name;
  link.click();
}

/** Copies a text; says whether it could. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Shows a page in a tab that was opened by the user's click, and dresses it. A page under this extension's address is bound
 * by its policy too, which allows no style inside of it: so its own styles are put in as objects, which the policy allows.
 */
export function showPage(tab: Window, page: Blob): void {
  const address = addressOf(page);
  tab.location.replace(address);
  // Both pages are of one origin. The empty page before has a load event of its own, perhaps still to come.
  const timer = setInterval(() => {
    if (tab.closed) clearInterval(timer);
    else if (tab.location.href === address && tab.document.readyState === "complete") {
      clearInterval(timer);
      dress(tab);
    }
  }, 50);
}

function dress(tab: Window): void {
  const { defaultView: view } = tab.document;
  if (view === null) return;
  const styles = [...tab.document.querySelectorAll("style")].map(({ textContent }) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(textContent);
    return sheet;
  });
  tab.document.adoptedStyleSheets = styles;
}

/** An address for a Blob, given back after a while. */
function addressOf(content: Blob): string {
  const address = URL.createObjectURL(content);
  setTimeout(() => URL.revokeObjectURL(address), KEEP_ADDRESS);
  return address;
}

/**
 * The part of the harness that runs inside the page, in a world of its own (an isolated world in Chromium, a sandbox
 * in Firefox), so that neither the page nor the extension notices it. The functions travel as source text: they must
 * not use anything from outside their own body except types.
 */
import type { Aim } from "./aim.ts";
import type { Box, FocusedElement } from "./types.ts";

export type ProbeRequest =
  | { kind: "list"; selector: string }
  | { kind: "attribute"; selector: string; name: string }
  | { kind: "style"; selector: string; property: string }
  | {
      kind: "aim";
      selector: string;
      nth: number;
      containing: string | null;
      pattern: string | null;
      flags: string;
      insistOnFocus: boolean;
    }
  | { kind: "evaluate"; selector: string; nth: number; arguments: unknown[] }
  | { kind: "focused" }
  | { kind: "html" };

/** One element that matched. */
export interface Match {
  text: string;
  visible: boolean;
  box: Box;
}

export type ProbeAnswer =
  /** Hosts were found whose closed root nobody has told the probe yet: `unknownHosts`, `learn`, and ask again. */
  | { kind: "unknown" }
  /** No element matches. */
  | { kind: "none" }
  | { kind: "list"; matches: Match[] }
  | { kind: "value"; value: unknown }
  | { kind: "aim"; aim: Aim }
  | { kind: "focused"; focused: FocusedElement | null }
  | { kind: "html"; html: string };

/** Keeps what the harness told about closed roots, for the life of the document. */
export type RootTable = WeakMap<Node, ShadowRoot>;

/** The hosts in the document whose root the probe does not know. */
export function unknownHosts(): Node[] {
  const world: typeof globalThis & { doormanRoots?: RootTable } = globalThis;
  const roots = (world.doormanRoots ??= new WeakMap());
  const hosts: Node[] = [];
  const all = document.evaluate("//*[starts-with(local-name(), 'doorman-')]", document, null, 7);
  for (let index = 0; index < all.snapshotLength; index++) {
    const host = all.snapshotItem(index);
    if (host && !roots.has(host)) hosts.push(host);
  }
  return hosts;
}

/** Takes host, root, host, root, …; the root is null where the host has none yet. */
export function learn(...pairs: unknown[]): void {
  const world: typeof globalThis & { doormanRoots?: RootTable } = globalThis;
  const roots = (world.doormanRoots ??= new WeakMap());
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const host = pairs[index];
    const root = pairs[index + 1];
    if (host instanceof Node && root instanceof ShadowRoot) roots.set(host, root);
  }
}

/**
 * Answers one request.
 *
 * @param run what an "evaluate" request calls.
 * @param complete false the first time: the probe then says "unknown" when a host's root is missing, instead of
 *   leaving that host out.
 * @param aim what an "aim" request calls; see `aim.ts`.
 */
export async function probe(
  request: ProbeRequest,
  run: (element: Element, ...given: unknown[]) => unknown,
  complete: boolean,
  aim: (element: Element, insistOnFocus: boolean) => Promise<Aim>,
): Promise<ProbeAnswer> {
  const world: typeof globalThis & { doormanRoots?: RootTable } = globalThis;
  const roots = (world.doormanRoots ??= new WeakMap());
  const found: { host: Element; root: ShadowRoot }[] = [];
  // XPath, because CSS has no selector for the beginning of a tag name; 7 is an ordered snapshot.
  const hosts = document.evaluate("//*[starts-with(local-name(), 'doorman-')]", document, null, 7);
  for (let index = 0; index < hosts.snapshotLength; index++) {
    const host = hosts.snapshotItem(index);
    if (!(host instanceof Element)) continue;
    const root = roots.get(host);
    if (root) found.push({ host, root });
    else if (!complete) return { kind: "unknown" };
  }

  const textOf = (element: Element): string =>
    (element instanceof HTMLElement ? element.innerText : (element.textContent ?? "")).trim();
  const boxOf = (element: Element): Box => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  const isVisible = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  if (request.kind === "html") {
    const serializer = new XMLSerializer();
    const parts = found.map(({ host, root }) => {
      const copy = document.createElement("div");
      for (const child of root.childNodes) copy.append(child.cloneNode(true));
      for (const style of copy.querySelectorAll("style, link, svg")) style.remove();
      const markup = [...copy.childNodes].map((child) => serializer.serializeToString(child)).join("");
      const plain = markup.replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', "");
      return `<${host.localName}>${plain}</${host.localName}>`;
    });
    return { kind: "html", html: parts.join("\n") };
  }

  if (request.kind === "focused") {
    for (const { host, root } of found) {
      const element = root.activeElement;
      if (element === null) continue;
      const name = element.getAttribute("aria-label") ?? textOf(element);
      const focused = { host: host.localName, tag: element.localName, role: element.getAttribute("role"), name };
      return { kind: "focused", focused };
    }
    return { kind: "focused", focused: null };
  }

  const elements = found.flatMap(({ root }) => [...root.querySelectorAll(request.selector)]);
  if (request.kind === "list") {
    const matches = elements.map((element) => ({
      text: textOf(element),
      visible: isVisible(element),
      box: boxOf(element),
    }));
    return { kind: "list", matches };
  }

  if (request.kind === "aim") {
    const { containing } = request;
    const pattern = request.pattern === null ? null : new RegExp(request.pattern, request.flags);
    const choice = elements.filter((element) => {
      if (containing !== null) return textOf(element).includes(containing);
      return pattern === null || textOf(element).search(pattern) >= 0;
    });
    const element = choice[request.nth];
    if (element === undefined) return { kind: "none" };
    return { kind: "aim", aim: await aim(element, request.insistOnFocus) };
  }

  const element = elements[request.kind === "evaluate" ? request.nth : 0];
  if (element === undefined) return { kind: "none" };
  if (request.kind === "attribute") return { kind: "value", value: element.getAttribute(request.name) };
  if (request.kind === "style") {
    return { kind: "value", value: getComputedStyle(element).getPropertyValue(request.property) };
  }
  return { kind: "value", value: await run(element, ...request.arguments) };
}

// @vitest-environment node
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const tokens = readFileSync(new URL("../../../components/shared/tokens.css", import.meta.url), "utf8");
const colours = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/gu)].map(([, name, light, dark]) => [
    name,
    { light: light ?? "", dark: dark ?? "" },
  ]),
);

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ["surface", "surface-raised", "surface-sunken", "surface-hover"];
const readable: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ["ink", ground],
    ["ink-soft", ground],
    ["accent", ground],
    ["danger-ink", ground],
    ["good-ink", ground],
    ["promotion-ink", ground],
  ]),
  ["accent-ink", "accent"],
  ["accent-ink", "accent-hover"],
  ["accent", "accent-soft"],
  ["promotion-ink", "promotion-ground"],
  ["unsure-ink", "unsure-ground"],
  ["danger-ink", "danger-ground"],
  ["good-ink", "good-ground"],
  ["danger-fill-ink", "danger-fill"],
];

describe.for(["light", "dark"] as const)("colours of the %s theme", (theme) => {
  test.for(readable)("%s on %s can be read (4.5 to 1)", ([ink, ground]) => {
    expect(contrast(colours.get(ink)?.[theme] ?? "", colours.get(ground)?.[theme] ?? "")).toBeGreaterThanOrEqual(4.5);
  });

  test.for(["surface", "surface-raised", "surface-sunken"])("the focus ring stands out on %s (3 to 1)", (ground) => {
    expect(contrast(colours.get("focus")?.[theme] ?? "", colours.get(ground)?.[theme] ?? "")).toBeGreaterThanOrEqual(3);
  });
});

import type { Category } from "../../domain/category";
import { categoryOf, sideOf } from "../weights";
import { wordLists } from "../words/index";
import type { Strength, Topic } from "../words/list";
import { randomFrom, type Row } from "./rows";

/** Two or three messages of one language and label, joined: templates are longer than what people write by hand. */
const JOINED_WEIGHT = 0.5;
const SEED = 9;

/** Makes as many joined messages as there are messages; from learning rows only, never from measured ones. */
export function joinedMessages(rows: readonly Row[]): Row[] {
  const random = randomFrom(SEED);
  const byKind = Map.groupBy(rows, (row) => `${row.language} ${row.promotion}`);
  const result: Row[] = [];
  for (const list of byKind.values()) {
    for (let made = 0; made < list.length; made += 1) {
      const size = 2 + Math.floor(random() * 2);
      const picked = Array.from({ length: size }, () => list[Math.floor(random() * list.length)]!);
      // Small talk beside an order is an order.
      const telling = picked.filter(({ category }) => category !== "conversation");
      const used = telling.length >= 2 ? telling : picked;
      const text = used.map((row) => row.text).join("\n\n");
      result.push({ ...used[0]!, text, source: "joined", weight: JOINED_WEIGHT });
    }
  }
  return result;
}

const phraseWeights: Readonly<Record<Strength, number>> = { strong: 0.5, clear: 0.3, hint: 0.1 };
/** Versions of a phrase with alternatives ("order|parcel") that are learned. */
const MOST_VERSIONS = 6;

/** The phrases of the word lists as tiny messages: they carry what is known into the learned weights. */
export function phrasesAsMessages(): Row[] {
  const rows: Row[] = [];
  for (const { language, phrases } of wordLists) {
    for (const [topic, strengths] of Object.entries(phrases) as [Topic, Partial<Record<Strength, readonly string[]>>][]) {
      for (const [strength, list] of Object.entries(strengths) as [Strength, readonly string[]][]) {
        for (const text of list.flatMap(versions)) {
          rows.push({
            text,
            language,
            promotion: sideOf(topic) === "promotion",
            category: categoryFor(topic),
            hard: false,
            group: "phrases",
            source: "phrases",
            weight: phraseWeights[strength],
          });
        }
      }
    }
  }
  return rows;
}

function categoryFor(topic: Topic): Category | undefined {
  return categoryOf(topic);
}

function versions(phrase: string): string[] {
  const pieces = phrase.split(" ").map((piece) => piece.split("|"));
  const count = Math.min(MOST_VERSIONS, Math.max(...pieces.map((choices) => choices.length)));
  return Array.from({ length: count }, (_, version) =>
    pieces
      .map((choices) => filled(choices[version % choices.length]!))
      .filter((word) => word !== "")
      .join(" "),
  );
}

/** Something plausible for a placeholder of the lists. */
const fillings: Readonly<Record<string, string>> = {
  "..": "", "#": "4821", "%": "20%", $: "$50", "@": "shop.example", "/": "12/05/2026", ":": "10:30", "~": "XX1234",
};

function filled(piece: string): string {
  return fillings[piece] ?? piece.replace(/\*$/u, "");
}

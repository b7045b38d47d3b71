import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DeclaredCategory } from "../../domain/category";
import { partsOf, type Row } from "./rows";

/** Sets that are learned from. */
export interface PublicSets {
  /** Notices of shop software (MIT, BSD-3-Clause): service. */
  notices: Row[];
  /** SMS in Thai (MIT). */
  thai: Row[];
  /** Personal and group messages in English and Hinglish (MIT); the spam side is mixed and not used. */
  india: Row[];
  /** The English rows of the UCI SMS Spam Collection (CC BY 4.0, Almeida and Gómez Hidalgo). */
  uci: Row[];
  /** Group messages in Russian and English (MIT). */
  telegram: Row[];
}

/** Public sets that may be there, and how much a row of each counts in learning. */
export interface PublicData {
  sets: PublicSets;
  /** WhatsApp templates: those under the MIT licence may be learned from, all are measured. */
  templates: Row[];
  templatesToLearn: Row[];
  /** SMS in Indonesian (CC BY-SA 4.0, Rahmi and Wibisono 2016): fraud and promotion, and ordinary ones; only measured. */
  indonesian: Row[];
  /** Files that were read. */
  files: string[];
}

const permissive = new Set(["Tiledesk/tiledesk-dashboard", "david-lev/pywa", "shridarpatil/frappe_whatsapp"]);

/** In the keys of what welcomes people to a newsletter and its offers: a careful reader could call it either. */
const NEWSLETTER = "customers.subscribed";

const names = {
  templates: "whatsapp-templates.jsonl",
  notices: "service-notices.jsonl",
  thai: "thai-sms.jsonl",
  india: "india-sms.csv",
  indonesian: "indonesian-sms.csv",
  uci: "uci-sms-multilingual.csv",
  telegramSpam: "telegram-spam.txt",
  telegramHam: "telegram-ham.txt",
} as const;

/**
 * Reads the public sets of a folder; a set that is not there is empty.
 */
export function readPublicData(folder: string): PublicData {
  const files: string[] = [];
  const read = (name: string): string => {
    const path = join(folder, name);
    if (!existsSync(path)) return "";
    files.push(path);
    return readFileSync(path, "utf8");
  };
  const table = (name: string): string[][] => commaSeparated(read(name)).slice(1).filter((cells) => cells.length >= 2);
  const templates = jsonLines(read(names.templates)).filter(({ label }) => label === "service" || label === "promotion");
  const asRow = (line: Record<string, unknown>): Row => ({
    ...row(string(line["text"]), line["label"] === "promotion", "templates", 0.5),
    parts: partsOf(string(line["text"]), string(line["footer"]), buttonsOf(line["buttons"])),
    declared: DeclaredCategory.safeParse(line["declared"]).data,
    language: string(line["language"]).slice(0, 2),
  });
  return {
    sets: {
      notices: jsonLines(read(names.notices))
        .filter(({ key }) => !string(key).includes(NEWSLETTER))
        .map(({ text, language, key }) => ({
          ...row(string(text), false, "notices", 0.2),
          language: string(language),
          group: `notices ${withoutLanguage(string(key), string(language))}`,
        })),
      thai: jsonLines(read(names.thai)).map((line) => row(string(line["text"]), line["label"] === "spam" || line["label"] === "scam", "thai", 0.3)),
      india: table(names.india)
        .filter(([, label]) => label === "ham")
        .map(([text = ""]) => row(text, false, "india", 0.4)),
      uci: table(names.uci).map(([label, text = ""]) => row(text, label === "spam", "uci", 0.8)),
      telegram: [
        ...lines(read(names.telegramSpam)).map((text) => row(text, true, "telegram", 0.2)),
        ...lines(read(names.telegramHam)).map((text) => row(text, false, "telegram", 0.2)),
      ],
    },
    templates: templates.map(asRow),
    templatesToLearn: templates.filter(({ source }) => permissive.has(string(source))).map(asRow),
    indonesian: table(names.indonesian).map(([text = "", label]) => row(text, label !== "0", "indonesian", 0)),
    files,
  };
}

/** The same notice recurs in fifty languages, in some collections under a key that begins with its language. */
function withoutLanguage(key: string, language: string): string {
  return key.startsWith(`${language}.`) ? key.slice(language.length + 1) : key;
}

function row(text: string, promotion: boolean, source: string, weight: number): Row {
  // Copies and near copies begin alike.
  return { parts: partsOf(text), language: "", promotion, hard: false, group: `${source} ${text.slice(0, 20)}`, source, weight };
}

function lines(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

function jsonLines(text: string): Record<string, unknown>[] {
  return lines(text).map((line) => JSON.parse(line) as Record<string, unknown>);
}

function string(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function buttonsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.map((button: unknown) => {
    if (typeof button === "string") return button;
    return typeof button === "object" && button !== null && "text" in button ? string(button.text) : "";
  });
}

/** Cells of comma-separated values with quotes (RFC 4180). */
function commaSeparated(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let position = 0; position < text.length; position += 1) {
    const sign = text.charAt(position);
    if (quoted && sign === '"' && text.charAt(position + 1) === '"') {
      cell += sign;
      position += 1;
    } else if (sign === '"') {
      quoted = !quoted;
    } else if (quoted || (sign !== "," && sign !== "\n")) {
      cell += sign;
    } else {
      cells.push(cell.replace(/\r$/u, ""));
      cell = "";
      if (sign === "\n") {
        rows.push(cells);
        cells = [];
      }
    }
  }
  if (cell !== "" || cells.length > 0) rows.push([...cells, cell]);
  return rows;
}

import type { EvidenceContent, EvidenceEntry, EvidenceSender, MessageEvidence } from "../../domain/evidence";
import { REDACTED_SALT, type RedactionOptions } from "../../domain/evidence-file";
import type { Judgement } from "../../domain/judgement";
import { MAX_PHRASE_LENGTH } from "../../domain/phrase";
import type { Span } from "./find";
import { foldText } from "./fold";
import { knownOf, type Known } from "./known";
import { spelledOut } from "./percent";
import type { TextRedactions } from "./text";

/** A redacted entry, and the masked places of its texts by their path (`message.parts.0.text`). */
export interface RedactedEntry {
  entry: EvidenceEntry;
  spans: Record<string, Span[]>;
}

/**
 * Masks every free text of an entry, its ids and names. Head and hash stay as they were; the salt goes, because with it
 * short secrets could be found from the content's hash by trying. An entry in which nothing is to be masked stays as it was
 * sealed, and can be checked against the chain. Keys stay in the order they had, that of canonical JSON:
 * so it is written several times as fast.
 */
export function redactEntryWith(entry: EvidenceEntry, options: RedactionOptions, redactions: TextRedactions, senders: RedactedSenders): RedactedEntry {
  // What an entry is stored with besides names the sender too.
  const { head, hash } = entry;
  if (entry.content === undefined) return { entry: { hash, head }, spans: {} };
  const work = new Work(entry.content.sender, options, redactions, senders);
  const content = work.content(entry.content);
  if (isSame(content, entry.content)) return { entry: { content: entry.content, hash, head }, spans: {} };
  return { entry: { content, hash, head }, spans: work.spans };
}

/** Whether masking changed nothing but the salt. */
function isSame(masked: EvidenceContent, original: EvidenceContent): boolean {
  return JSON.stringify(masked) === JSON.stringify({ ...original, salt: REDACTED_SALT });
}

/** Senders that were redacted already: most entries of an export are of few senders. By the sender as JSON. */
export type RedactedSenders = Map<string, RedactedSender>;

interface RedactedSender {
  known: Known;
  sender: EvidenceSender;
  spans: Record<string, Span[]>;
  secrets: string;
}

class Work {
  spans: Record<string, Span[]> = {};
  private readonly known: Known;
  /** What tells the masked texts, a line each, to find pieces of them among the words that weighed. */
  private secrets = "";
  /** Redacted. */
  private readonly sender: EvidenceSender;
  private readonly options: RedactionOptions;
  private readonly redactions: TextRedactions;

  constructor(sender: EvidenceSender, options: RedactionOptions, redactions: TextRedactions, senders: RedactedSenders) {
    this.options = options;
    this.redactions = redactions;
    const as = JSON.stringify(sender);
    const before = senders.get(as);
    this.known = before?.known ?? knownFor(sender);
    this.sender = before?.sender ?? this.senderOf(sender);
    if (before === undefined) {
      if (senders.size >= MOST_SENDERS) senders.clear();
      senders.set(as, { known: this.known, sender: this.sender, spans: this.spans, secrets: this.secrets });
    }
    this.spans = { ...(before?.spans ?? this.spans) };
    if (before !== undefined) this.secrets = before.secrets;
  }

  content(content: EvidenceContent): EvidenceContent {
    if (content.kind === "message") {
      const message = this.message(content.message);
      // After the message: by then its secrets are known.
      return { ...content, salt: REDACTED_SALT, sender: this.sender, message, judgement: this.judgement(content.judgement) };
    }
    if (content.kind === "action") {
      const { reportId } = content.action;
      const masked = reportId === undefined ? {} : { reportId: this.text("action.reportId", reportId) };
      return { ...content, salt: REDACTED_SALT, sender: this.sender, action: { ...content.action, ...masked } };
    }
    return { ...content, salt: REDACTED_SALT, sender: this.sender };
  }

  private senderOf(sender: EvidenceSender): EvidenceSender {
    const { key, ids, name, verifiedName, savedName, phone, profile } = sender;
    return {
      ...sender,
      key: this.redactions.id(key),
      ids: [...new Set(ids.map((id) => this.redactions.id(id)))],
      name: this.name("sender.name", name),
      ...(verifiedName === undefined ? {} : { verifiedName: this.name("sender.verifiedName", verifiedName) }),
      ...(savedName === undefined ? {} : { savedName: this.name("sender.savedName", savedName) }),
      ...(phone === undefined ? {} : { phone: this.phone(phone) }),
      ...(profile === undefined ? {} : { profile: this.profile(profile) }),
    };
  }

  private profile(profile: NonNullable<EvidenceSender["profile"]>): NonNullable<EvidenceSender["profile"]> {
    const { description, categories, websites, email, address, legalName } = profile;
    const path = "sender.profile";
    return {
      ...(address === undefined ? {} : { address: this.options.names ? this.whole(`${path}.address`, address, "[address]", "name") : this.text(`${path}.address`, address) }),
      ...(categories === undefined ? {} : { categories: categories.map((one, at) => this.text(`${path}.categories.${at}`, one)) }),
      ...(description === undefined ? {} : { description: this.text(`${path}.description`, description) }),
      ...(email === undefined ? {} : { email: this.link(`${path}.email`, email) }),
      ...(legalName === undefined ? {} : { legalName: this.name(`${path}.legalName`, legalName) }),
      ...(websites === undefined ? {} : { websites: websites.map((one, at) => this.link(`${path}.websites.${at}`, one)) }),
    };
  }

  private message(message: MessageEvidence["message"]): MessageEvidence["message"] {
    const { nativeFlow } = message;
    return {
      ...message,
      id: message.id.split("_").map((piece) => (piece.includes("@") ? this.redactions.id(piece) : piece)).join("_"),
      type: this.text("message.type", message.type),
      ...(nativeFlow === undefined ? {} : { nativeFlow: this.text("message.nativeFlow", nativeFlow) }),
      parts: message.parts.map(({ kind, text }, at) => ({ kind, text: this.text(`message.parts.${at}.text`, text) })),
      links: message.links.map((link, at) => this.link(`message.links.${at}`, link)),
    };
  }

  private judgement(judgement: Judgement): Judgement {
    const evidence = judgement.evidence.map((piece, at) => {
      // The phrase of a rule stands in the message.
      if (piece.kind === "ruled" && piece.phrase !== undefined) {
        return { ...piece, phrase: this.word(`judgement.evidence.${at}.phrase`, piece.phrase).slice(0, MAX_PHRASE_LENGTH).toWellFormed() };
      }
      if (piece.kind !== "content") return piece;
      const words = piece.words.map(({ text, weight }, place) => ({ text: this.word(`judgement.evidence.${at}.words.${place}.text`, text), weight }));
      return { ...piece, words };
    });
    return { ...judgement, evidence };
  }

  /** A weighed word can be a piece of something masked, too short to be known for it alone. */
  private word(path: string, text: string): string {
    const piece = this.secrets === "" ? "" : telling(text);
    if (piece.length >= SHORTEST_PIECE && this.secrets.includes(piece)) return this.whole(path, text, "[…]", "name");
    return this.text(path, text);
  }

  private name(path: string, name: string): string {
    return this.options.names ? this.whole(path, name, this.redactions.name(this.known), "name") : this.text(path, name);
  }

  private phone(phone: string): string {
    if (this.options.numbers) return this.whole("sender.phone", phone, this.redactions.number(phone), "number");
    return this.text("sender.phone", phone);
  }

  private link(path: string, link: string): string {
    if (this.options.links) return this.whole(path, link, this.redactions.link(foldText(spelledOut(link)?.text ?? link)), "link");
    return this.text(path, link);
  }

  /** Masks a field as a whole. */
  private whole(path: string, original: string, mask: string, kind: Span["kind"]): string {
    this.secrets += `\n${telling(original)}`;
    this.spans[path] = [{ start: 0, end: mask.length, from: 0, to: original.length, kind }];
    return mask;
  }

  private text(path: string, original: string): string {
    const { text, spans } = this.redactions.text(original, [this.known]);
    if (spans.length > 0) this.spans[path] = spans;
    for (const { from, to } of spans) this.secrets += `\n${telling(original.slice(from, to))}`;
    return text;
  }
}

/** Shorter pieces are chance. */
const SHORTEST_PIECE = 3;

/** What of a text can tell a secret: letters and digits. */
function telling(text: string): string {
  return foldText(text).replace(/[^\p{L}\d]+/gu, "");
}

/** Senders kept at hand: those of a large export, bounded. */
const MOST_SENDERS = 2_000;

function knownFor(sender: EvidenceSender): Known {
  const names = [sender.name, sender.verifiedName, sender.savedName, sender.profile?.legalName].filter((name) => name !== undefined);
  const numbers = [...sender.ids, sender.key, ...(sender.phone === undefined ? [] : [sender.phone])];
  return knownOf(numbers, names, false, sender.key);
}

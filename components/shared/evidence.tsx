import type { ComponentChildren, FunctionComponent } from "preact";
import type { Evidence } from "../../lib/domain/judgement";
import type { WeighedWords } from "../../lib/domain/verdict";
import { useText, type Text, type TextKey } from "../../lib/ui/text";
import type { GlyphProps } from "./glyph";
import {
  ClockIcon,
  ContactIcon,
  CorrectIcon,
  HistoryIcon,
  KeepIcon,
  MediaIcon,
  MoneyIcon,
  RuleIcon,
  SpeechIcon,
  StopOffersIcon,
  TagIcon,
  TextIcon,
  WarningIcon,
} from "./icons";
import { useNow } from "./surroundings";
import { categoryKeys, recordText } from "./wording";

/** Every piece of evidence in words, strongest first as the judgement has them. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <ul class="evidence">
      {evidence.map((piece) => (
        <EvidenceItem key={piece.kind} piece={piece} />
      ))}
    </ul>
  );
}

function EvidenceItem({ piece }: { piece: Evidence }) {
  const text = useText();
  const now = useNow();
  const contradicted = piece.kind === "declared" && piece.contradicted;
  const Icon = contradicted ? WarningIcon : icons[piece.kind];
  return (
    <li class={contradicted ? "evidence-item evidence-strong" : "evidence-item"} data-evidence={piece.kind}>
      <Icon />
      <div class="evidence-text">
        <p>{evidenceText(text, piece, now)}</p>
        {contradicted && <p class="evidence-emphasis">{text.t("evidenceContradicted")}</p>}
        {piece.kind === "content" && <Words words={piece.words} />}
        {piece.kind === "content" && piece.promotionalTail && <p>{text.t("evidenceTail")}</p>}
      </div>
    </li>
  );
}

/** The words of the message that weighed, those for promotion apart from those for service. */
function Words({ words }: { words: readonly WeighedWords[] }) {
  const { t } = useText();
  const groups: [string, TextKey, WeighedWords[]][] = [
    ["promotion", "wordsToPromotion", words.filter((word) => word.weight > 0)],
    ["service", "wordsToService", words.filter((word) => word.weight < 0)],
  ];
  return (
    <>
      {groups
        .filter(([, , group]) => group.length > 0)
        .map(([name, heading, group]) => (
          <WordGroup key={name} name={name} heading={t(heading)}>
            {group.map((word) => (
              <li key={word.text} class={`word word-${name}`}>
                <bdi>{word.text}</bdi>
              </li>
            ))}
          </WordGroup>
        ))}
    </>
  );
}

function WordGroup({ name, heading, children }: { name: string; heading: string; children: ComponentChildren }) {
  return (
    <div class="word-group">
      <span class="word-heading">{heading}</span>
      <ul class="words" aria-label={heading} data-words={name}>
        {children}
      </ul>
    </div>
  );
}

/** One piece of evidence as a sentence. */
export function evidenceText(text: Text, piece: Evidence, now: number): string {
  const { t, format } = text;
  switch (piece.kind) {
    case "kept":
      return piece.until === undefined ? t("evidenceKept") : t("evidenceKeptUntil", format.date(piece.until, now));
    case "corrected":
      return t(correctedKeys[correctedPart(piece)][piece.said]);
    case "ruled":
      return ruledText(text, piece);
    case "saved":
      return t("evidenceSaved");
    case "declared":
      return t(declaredKeys[piece.declared]);
    case "paid-broadcast":
      return t("evidencePaidBroadcast");
    case "content":
      return t(contentKeys[piece.label], t(categoryKeys[piece.category]));
    case "no-text":
      return t("evidenceNoText");
    case "record": {
      const record = recordText(text, piece);
      return record === undefined ? t("evidenceRecordEmpty") : t("evidenceRecord", record);
    }
    case "service-window":
      return t("evidenceServiceWindow", format.dateTime(piece.until, now));
    case "never-answered":
      return t("evidenceNeverAnswered");
    case "after-stop":
      return t("evidenceAfterStop");
  }
}

/** What weighed of the user's corrections: the word on the message itself, else that on the like of it. */
function correctedPart({ own, like }: Extract<Evidence, { kind: "corrected" }>): keyof typeof correctedKeys {
  if (own) return "own";
  return like === 0 ? "sender" : "like";
}

/** A rule in the words of its list; of several phrases the one that the message contains. */
function ruledText({ t }: Text, { effect, phrase, category }: Extract<Evidence, { kind: "ruled" }>): string {
  const keys = ruledKeys[effect];
  if (category === undefined) return phrase === undefined ? t(keys.rule) : t(keys.phrase, phrase);
  const kind = t(categoryKeys[category]);
  return phrase === undefined ? t(keys.category, kind) : t(keys.both, phrase, kind);
}

const ruledKeys = {
  mark: { rule: "evidenceRuleMark", phrase: "evidenceRuleMarkPhrase", category: "evidenceRuleMarkCategory", both: "evidenceRuleMarkBoth" },
  leave: { rule: "evidenceRuleLeave", phrase: "evidenceRuleLeavePhrase", category: "evidenceRuleLeaveCategory", both: "evidenceRuleLeaveBoth" },
} as const;

const correctedKeys = {
  own: { promotion: "evidenceCorrectedOwnPromotion", service: "evidenceCorrectedOwnService" },
  like: { promotion: "evidenceCorrectedLikePromotion", service: "evidenceCorrectedLikeService" },
  sender: { promotion: "evidenceCorrectedSenderPromotion", service: "evidenceCorrectedSenderService" },
} as const;

const declaredKeys = {
  MARKETING: "evidenceDeclaredMarketing",
  UTILITY: "evidenceDeclaredUtility",
  AUTHENTICATION: "evidenceDeclaredAuthentication",
} as const;

const contentKeys = {
  promotion: "evidenceContentPromotion",
  service: "evidenceContentService",
  unsure: "evidenceContentUnsure",
} as const;

const icons: Record<Evidence["kind"], FunctionComponent<GlyphProps>> = {
  kept: KeepIcon,
  corrected: CorrectIcon,
  ruled: RuleIcon,
  saved: ContactIcon,
  declared: TagIcon,
  "paid-broadcast": MoneyIcon,
  content: TextIcon,
  "no-text": MediaIcon,
  record: HistoryIcon,
  "service-window": ClockIcon,
  "never-answered": SpeechIcon,
  "after-stop": StopOffersIcon,
};

/**
 * The database as version 1 made it, written down independently of the code that makes it today. Never to be
 * changed.
 */
export const stores1: {
  name: string;
  keyPath: string | string[];
  indexes: { name: string; keyPath: string | string[]; multiEntry?: boolean }[];
  autoIncrement?: boolean;
}[] = [
  {
    name: "accounts",
    keyPath: ["owner", "key"],
    indexes: [
      { name: "ids", keyPath: "ids", multiEntry: true },
      { name: "[owner+blocked.at]", keyPath: ["owner", "blocked.at"] },
      { name: "[owner+optedOut.at]", keyPath: ["owner", "optedOut.at"] },
      { name: "[owner+latest.markedTime]", keyPath: ["owner", "latest.markedTime"] },
    ],
  },
  {
    name: "messages",
    keyPath: ["owner", "key"],
    indexes: [
      { name: "[owner+account+time]", keyPath: ["owner", "account", "time"] },
      { name: "[owner+markedTime]", keyPath: ["owner", "markedTime"] },
      { name: "textTime", keyPath: "textTime" },
    ],
  },
  {
    name: "actions",
    keyPath: ["owner", "id"],
    indexes: [
      { name: "[owner+order]", keyPath: ["owner", "order"] },
      { name: "[owner+account+order]", keyPath: ["owner", "account", "order"] },
      { name: "[owner+queue+order]", keyPath: ["owner", "queue", "order"] },
    ],
  },
  { name: "meta", keyPath: ["owner", "name"], indexes: [{ name: "name", keyPath: "name" }] },
];

const owner = "12025550100@c.us";
const shop = "12025550111@c.us";
const bakery = "12025550150@c.us";
const time = 1_789_990_000_000;
const record = { promotion: 1, service: 0, unsure: 0, mislabelled: 0, firstSeen: time, lastSeen: time };
const messageId = `false_${shop}_A1`;

/** Rows as version 1 wrote them. */
export const rows1: Record<string, object[]> = {
  accounts: [
    {
      owner,
      key: shop,
      ids: [shop, "90000000000111@lid"],
      createdAt: time,
      business: true,
      name: "Pedal & Sole",
      kind: "enterprise",
      saved: false,
      record,
      latest: {
        key: messageId,
        time,
        label: "promotion",
        category: "offer",
        mark: "promotion",
        answered: false,
        markedTime: time,
      },
      rule: { undoneByHand: [{ kind: "block", at: time }] },
    },
    {
      owner,
      key: bakery,
      ids: [bakery],
      createdAt: time,
      business: true,
      name: "Crumb",
      saved: false,
      record,
      blocked: { at: time, cause: "doorman", reason: "spam", actionId: "00000000-0000-4000-8000-000000000001" },
    },
  ],
  messages: [
    {
      owner,
      key: messageId,
      id: messageId,
      account: shop,
      time,
      receivedAt: time,
      digest: 12,
      type: "chat",
      fresh: true,
      media: false,
      template: true,
      forwarded: false,
      paidBroadcast: false,
      fromAdvert: false,
      edited: false,
      declared: "MARKETING",
      hasText: true,
      conversation: { trusted: false, notSpam: false },
      before: { promotion: 0, service: 0, unsure: 0, mislabelled: 0 },
      verdict: {
        label: "promotion",
        category: "offer",
        probability: 0.97,
        words: [{ text: "sale", weight: 3 }],
        mislabelled: false,
        promotionalTail: false,
        model: "words-1",
      },
      judgement: {
        label: "promotion",
        category: "offer",
        confidence: 0.97,
        mark: "promotion",
        mislabelled: false,
        evidence: [
          {
            kind: "content",
            label: "promotion",
            category: "offer",
            confidence: 0.97,
            words: [],
            promotionalTail: false,
          },
        ],
        suggested: "not-interested",
      },
      parts: [{ kind: "body", text: "Big sale today" }],
      links: [],
      textTime: time,
      markedTime: time,
    },
  ],
  actions: [
    {
      owner,
      id: "00000000-0000-4000-8000-000000000001",
      account: bakery,
      kind: "block",
      ids: [bakery],
      name: "Crumb",
      reason: "spam",
      mode: "direct",
      cause: { by: "click", surface: "conversation" },
      state: "done",
      steps: [{ operation: "block", startedAt: time, outcome: { status: "done" } }],
      attempts: 0,
      createdAt: time,
      finishedAt: time,
      order: time,
    },
    {
      owner,
      id: "00000000-0000-4000-8000-000000000002",
      account: shop,
      kind: "stop-offers",
      ids: [shop],
      name: "Pedal & Sole",
      mode: "direct",
      cause: { by: "click", surface: "popup" },
      batch: "00000000-0000-4000-8000-000000000003",
      state: "queued",
      steps: [{ operation: "stop-offers" }],
      attempts: 0,
      createdAt: time + 1,
      queue: 2,
      order: time + 1,
    },
  ],
  meta: [
    { owner, name: "owner", lastSeen: 1_790_000_000_000 },
    { owner, name: "lists", blocked: time },
    { owner, name: "queue", waitsFor: "tab" },
  ],
};

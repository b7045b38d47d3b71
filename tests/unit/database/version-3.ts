import type { stores1 } from "./version-1";
import { rows2, stores2 } from "./version-2";

/**
 * The database as version 3 makes it, written down independently of the code that makes it: version 2, batches of actions
 * and the chain of evidence.
 */
export const stores3: typeof stores1 = [
  ...stores2.map((store) =>
    store.name === "actions"
      ? { ...store, indexes: [...store.indexes, { name: "[owner+batch+order]", keyPath: ["owner", "batch", "order"] }] }
      : store,
  ),
  {
    name: "batches",
    keyPath: ["owner", "id"],
    indexes: [{ name: "[owner+createdAt]", keyPath: ["owner", "createdAt"] }],
  },
  {
    name: "evidence",
    keyPath: ["owner", "sequence"],
    indexes: [
      { name: "[owner+message]", keyPath: ["owner", "message"] },
      { name: "[owner+account+sequence]", keyPath: ["owner", "account", "sequence"] },
      { name: "expires", keyPath: "expires" },
    ],
  },
];

/** Rows as version 3 writes them. The first entry of the chain is one whose content was deleted. */
export const rows3: typeof rows2 = {
  ...rows2,
  evidence: [
    {
      owner: "12025550100@c.us",
      sequence: 1,
      head: {
        version: 1,
        sequence: 1,
        previous: "0".repeat(64),
        capturedAt: 1_789_990_100_000,
        kind: "message",
        contentHash: "ab".repeat(32),
      },
      hash: "82ec445db6608da4d877db7f0c47aa10ae23fc54590bcfa0717a265fd53ed2ae",
    },
    {
      owner: "12025550100@c.us",
      sequence: 2,
      account: "12025550111@c.us",
      expires: 1_821_531_100_000,
      head: {
        version: 1,
        sequence: 2,
        previous: "82ec445db6608da4d877db7f0c47aa10ae23fc54590bcfa0717a265fd53ed2ae",
        capturedAt: 1_789_995_100_000,
        kind: "objection",
        contentHash: "30ecba1053679c32b232709c127eb37a6205260e8ecae80adfa6f82ccd83cb80",
      },
      hash: "cbf6cde62fe52ed6b3313d421e84ae097c7415fe32a7b505a0ce212cd1ce2cf3",
      content: {
        kind: "objection",
        salt: "00112233445566778899aabbccddeeff",
        sender: { key: "12025550111@c.us", ids: ["12025550111@c.us"], name: "Pedal & Sole" },
        objection: { at: 1_789_995_000_000, by: "letter", template: "letter-en" },
      },
    },
  ],
};

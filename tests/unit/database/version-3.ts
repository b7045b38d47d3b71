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

/** Rows as version 3 writes them. */
export const rows3: typeof rows2 = rows2;

import { Dexie, type PromiseExtended, type Table, type Transaction } from "dexie";
import type { Owner } from "../domain/account";
import { fillBuckets } from "./fill-buckets";
import type { MetaRow } from "./meta-rows";
import type { AccountRow, ActionRow, BatchRow, BucketRow, CorrectionRow, EvidenceBucketRow } from "./rows";

/** Name of the database on the extension's origin. */
export const DATABASE_NAME = "doorman";

/** Milliseconds after which a database that could not be opened may be tried again. */
const OPEN_AGAIN_AFTER = 1_000;

interface Version {
  version: number;
  /**
   * Tables whose keys or indexes are new in this version; `null` removes one. The first entry is the primary
   * key.
   */
  stores: Record<string, string | null>;
  /** Brings the rows of the version before into the form of this one, in the transaction of the upgrade. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}

/**
 * Every version that was ever given to users, oldest first; a later one is added below and never changes an
 * earlier one. tests/unit/database/versions.test.ts opens a database of each.
 *
 * Sized for 1,000,000 messages: they and their evidence lie in buckets, some to a record, since a record and its
 * entries in the indexes cost more than a message. How many there are, the indexes of `keys.length` and `kept` tell. A
 * look-up by `ids` filters by owner afterwards: no index is both compound and multi-entry.
 */
const versions: readonly Version[] = [
  {
    version: 1,
    stores: {
      accounts: "[owner+key], *ids, [owner+blocked.at], [owner+optedOut.at], [owner+latest.markedTime]",
      messages: "[owner+key], [owner+account+time], [owner+markedTime], textTime",
      actions: "[owner+id], [owner+order], [owner+account+order], [owner+queue+order]",
      meta: "[owner+name], name",
    },
  },
  {
    version: 2,
    stores: { corrections: "[owner+id], [owner+message], [owner+account], [owner+at], textTime" },
  },
  {
    version: 3,
    stores: {
      actions: "[owner+id], [owner+order], [owner+account+order], [owner+queue+order], [owner+batch+order]",
      batches: "[owner+id], [owner+createdAt]",
      evidence: "[owner+sequence], [owner+message], [owner+account+sequence], expires",
    },
  },
  {
    version: 4,
    stores: {
      buckets: "++id, [owner+account+time+first], [owner+keys.length], [owner+marked], textTime",
      evidence: "[owner+sequence], [owner+kept], *accounts, expires",
    },
    upgrade: fillBuckets,
  },
  // Dexie takes a table away only in a version after the one that reads it.
  { version: 5, stores: { messages: null } },
];

/** All that Doorman remembers, on the extension's own origin; every row under its `owner`. */
export class DoormanDatabase extends Dexie {
  accounts!: Table<AccountRow, [owner: Owner, key: string]>;
  buckets!: Table<BucketRow, number>;
  actions!: Table<ActionRow, [owner: Owner, id: string]>;
  corrections!: Table<CorrectionRow, [owner: Owner, id: string]>;
  batches!: Table<BatchRow, [owner: Owner, id: string]>;
  evidence!: Table<EvidenceBucketRow, [owner: Owner, sequence: number]>;
  meta!: Table<MetaRow, [owner: string, name: MetaRow["name"]]>;

  constructor(name: string) {
    super(name, { cache: "disabled" });
    for (const { version, stores, upgrade } of versions) {
      const declared = this.version(version).stores(stores);
      if (upgrade !== undefined) declared.upgrade(upgrade);
    }
  }

  /** Dexie by itself never opens a database again that once failed to open; the browser may have got over it. */
  override open(): PromiseExtended<Dexie> {
    return super.open().catch((error: unknown) => {
      setTimeout(() => {
        if (this.hasFailed()) this.close({ disableAutoOpen: false });
      }, OPEN_AGAIN_AFTER);
      throw error;
    });
  }
}

/** The database; it opens by itself at the first use. Tests give a name of their own. */
export function openDatabase(name: string = DATABASE_NAME): DoormanDatabase {
  return new DoormanDatabase(name);
}

/** Range of a compound key or index that begins with the given values, whatever follows. */
export function under<T extends readonly unknown[]>(...start: T): [lower: [...T, unknown], upper: [...T, unknown]] {
  return [
    [...start, Dexie.minKey],
    [...start, Dexie.maxKey],
  ];
}

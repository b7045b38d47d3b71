import type { Owner } from "../domain/account";
import { isKept } from "../domain/rule";
import type { AccountRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";

/** What the ends of terms need of the world. */
export interface TermsWorld {
  database: DoormanDatabase;
  now: () => number;
  /** Wakes the worker at that time, and again until it is set anew; `undefined`: no more. */
  setTermAlarm: (at: number | undefined) => Promise<void>;
  /** Judges the messages of some senders again and tells the tabs. */
  rejudge: (owner: Owner, keys: readonly string[]) => Promise<void>;
}

/** Senders that are kept until a time. */
export interface Terms {
  /** Sets the alarm for the next term that ends; to be called when one was set or taken away. */
  watch: () => Promise<void>;
  /** Lets the marks of senders come back whose term is over. */
  end: () => Promise<void>;
}

/**
 * Nobody looks at a sender when its term ends, so an alarm does. A term is forgotten only after the messages were judged anew:
 * should the worker die in between, that is done again.
 */
export function createTerms({ database, now, setTermAlarm, rejudge }: TermsWorld): Terms {
  /** Those of all owners: there are few, and they are looked for when the user sets one, when one ends, and once a day. */
  async function withTerm(): Promise<AccountRow[]> {
    return await database.accounts.filter(({ rule }) => rule?.keep?.until !== undefined).toArray();
  }

  async function watch(): Promise<void> {
    const running = (await withTerm()).filter(({ rule }) => isKept(rule, now()));
    const ends = running.flatMap(({ rule }) => rule?.keep?.until ?? []);
    await setTermAlarm(ends.length === 0 ? undefined : Math.min(...ends));
  }

  async function end(): Promise<void> {
    const over = (await withTerm()).filter(({ rule }) => !isKept(rule, now()));
    for (const [owner, rows] of Map.groupBy(over, (row) => row.owner)) {
      await rejudge(owner, rows.map(({ key }) => key));
      await forget(rows);
    }
    await watch();
  }

  async function forget(rows: readonly AccountRow[]): Promise<void> {
    await database.transaction("rw", database.accounts, async () => {
      const current = await database.accounts.bulkGet(rows.map(({ owner, key }): [Owner, string] => [owner, key]));
      // The user may have kept the sender anew meanwhile.
      const over = current.filter((row) => row !== undefined && !isKept(row.rule, now()));
      await database.accounts.bulkPut(over.flatMap((row) => (row === undefined ? [] : [withoutKeep(row)])));
    });
  }

  return { watch, end };
}

function withoutKeep(row: AccountRow): AccountRow {
  const { keep: _, ...rest } = row.rule ?? {};
  return { ...row, rule: rest };
}

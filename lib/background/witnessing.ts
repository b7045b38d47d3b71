import type { Owner } from "../domain/account";
import type { Settings } from "../domain/settings";
import { owners, whatsAppOf } from "../database/reads";
import type { ActionRow } from "../database/rows";
import type { DoormanDatabase } from "../database/schema";
import type { Witness } from "./evidence";
import { missedActions } from "./missed-actions";
import { witnessActions } from "./witness-actions";

/** What witnessing needs of the world. */
export interface WitnessingWorld {
  database: DoormanDatabase;
  now: () => number;
  settings: () => Promise<Settings>;
  /** The version of WhatsApp Web comes from the tabs. */
  witness: Omit<Witness, "whatsApp">;
}

export interface Witnessing {
  /** What evidence of an owner needs to know. */
  witness: (owner: Owner) => Promise<Witness>;
  /** Actions that ended belong to the evidence of their senders. */
  witnessed: (owner: Owner, rows: readonly ActionRow[]) => Promise<void>;
  /** Enters what a worker that died left out; to be called when a worker starts. */
  witnessMissed: () => Promise<void>;
}

/** The background as a witness of what the user does. */
export function createWitnessing(world: WitnessingWorld): Witnessing {
  const { database, now } = world;

  async function witness(owner: Owner): Promise<Witness> {
    return { ...world.witness, whatsApp: await whatsAppOf(database, owner) };
  }

  async function witnessed(owner: Owner, rows: readonly ActionRow[]): Promise<void> {
    const { evidenceDays: days } = await world.settings();
    await witnessActions({ database, witness: await witness(owner), days, now: now() }, owner, rows);
  }

  return {
    witness,
    witnessed,
    witnessMissed: async () => {
      if ((await world.settings()).evidenceDays === 0) return;
      for (const { owner } of await owners(database)) {
        const missed = await missedActions(database, owner);
        if (missed.length > 0) await witnessed(owner, missed);
      }
    },
  };
}

import { ANSWERS_WITHIN, answerWithin } from "./in-time";
import { inTurnEverywhere } from "./in-turn";

/** Something that is read and written as a whole. */
export interface Stored<Value> {
  read(): Promise<Value>;
  write(value: Value): Promise<void>;
}

/** Changes what is stored, as it is when the change's turn comes, and gives it back. */
export type ChangeStored<Value> = (change: (before: Value) => Value) => Promise<Value>;

/**
 * Makes changes of something stored wait for one another, in all windows, but none for good: the browser may not answer. A change
 * that was given up because it read too late writes nothing any more.
 *
 * @param name of what is stored
 * @returns what makes a change; it throws where that cannot be read or written, or not in time
 */
export function changeStored<Value>(name: string, { read, write }: Stored<Value>): ChangeStored<Value> {
  const alone = inTurnEverywhere(name);
  return async (change) =>
    await alone(async () => {
      let isGivenUp = false;
      const store = async () => {
        const before = await read();
        if (isGivenUp) throw new Error(`${name} was read too late to be changed`);
        const after = change(before);
        await write(after);
        return after;
      };
      try {
        return await answerWithin(store(), ANSWERS_WITHIN);
      } finally {
        isGivenUp = true;
      }
    });
}

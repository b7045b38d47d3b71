/** What was made of words, kept as the same words stand in many messages. */
export interface Memory<Thing> {
  get(key: string): Thing | undefined;
  set(key: string, thing: Thing): void;
  /** Forgets what was not asked for lately, if much is kept. Not to be called while things of a message are in use. */
  tidy(): void;
}

/**
 * A memory of bounded size: what was asked for since the last tidying is kept, the rest forgotten.
 *
 * @param most things that are kept for sure; at most about twice as many are
 */
export function createMemory<Thing>(most: number): Memory<Thing> {
  let recent = new Map<string, Thing>();
  let older = new Map<string, Thing>();
  return {
    get: (key) => {
      const thing = recent.get(key);
      if (thing !== undefined) return thing;
      const old = older.get(key);
      if (old !== undefined) recent.set(key, old);
      return old;
    },
    set: (key, thing) => {
      recent.set(key, thing);
    },
    tidy: () => {
      if (recent.size < most) return;
      older = recent;
      recent = new Map();
    },
  };
}

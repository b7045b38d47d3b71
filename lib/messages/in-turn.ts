/**
 * Makes changes of one stored item wait for one another: each is made to what the one before has left.
 *
 * @returns runs a change when those before it have ended, however they ended
 */
export function inTurn(): <T>(change: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (change) => {
    const next = last.then(change, change);
    last = next;
    return next;
  };
}

/**
 * Makes a function that runs another one a little later, once for all calls until then.
 *
 * @param wait milliseconds
 */
export function gathered(run: () => void, wait: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      run();
    }, wait);
  };
}

/** What a browser must offer so that the probe can run in one of its pages. */
export interface ProbeDriver {
  /** Calls the function with the given source in the probe's world and returns its JSON answer, awaited. */
  call(functionSource: string): Promise<unknown>;
  /** Tells the probe the closed roots of the hosts that it does not know. */
  learnRoots(): Promise<void>;
}

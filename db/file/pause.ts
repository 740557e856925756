/** Lets other calls go first, between two pieces of something long. */
export const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

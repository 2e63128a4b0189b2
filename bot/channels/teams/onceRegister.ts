/** Makes each activity count once, over all replicas. */
export interface OnceRegister {
  /** True for the first caller with this key, false for all later ones. Keys are kept for a day at least. */
  firstTime(key: string): Promise<boolean>;
}

/** For one process: the last 100,000 keys. */
export function createMemoryOnce(): OnceRegister {
  const seen = new Set<string>();
  return {
    async firstTime(key) {
      if (seen.has(key)) return false;
      seen.add(key);
      const oldest = seen.size > 100_000 ? seen.values().next().value : undefined;
      if (oldest !== undefined) seen.delete(oldest);
      return true;
    },
  };
}

export interface ConversationLines {
  /** Runs `work` when everything before it in this conversation is done; false when too many wait. */
  add(key: string, work: () => Promise<void>): boolean;
}

/** Answers of one conversation come one after the other: Teams shows one stream in a chat. */
export function createConversationLines({
  mostWaiting = 4,
  onFault,
}: {
  mostWaiting?: number;
  onFault: (error: unknown) => void;
}): ConversationLines & { idle(): Promise<void> } {
  const lines = new Map<string, { tail: Promise<void>; length: number }>();
  return {
    add(key, work) {
      const line = lines.get(key) ?? { tail: Promise.resolve(), length: 0 };
      if (line.length > mostWaiting) return false;
      line.length += 1;
      line.tail = line.tail
        .then(work)
        .catch(onFault)
        .finally(() => {
          line.length -= 1;
          if (line.length === 0) lines.delete(key);
        });
      lines.set(key, line);
      return true;
    },
    async idle() {
      while (lines.size > 0) await Promise.all([...lines.values()].map(({ tail }) => tail));
    },
  };
}

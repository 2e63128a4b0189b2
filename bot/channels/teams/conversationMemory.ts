/** What the channel remembers between two messages. `key` names a conversation of one employee. */
export interface ConversationMemory {
  /** How often the employee began anew. */
  generation(key: string): Promise<number>;
  /** Begins anew: raises the generation, so that earlier messages and documents are set aside. */
  startNew(key: string): Promise<void>;
  /** Which receipt belongs to a message of the bot, for the thumbs under it. */
  keepReceipt(messageId: string, receiptId: string): Promise<void>;
  receipt(messageId: string): Promise<string | undefined>;
}

const mostEntries = 20_000;

/** For one process, bounded. The service keeps its own in the database: `postgresConversationMemory.ts`. */
export function createConversationMemory(): ConversationMemory {
  const generations = new Map<string, number>();
  const receipts = new Map<string, string>();
  return {
    generation: async (key) => generations.get(key) ?? 0,
    async startNew(key) {
      remember(generations, key, (generations.get(key) ?? 0) + 1);
    },
    async keepReceipt(messageId, receiptId) {
      remember(receipts, messageId, receiptId);
    },
    receipt: async (messageId) => receipts.get(messageId),
  };
}

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.size > mostEntries ? map.keys().next().value : undefined;
  if (oldest !== undefined) map.delete(oldest);
}

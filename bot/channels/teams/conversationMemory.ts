import type { Clock } from '../../clock.ts';
import type { FileMaterial } from './fetchFiles.ts';

/** What the channel remembers between two messages. `key` names a conversation of one employee. */
export interface ConversationMemory {
  /** How often the employee began anew. */
  generation(key: string): Promise<number>;
  /** Begins anew: raises the generation, forgets the files. */
  startNew(key: string): Promise<void>;
  keepFiles(key: string, files: readonly FileMaterial[]): Promise<void>;
  forgetFiles(key: string): Promise<void>;
  files(key: string): Promise<readonly FileMaterial[]>;
  /** Which receipt belongs to a message of the bot, for the thumbs under it. */
  keepReceipt(messageId: string, receiptId: string): Promise<void>;
  receipt(messageId: string): Promise<string | undefined>;
}

/** Of all files together, in base64 characters; the oldest go first. */
const mostCharacters = 150_000_000;
const fileLifeMs = 2 * 3_600_000;
const mostEntries = 20_000;

/** For one process, bounded. */
export function createConversationMemory(clock: Clock): ConversationMemory {
  const generations = new Map<string, number>();
  const kept = new Map<string, { files: readonly FileMaterial[]; characters: number; until: number }>();
  const receipts = new Map<string, string>();
  return {
    generation: async (key) => generations.get(key) ?? 0,
    async startNew(key) {
      remember(generations, key, (generations.get(key) ?? 0) + 1);
      kept.delete(key);
    },
    async keepFiles(key, files) {
      const characters = files.reduce((sum, { contentBase64 }) => sum + contentBase64.length, 0);
      kept.delete(key);
      kept.set(key, { files, characters, until: clock.now() + fileLifeMs });
      forgetOldFiles();
    },
    async forgetFiles(key) {
      kept.delete(key);
    },
    async files(key) {
      forgetOldFiles();
      return kept.get(key)?.files ?? [];
    },
    async keepReceipt(messageId, receiptId) {
      remember(receipts, messageId, receiptId);
    },
    receipt: async (messageId) => receipts.get(messageId),
  };

  function forgetOldFiles(): void {
    let total = [...kept.values()].reduce((sum, { characters }) => sum + characters, 0);
    for (const [key, { characters, until }] of kept) {
      if (total <= mostCharacters && until > clock.now()) return;
      kept.delete(key);
      total -= characters;
    }
  }
}

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.size > mostEntries ? map.keys().next().value : undefined;
  if (oldest !== undefined) map.delete(oldest);
}

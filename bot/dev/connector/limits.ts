const platform = 'https://learn.microsoft.com/microsoftteams/platform';
const streaming = `${platform}/bots/streaming-ux`;
const rates = `${platform}/bots/how-to/rate-limit`;
const formatting = `${platform}/bots/how-to/format-your-bot-messages`;
const aiContent = `${platform}/bots/how-to/bot-messages-ai-generated-content`;

/** What Teams documents and this simulator holds a bot to; each line names its page. Times are milliseconds. */
export const teamsLimits = {
  /** From the first request of a stream to its final. */
  streamMs: { value: 120_000, source: streaming },
  /** Updates of one stream in one second; the page advises 1.5 to 2 s between them. */
  streamUpdatesPerSecond: { value: 1, source: streaming },
  informativeCharacters: { value: 1_000, source: streaming },
  /** Text, card and mentions of one message, counted as UTF-16 bytes; 413 beyond. */
  messageBytes: { value: 100_000, source: formatting },
  /** Operations of one bot in one conversation, as [milliseconds, operations]. */
  sendToConversation: {
    value: [
      [1_000, 7],
      [2_000, 8],
      [30_000, 60],
      [3_600_000, 1_800],
    ],
    source: rates,
  },
  createConversation: {
    value: [
      [1_000, 7],
      [2_000, 8],
      [30_000, 60],
      [3_600_000, 1_800],
    ],
    source: rates,
  },
  getMembers: {
    value: [
      [1_000, 14],
      [2_000, 16],
      [30_000, 120],
      [3_600_000, 3_600],
    ],
    source: rates,
  },
  /** All requests of one app in one tenant. */
  appAndTenant: { value: [[1_000, 50]], source: rates },
  citations: { value: 20, source: aiContent },
  citationName: { value: 80, source: aiContent },
  citationAbstract: { value: 160, source: aiContent },
  suggestedActions: {
    value: 6,
    source: `${platform}/bots/how-to/conversations/conversation-messages`,
  },
  adaptiveCardVersion: { value: 1.5, source: `${platform}/task-modules-and-cards/cards/cards-reference` },
  /** An activity is delivered again when the bot has not answered by then. */
  answerMs: {
    value: 15_000,
    source: 'https://learn.microsoft.com/azure/bot-service/bot-builder-howto-long-operations-guidance',
  },
  /** An invoke that is not answered by then shows an error to the person. */
  invokeMs: {
    value: 10_000,
    source: `${platform}/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards`,
  },
} as const satisfies Record<string, { value: unknown; source: string }>;

export type Windows = readonly (readonly [ms: number, operations: number])[];

/** The values in force: Teams' own unless a test sets others. */
export interface Limits {
  streamMs: number;
  streamUpdatesPerSecond: number;
  informativeCharacters: number;
  messageBytes: number;
  sendToConversation: Windows;
  createConversation: Windows;
  getMembers: Windows;
  appAndTenant: Windows;
  citations: number;
  citationName: number;
  citationAbstract: number;
  suggestedActions: number;
  adaptiveCardVersion: number;
  answerMs: number;
  invokeMs: number;
}

/** What the simulator itself keeps in memory at most. */
export const memoryLimits = { conversations: 200, eventsEach: 500, fileBytes: 150_000_000 } as const;

export function limitsInForce(overrides: Partial<Limits> = {}): Limits {
  const documented = Object.fromEntries(
    Object.entries(teamsLimits).map(([name, { value }]) => [name, value]),
  ) as unknown as Limits;
  return { ...documented, ...overrides };
}

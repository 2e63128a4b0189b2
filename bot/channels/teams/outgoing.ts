/** An activity on its way to Teams: plain JSON, no type of the library. */
export interface OutgoingActivity {
  type: 'message' | 'typing';
  text?: string;
  textFormat?: 'markdown';
  summary?: string;
  attachments?: { contentType: string; content: unknown }[];
  entities?: Record<string, unknown>[];
  suggestedActions?: { to: string[]; actions: { type: 'imBack'; title: string; value: string }[] };
  channelData?: Record<string, unknown>;
}

/** Where an answer goes. */
export interface Address {
  serviceUrl: string;
  conversationId: string;
  kind: 'personal' | 'groupChat' | 'channel';
  /** The message that is answered; in groups the answer hangs below it. */
  replyToId: string | undefined;
  bot: { id: string; name: string };
  person: { id: string; name: string };
}

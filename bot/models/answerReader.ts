/** What one event of a provider's stream means to us. */
export type Signal =
  /** It works, but there is no text yet. */
  | { type: 'thinking' }
  | { type: 'text'; text: string }
  | { type: 'end'; finish: 'complete' | 'length'; usage: Usage | undefined };

export interface Usage {
  inputTokens: number;
  outputTokens: number;
}

/** Understands one provider's events; one reader per answer. */
export interface AnswerReader {
  /**
   * @returns undefined for an event that means nothing to us
   * @throws ModelError when the event reports a failure or is malformed
   */
  read(data: string, event: string): Signal | undefined;
  /** The stream is over: the end, if all that an end needs had come; else the answer was cut. */
  endOfStream(): Signal | undefined;
}

/** What one event of a provider's stream means to us. */
export type Signal =
  /** It reasons: it may take its time until the first text. */
  | { type: 'thinking' }
  | { type: 'text'; text: string }
  | { type: 'end'; finish: Finish; usage: Usage | undefined };

/** `refused`: the text says why the model does not want to answer. */
export type Finish = 'complete' | 'length' | 'refused';

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
  /** Events came, and not one of them is of this API. */
  isForeign(): boolean;
  /** Text that the reader still holds when the end has come. */
  rest?(): string;
}

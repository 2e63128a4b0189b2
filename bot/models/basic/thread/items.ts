import type { MailSentence, Message } from '../mail/messages.ts';

/** Where a found item stands. */
export interface Source {
  message: Message;
  sentence: MailSentence;
}

export interface FoundAction extends Source {
  /** The rule that found it, or "likely". */
  by: string;
  /** What is to be done, as an imperative where the sentence allows it. */
  text: string;
  /** Name as it stands in the thread; empty when the thread does not say. */
  owner: string;
  dueText: string;
  /** ISO day or null */
  due: string | null;
  done: boolean;
  /** An offer ("I can label the cabinets"): counts only when somebody asked for it. */
  isOffer?: true;
}

export interface FoundDecision extends Source {
  /** The rule that found it, or "likely". */
  by: string;
  text: string;
  /** Decides by its words, so that it counts beside a request in the same sentence. */
  isFirm?: true;
}

export interface FoundQuestion extends Source {
  /** The rule that found it, or "likely". */
  by: string;
  text: string;
  answeredBy: Message | undefined;
}

export interface MailPerson {
  name: string;
  address: string;
}

/** The open message, as far as the host tells it without being asked for the body. */
export interface MailItem {
  id: string;
  /** Empty when the host knows no conversation. */
  conversationId: string;
  subject: string;
  from: MailPerson;
  to: MailPerson[];
  cc: MailPerson[];
  /** ISO 8601, or empty */
  date: string;
  attachments: MailAttachment[];
}

export interface MailAttachment {
  id: string;
  name: string;
  mediaType: string;
  /** bytes */
  size: number;
}

export interface MailCapabilities {
  /** Attachment contents can be read. */
  attachments: boolean;
  /** The pane can stay open and follow the selection. */
  pinning: boolean;
}

/** `tooLong`: the host's limit for a prepared reply is smaller; copy it instead. */
export type ReplyOutcome = 'opened' | 'tooLong';

/** A mailbox with a message open for reading. Methods reject only when the host itself fails. */
export interface MailHost {
  capabilities: MailCapabilities;
  /** Undefined when no message is selected, or several are. */
  readItem(): MailItem | undefined;
  /** `html` carries what the text form may hide or show wrongly; undefined when the host does not give it. */
  readBody(): Promise<{ text: string; html: string | undefined }>;
  /** Base64, or undefined when the attachment is a link or the host cannot read it. */
  readAttachment(id: string): Promise<string | undefined>;
  /** Opens the host's own reply form with `html` in it; nothing is sent. */
  openReply(html: string, to: 'sender' | 'all'): Promise<ReplyOutcome>;
  /** Returns the function that stops listening. */
  onItemChange(listener: () => void): () => void;
}

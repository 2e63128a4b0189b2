import type { CellTable } from './cellTable.ts';
import type { ClearedText } from './clearedText.ts';

export interface MailHeader {
  subject: string;
  /** `Name <address>` as given */
  from: string;
  /** Everybody who got it, copies included. */
  to: string[];
  /** Those of `to` who got a copy only, so far as that is known. */
  cc?: string[];
  /** ISO 8601, or empty when unknown */
  date: string;
}

/** A stretch of a material and where it stands: "page 3", "slide 2", "message". */
export interface MaterialPart<Text extends string = string> {
  place: string;
  text: Text;
  hidden?: true;
}

/** What `reading` made of a raw material: text in parts, in reading order. `Text` says how far it is trusted. */
export interface Material<Text extends string = string> {
  id: string;
  kind: 'mail' | 'document' | 'selection';
  name: Text;
  mail?: { [K in keyof MailHeader]: NonNullable<MailHeader[K]> extends string[] ? Text[] : Text };
  parts: MaterialPart<Text>[];
  /** Sheets of a workbook or separated values, when the turn works on cells; untrusted, never for a model. */
  tables?: CellTable[];
  /** The same packed, in what a conversation keeps; empty when it was too much to keep. */
  packedTables?: string;
}

export type ClearedMaterial = Material<ClearedText>;

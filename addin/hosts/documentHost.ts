import type { DraftBlock } from './draftBlock.ts';
import type { SpanEdit } from './spanEdits.ts';

/** What the host can do; asked once, by requirement set and by the presence of the method. */
export interface DocumentCapabilities {
  /** Changes can be tracked, so that Word's own review accepts or rejects each. */
  tracking: boolean;
  /** Tracked changes can be listed and answered from here. */
  trackedChangesApi: boolean;
  annotations: boolean;
}

/** Text as it would read with all tracked changes accepted. */
export interface DocumentText {
  /** File name, or empty when the host does not tell it. */
  name: string;
  paragraphs: string[];
}

/** Rows of cells as they read. */
export type TableText = string[][];

export interface PassageText {
  /** `paragraph`: nothing was selected, so it is the paragraph at the cursor. */
  source: 'selection' | 'paragraph';
  /** Paragraphs joined by one line feed each; offsets of edits count in it. */
  text: string;
}

/** `changed`: the text there is no longer what the edit was made for. `notFound`: it never was. */
export type EditOutcome = 'applied' | 'changed' | 'notFound';

/** A passage that stays addressable while the cursor moves and the document changes. */
export interface HeldPassage extends PassageText {
  /** Ties each edit to its place. Answers, in the same order, which were found. Replaces earlier edits. */
  pinEdits(edits: SpanEdit[]): Promise<boolean[]>;
  /** Makes the pinned edits with these indexes, last first, each a tracked change of its own where supported. */
  applyEdits(indexes: number[]): Promise<EditOutcome[]>;
  release(): Promise<void>;
}

/** A document that is open for writing. Methods reject only when the host itself fails. */
export interface DocumentHost {
  capabilities: DocumentCapabilities;
  readDocument(): Promise<DocumentText>;
  /** The tables that are selected, or else all of the document. */
  readTables(): Promise<TableText[]>;
  /** For showing; follows the cursor. */
  readSelection(): Promise<PassageText>;
  /** For working on; release it when done. */
  holdSelection(): Promise<HeldPassage>;
  /** `cursor` inserts after the cursor's place, `selection` replaces what is selected. */
  insertDraft(blocks: DraftBlock[], place: 'cursor' | 'selection'): Promise<{ tracked: boolean }>;
  /** Selects the first place where `quote` stands; false when it is not there (any more). */
  selectPassage(quote: string): Promise<boolean>;
  /** Returns the function that stops listening. */
  onSelectionChange(listener: () => void): () => void;
}

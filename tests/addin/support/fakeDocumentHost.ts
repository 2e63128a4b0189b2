import type { DraftBlock } from '../../../addin/hosts/draftBlock.ts';
import type { DocumentHost, EditOutcome, PassageText } from '../../../addin/hosts/documentHost.ts';
import { placeEdits, type SpanEdit } from '../../../addin/hosts/spanEdits.ts';

/** A document in memory: paragraphs, one of which the cursor stands in. */
export function createFakeDocumentHost(
  paragraphs: string[],
  { tracking = true, name = 'Test.docx', tables = [] as string[][][] } = {},
) {
  const listeners = new Set<() => void>();
  const inserted: { blocks: DraftBlock[]; place: 'cursor' | 'selection' }[] = [];
  const selected: string[] = [];
  let cursor = 0;
  const passage = (): PassageText => ({ source: 'paragraph', text: paragraphs[cursor] ?? '' });
  const host: DocumentHost = {
    capabilities: { tracking, trackedChangesApi: false, annotations: false },
    readDocument: () => Promise.resolve({ name, paragraphs: [...paragraphs] }),
    readTables: () => Promise.resolve(tables),
    readSelection: () => Promise.resolve(passage()),
    holdSelection: () => {
      const at = cursor;
      const held = passage();
      let pinned: (Required<SpanEdit> | undefined)[] = [];
      return Promise.resolve({
        ...held,
        pinEdits: (edits) => {
          pinned = placeEdits(held.text, edits);
          return Promise.resolve(pinned.map((edit) => edit !== undefined));
        },
        applyEdits: (indexes) =>
          Promise.resolve(
            indexes.map((index): EditOutcome => {
              const edit = pinned[index];
              const now = paragraphs[at] ?? '';
              if (!edit) return 'notFound';
              if (!now.includes(edit.before)) return 'changed';
              paragraphs[at] = now.replace(edit.before, edit.after);
              return 'applied';
            }),
          ),
        release: () => Promise.resolve(),
      });
    },
    insertDraft: (blocks, place) => {
      inserted.push({ blocks, place });
      return Promise.resolve({ tracked: tracking });
    },
    selectPassage: (quote) => {
      selected.push(quote);
      return Promise.resolve(paragraphs.some((text) => text.includes(quote)));
    },
    onSelectionChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const moveTo = (index: number) => {
    cursor = index;
    for (const listener of listeners) listener();
  };
  return { host, paragraphs, inserted, selected, moveTo };
}

import type { EditOutcome, HeldPassage } from './documentHost.ts';
import { placeEdits, planEdit, type EditPlan, type SpanEdit } from './spanEdits.ts';
import { findAll } from './wordSearch.ts';
import { readPassage, type ReadPassage } from './wordText.ts';
import { withTracking } from './wordTracking.ts';

interface Pin {
  plan: EditPlan;
  range: Word.Range;
}

/**
 * Holds the selection (or the paragraph at the cursor) so that edits find their place later. Each edit is a phrase of
 * its own: replacing a whole paragraph has been seen to delete footnotes and to lose formatting.
 */
export async function holdPassage(word: typeof Word, tracking: boolean): Promise<HeldPassage> {
  const passage = await word.run(async (context) => {
    const read = await readPassage(context, tracking);
    for (const { range } of read.pieces) context.trackedObjects.add(range);
    await context.sync();
    return read;
  });
  const pieces = passage.pieces.map(({ range }) => range);
  let pins: (Pin | undefined)[] = [];
  return {
    source: passage.source,
    text: passage.text,
    pinEdits: (edits) =>
      pieces.length === 0
        ? Promise.resolve(edits.map(() => false))
        : word.run(pieces, async (context) => {
            release(context, pins);
            pins = await pinAll(passage, edits, tracking);
            for (const pin of pins) if (pin) context.trackedObjects.add(pin.range);
            await context.sync();
            return pins.map((pin) => pin !== undefined);
          }),
    applyEdits: (indexes) =>
      pieces.length === 0
        ? Promise.resolve(indexes.map(() => 'notFound'))
        : word.run(pieces, (context) => applyAll(context, pins, indexes, tracking)),
    release: async () => {
      if (pieces.length === 0) return;
      await word.run(pieces, async (context) => {
        release(context, pins);
        for (const range of pieces) context.trackedObjects.remove(range);
        await context.sync();
      });
    },
  };
}

function release(context: Word.RequestContext, pins: (Pin | undefined)[]) {
  for (const pin of pins) if (pin) context.trackedObjects.remove(pin.range);
}

async function pinAll(
  { text, pieces }: ReadPassage,
  edits: SpanEdit[],
  tracking: boolean,
): Promise<(Pin | undefined)[]> {
  const pins: (Pin | undefined)[] = [];
  for (const edit of placeEdits(text, edits)) {
    const plan = edit && planEdit(edit);
    pins.push(plan && plan.find !== '' ? await pinOne(pieces, plan, tracking) : undefined);
  }
  return pins;
}

/** The n-th place in its paragraph, counted as Word's search counts: without overlaps. */
async function pinOne(
  pieces: ReadPassage['pieces'],
  plan: EditPlan,
  tracking: boolean,
): Promise<Pin | undefined> {
  let offset = plan.start;
  const piece = pieces.find(({ text }) => {
    if (offset <= text.length) return true;
    offset -= text.length + 1;
    return false;
  });
  if (!piece || offset + plan.find.length > piece.text.length) return undefined;
  let nth = 0;
  for (let at = piece.text.indexOf(plan.find); at >= 0 && at < offset; nth++) {
    at = piece.text.indexOf(plan.find, at + plan.find.length);
  }
  const range = (await findAll(piece.range, plan.find, tracking))[nth];
  return range && { plan, range };
}

async function applyAll(
  context: Word.RequestContext,
  pins: (Pin | undefined)[],
  indexes: number[],
  tracking: boolean,
): Promise<EditOutcome[]> {
  const wanted = indexes.map((index) => pins[index]);
  const now = wanted.map((pin) => (tracking ? pin?.range.getReviewedText('Current') : undefined));
  for (const pin of wanted) pin?.range.load('text');
  await context.sync();
  const outcomes = wanted.map((pin, i): EditOutcome => {
    if (!pin) return 'notFound';
    return (now[i]?.value ?? pin.range.text) === pin.plan.find ? 'applied' : 'changed';
  });
  const ready = wanted.filter((pin, i) => pin !== undefined && outcomes[i] === 'applied');
  const lastFirst = ready.toSorted((a, b) => (b?.plan.start ?? 0) - (a?.plan.start ?? 0));
  await withTracking(context, tracking, async () => {
    for (const pin of lastFirst) {
      if (pin?.plan.text === '' && pin.plan.where === 'Replace') pin.range.delete();
      else pin?.range.insertText(pin.plan.text, pin.plan.where);
    }
    await context.sync();
  });
  return outcomes;
}

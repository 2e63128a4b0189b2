import { changeGroups } from '../../../../../addin/desk/word/model/changeGroups.ts';
import type { TrackedChange } from '../../../../../addin/desk/word/model/revisions.ts';

function change(type: TrackedChange['type'], start: number, end: number, author = 'A'): TrackedChange {
  return { type, author, date: '2026-11-24T12:00:00Z', text: `${type} ${start}`, start, end };
}

describe('changes that are decided at once', () => {
  it.each([
    ['a deletion and the insertion after it', [change('Deleted', 0, 5), change('Added', 5, 8)], ['0-8']],
    ['an insertion and the deletion after it', [change('Added', 0, 5), change('Deleted', 5, 8)], ['0-8']],
    [
      'two replacements in a row',
      [change('Deleted', 0, 5), change('Added', 5, 8), change('Deleted', 8, 9), change('Added', 9, 10)],
      ['0-8', '8-10'],
    ],
    ['changes with text between', [change('Deleted', 0, 5), change('Added', 6, 8)], ['0-5', '6-8']],
    ['changes of two authors', [change('Deleted', 0, 5), change('Added', 5, 8, 'B')], ['0-5', '5-8']],
    ['one change', [change('Added', 3, 4)], ['3-4']],
    ['none', [], []],
  ])('%s', (_name, changes: TrackedChange[], spans: string[]) => {
    expect(changeGroups(changes).map(({ start, end }) => `${start}-${end}`)).toEqual(spans);
  });

  it('keeps what is struck out and what is added apart', () => {
    const [group] = changeGroups([change('Deleted', 0, 5), change('Added', 5, 8)]);
    expect(group?.deleted?.text).toBe('Deleted 0');
    expect(group?.added?.text).toBe('Added 5');
  });
});

import { countTokens } from '../../../bot/budget/countTokens.ts';
import { groupMaterial } from '../../../bot/assistant/groupMaterial.ts';
import { clearedDocument } from '../../support/clearedMaterial.ts';

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
const textOf = (groups: ReturnType<typeof groupMaterial>) =>
  groups.flatMap((group) => group.flatMap((item) => item.parts.map((part) => part.text as string))).join('');

describe('groupMaterial', () => {
  it('keeps what fits in one group', () => {
    const material = [
      clearedDocument('a', { 'page 1': 'Short.' }),
      clearedDocument('b', { 'page 1': 'Short too.' }),
    ];
    expect(groupMaterial(material, 1_000)).toEqual([material]);
  });

  it('divides at the borders of parts and keeps order, ids and places', () => {
    const material = [
      clearedDocument('a', { 'page 1': words(300), 'page 2': words(300), 'page 3': words(300) }),
    ];
    const groups = groupMaterial(material, 1_000);
    expect(groups.map((group) => group.map((item) => item.parts.map((part) => part.place)))).toEqual([
      [['page 1']],
      [['page 2']],
      [['page 3']],
    ]);
  });

  it('cuts a part that is longer than the room at white space and loses nothing', () => {
    const text = words(5_000);
    const groups = groupMaterial([clearedDocument('a', { 'page 1': text })], 1_000);
    expect(groups.length).toBeGreaterThan(5);
    expect(textOf(groups)).toBe(text);
    for (const group of groups) expect(countTokens(textOf([group]))).toBeLessThanOrEqual(1_000);
  });

  it('makes no group of nothing', () => {
    expect(groupMaterial([], 1_000)).toEqual([]);
  });
});

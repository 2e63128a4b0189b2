import type { Material } from '../../../bot/domain/material.ts';
import { cutToKeep, keptCharacters } from '../../../bot/records/cutToKeep.ts';

const table = (id: string, text: number, packed: number): Material => ({
  ...{ id, kind: 'document', name: id },
  parts: [{ place: 'rows 1-2', text: 't'.repeat(text) }],
  packedTables: 'p'.repeat(packed),
});
const sizes = ({ materials, isCut }: ReturnType<typeof cutToKeep>) => [
  materials.map(({ parts, packedTables }) => [
    parts.reduce((sum, { text }) => sum + text.length, 0),
    packedTables?.length,
  ]),
  isCut,
];

describe('what a conversation keeps of its material', () => {
  it('counts packed cells, and leaves out those that do not fit', () => {
    const most = keptCharacters - 1_000;
    expect(sizes(cutToKeep([table('a', 1_000, most)]))).toEqual([[[1_000, most]], false]);
    expect(sizes(cutToKeep([table('a', 1_000, most + 1)]))).toEqual([[[1_000, 0]], true]);
    expect(sizes(cutToKeep([table('a', 10, 1_500_000), table('b', 10, 1_500_000)]))).toEqual([
      [
        [10, 1_500_000],
        [10, 0],
      ],
      true,
    ]);
  });

  it('leaves hidden parts out and cuts nothing else', () => {
    const shown = { place: 'page 1', text: 'shown' };
    const material: Material = {
      ...{ id: 'd', kind: 'document', name: 'd' },
      parts: [shown, { place: 'page 1', text: 'hidden', hidden: true }],
    };
    expect(cutToKeep([material])).toEqual({ materials: [{ ...material, parts: [shown] }], isCut: false });
  });
});

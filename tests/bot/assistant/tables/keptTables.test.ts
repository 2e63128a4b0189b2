import { packTables, unpackTables } from '../../../../bot/assistant/tables/keptTables.ts';
import { prepareTables } from '../../../../bot/assistant/tables/prepareTables.ts';
import type { Material } from '../../../../bot/domain/material.ts';
import { csvCells } from '../../tables/support/analyze.ts';

const material = (csv: string): Material => ({
  ...{ id: 'm', kind: 'document', name: 'a.csv', parts: [] },
  tables: [csvCells(csv)],
});

describe('tables that a conversation keeps', () => {
  it.each([
    ['a table', 'Office,Fee\nBoston,1\n\nLowell,"two\nlines"\n'],
    ['ragged rows', 'a\nb,c,d\n,,e\n'],
    ['nothing', ''],
    ['other letters', 'Büro,料金\n😀,1\n'],
  ])('%s comes back as it was', (_name, csv) => {
    const before = material(csv);
    const kept = JSON.parse(JSON.stringify(packTables(before))) as Material;
    expect(unpackTables(kept)).toEqual(before);
  });

  it('has its beginning as text beside it', () => {
    expect(packTables(material('Office,Fee\nBoston,"1|2"')).parts).toEqual([
      { place: 'rows 1-2', text: '| Office | Fee |\n| Boston | 1\\|2 |' },
    ]);
  });

  it('has no hidden sheets', () => {
    const { tables = [] } = material('Office,Fee\nBoston,1');
    const hidden = csvCells('Name,Pay\nDana,9').columns;
    const kept = packTables({
      ...material(''),
      tables: [...tables, ...tables.map((one) => ({ ...one, isHidden: true, columns: hidden }))],
    });
    expect(unpackTables(kept)).toEqual({ ...material(''), tables });
    expect(JSON.stringify(unpackTables(kept))).not.toContain('Dana');
  });

  it('is not packed again by a question that follows', async () => {
    const turn = { text: 'total Fee', now: new Date('2026-11-24T15:00:00Z') };
    const kept = packTables(material('Office,Fee\nBoston,1\nLowell,2'));
    const again = await prepareTables({ ...turn, materials: [kept], areKept: true });
    expect(again).toMatchObject({ kind: 'prepared', toKeep: undefined });
    const table = 'Office,Fee\nBoston,5\nLowell,6\n\nWhat is the total Fee?';
    const pasted = await prepareTables({ ...turn, text: table, materials: [kept], areKept: true });
    expect(pasted).toMatchObject({ toKeep: [{ id: 'pasted' }] });
  });

  it('is not kept when it is too large, and says so', () => {
    let seed = 5;
    const next = () => (seed = (seed * 48_271) % 2_147_483_647);
    const csv = Array.from({ length: 100_000 }, () => `${next()},${next()},${next()},${next()}`).join('\n');
    expect(unpackTables(packTables(material(csv)))).toBe('tooLarge');
  });
});

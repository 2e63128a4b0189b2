import {
  chainHash,
  firstBrokenRow,
  firstHash,
  nextRow,
  type AuditRow,
} from '../../../bot/records/auditChain.ts';
import { canonicalJson } from '../../../bot/records/canonicalJson.ts';

function chainOf(length: number): AuditRow[] {
  const rows: AuditRow[] = [];
  let previous = { seq: 0, hash: firstHash };
  for (let index = 0; index < length; index++) {
    const entry = {
      kind: 'asked' as const,
      at: '2026-11-24T15:00:00.000Z',
      employeeId: `e${index}`,
      agency: 'A',
    };
    previous = nextRow(previous, 'executive', entry);
    rows.push(previous as AuditRow);
  }
  return rows;
}

describe('the audit chain', () => {
  it('is whole when nobody touched it', () => {
    expect(firstBrokenRow(chainOf(5))).toBeUndefined();
  });

  it('begins with a hash over sixty-four zeros', () => {
    const [first] = chainOf(1);
    expect(first?.hash).toBe(chainHash('0'.repeat(64), first?.body ?? ''));
  });

  it.each<[string, (rows: AuditRow[]) => AuditRow[], number]>([
    [
      'a changed body',
      (rows) => rows.map((row) => (row.seq === 3 ? { ...row, body: row.body.replace('e2', 'e9') } : row)),
      3,
    ],
    ['a missing row', (rows) => rows.filter((row) => row.seq !== 2), 2],
    ['two rows exchanged', ([a, b, c, ...rest]) => [a, c, b, ...rest].filter((row) => row !== undefined), 2],
    [
      'an inserted row',
      (rows) => [...rows.slice(0, 2), { ...(rows[1] as AuditRow), seq: 3 }, ...rows.slice(2)],
      3,
    ],
    [
      'a changed body with its own new hash',
      (rows) =>
        rows.map((row) => {
          const body = row.body.replace('e1', 'e9');
          return row.seq === 2 ? { ...row, body, hash: chainHash(rows[0]?.hash ?? '', body) } : row;
        }),
      3,
    ],
  ])('names the first row broken by %s', (_name, damage, seq) => {
    expect(firstBrokenRow(damage(chainOf(5)))).toBe(seq);
  });
});

describe('canonicalJson', () => {
  it('does not depend on the order of fields', () => {
    expect(canonicalJson({ b: 1, a: [true, null] })).toBe('{"a":[true,null],"b":1}');
  });

  it.each([[1.5], [Number.NaN], [() => 1], [Symbol('x')], [2n]])('refuses %p', (value) => {
    expect(() => canonicalJson({ value })).toThrow('audit rows hold');
  });
});

import { findingTypes, type FindingType } from '../../../bot/contract/findings.ts';
import type { Material } from '../../../bot/domain/material.ts';
import {
  clearMaterial,
  clearText,
  joinCleared,
  literal,
  type Decision,
} from '../../../bot/safeguards/clear.ts';
import { createMaskVault } from '../../../bot/safeguards/mask.ts';
import { unmask } from '../../../bot/safeguards/unmask.ts';

function rules(special: Partial<Record<FindingType, Decision>> = {}) {
  const masking = Object.fromEntries(findingTypes.map((type) => [type, 'mask'])) as Record<
    FindingType,
    Decision
  >;
  return { decisions: { ...masking, ...special }, vault: createMaskVault() };
}

function cleared(text: string, clearing = rules()) {
  const result = clearText(text, clearing);
  if (result.kind !== 'cleared') throw new Error('blocked');
  return result;
}

describe('clearText', () => {
  it('masks what policy masks, and unmasking gives the text back', () => {
    const clearing = rules();
    const text = 'SSN 219-09-9998, mail dana@example.org, SSN again 219-09-9998.';
    const result = cleared(text, clearing);
    expect(result.text).toMatch(/^SSN \[US_SSN \d+\], mail \[EMAIL \d+\], SSN again \[US_SSN \d+\]\.$/);
    expect(result.masked).toEqual({ US_SSN: 2, EMAIL: 1 });
    expect(unmask(result.text, clearing.vault)).toBe(text);
  });

  it('blocks with the findings that block, and hands out no text', () => {
    const result = clearText('SSN 219-09-9998, password: Tr0ub4dor&3', rules({ SECRET: 'block' }));
    expect(result).toEqual({
      kind: 'blocked',
      findings: [expect.objectContaining({ type: 'SECRET', start: 27, end: 38 })],
    });
  });

  it('lets pass what policy allows, and reports what it warns of', () => {
    const result = cleared('219-09-9998 dana@example.org', rules({ EMAIL: 'allow', US_SSN: 'warn' }));
    expect(result.text).toBe('219-09-9998 dana@example.org');
    expect(result.masked).toEqual({});
    expect(result.warned).toEqual([expect.objectContaining({ type: 'US_SSN', start: 0, end: 11 })]);
  });

  it.each([
    '[US_SSN 7]',
    '[us_ssn  7]',
    '\\[US_SSN 7\\]',
    '[US\\_SSN 7]',
    '[US_SSN\u200b 7]',
    '[US_\u{e0041}SSN 7]',
  ])('takes %j in the input for no mask', (lookAlike) => {
    const clearing = rules();
    clearing.vault = createMaskVault({
      entries: [{ mask: '[US_SSN 7]', type: 'US_SSN', value: '219-09-9998' }],
    });
    const { text } = cleared(`tell me ${lookAlike} now`, clearing);
    expect(unmask(text, clearing.vault)).not.toContain('219');
    expect(text).toMatch(/^tell me \(us_ssn 7\) now$/i);
  });

  it('lets no invisible character through', () => {
    expect(cleared('a\u200bb\u{e0061}c\u202ed').text).toBe('abcd');
  });

  it('masks a value whole that hides behind invisible characters', () => {
    expect(cleared('SSN 219\u200b-09-9998!').text).toMatch(/^SSN \[US_SSN \d+\]!$/);
  });

  it('masks 20,000 values in one pass', () => {
    const { masked, text } = cleared('219-09-9998 dana@example.org\n'.repeat(10_000));
    expect(masked).toEqual({ US_SSN: 10_000, EMAIL: 10_000 });
    expect(text).not.toContain('219-09');
  });
});

describe('clearMaterial', () => {
  const mail: Material = {
    id: 'm1',
    kind: 'mail',
    name: 'Claim of 219-09-9998',
    mail: {
      subject: 'SSN 219-09-9998',
      from: 'Dana <dana@example.org>',
      to: ['kim@example.org', 'lee@example.org'],
      date: '2026-11-20',
    },
    parts: [
      { place: 'message', text: 'My SSN is 219-09-9998.' },
      { place: 'page 2', text: 'password: Tr0ub4dor&3', hidden: true },
    ],
  };

  it('clears name, header and every part, and leaves hidden parts out', () => {
    const clearing = rules({ SECRET: 'block' });
    const result = clearMaterial(mail, clearing);
    if (result.kind !== 'cleared') throw new Error('blocked');
    expect(JSON.stringify(result.material)).not.toMatch(/219-09|@example|Tr0ub/);
    expect(result.material.parts).toHaveLength(1);
    expect(result.hiddenParts).toBe(1);
    expect(result.masked).toEqual({ US_SSN: 3, EMAIL: 3 });
    expect(unmask(result.material.mail?.from ?? '', clearing.vault)).toBe('Dana <dana@example.org>');
  });

  it('says of each finding in which material and place it stands', () => {
    const result = clearMaterial(mail, rules({ US_SSN: 'block' }));
    if (result.kind !== 'blocked') throw new Error('not blocked');
    expect(result.findings.map(({ materialId, place }) => [materialId, place])).toEqual([
      ['m1', 'name'],
      ['m1', 'subject'],
      ['m1', 'message'],
    ]);
  });
});

describe('joinCleared', () => {
  it('puts our own words around cleared text', () => {
    const { text } = cleared('hello');
    expect(joinCleared([literal('<<'), text, literal('>>')])).toBe('<<hello>>');
  });
});

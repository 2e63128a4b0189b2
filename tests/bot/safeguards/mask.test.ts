import { createMaskVault } from '../../../bot/safeguards/mask.ts';
import { unmask } from '../../../bot/safeguards/unmask.ts';

describe('createMaskVault', () => {
  it('gives one value one mask, however it is written', () => {
    const vault = createMaskVault();
    const mask = vault.maskFor('US_SSN', '219-09-9998');
    expect(mask).toMatch(/^\[US_SSN \d+\]$/);
    expect(vault.maskFor('US_SSN', '219 09 9998')).toBe(mask);
    expect(vault.maskFor('US_SSN', '２19099998')).toBe(mask);
    expect(vault.valueOf(mask)).toBe('219-09-9998');
    expect(vault.maskFor('EMAIL', 'Dana@Example.org')).toBe(vault.maskFor('EMAIL', 'dana@example.org'));
    expect(vault.maskFor('PHONE', '+1 617-555-0142')).toBe(vault.maskFor('PHONE', '(617) 555-0142'));
  });

  it.each([
    ['DATE_OF_BIRTH', '1/11/1985', '11/1/1985'],
    ['PHONE', '617-555-0142 x1', '617-555-0142 x12'],
    ['PHONE', '+44 1234 5678', '441-234-5678'],
    ['PERSON', 'Dana Whitcomb', 'Dan Awhitcomb'],
    ['SECRET', 'hunter2', 'Hunter2'],
    ['IP', '1.11.1.1', '11.1.1.1'],
  ] as const)('keeps two values of %s apart: %s and %s', (type, one, other) => {
    const vault = createMaskVault();
    expect(vault.maskFor(type, one)).not.toBe(vault.maskFor(type, other));
  });

  it('never shares a mask, also when chance draws the same number again', () => {
    const vault = createMaskVault({ randomInt: () => 3 });
    const masks = Array.from({ length: 200 }, (_, index) => vault.maskFor('PERSON', `Person ${index}`));
    expect(new Set(masks).size).toBe(200);
  });

  it('draws from a range that grows', () => {
    const asked: number[] = [];
    const vault = createMaskVault({ randomInt: (_min, max) => asked.push(max) });
    for (let index = 0; index < 50; index++) vault.maskFor('PERSON', `Person ${index}`);
    expect(asked[0]).toBe(10);
    expect(asked.at(-1)).toBeGreaterThan(150);
  });

  it('goes on from stored entries', () => {
    const first = createMaskVault();
    const mask = first.maskFor('US_SSN', '219-09-9998');
    const second = createMaskVault({ entries: JSON.parse(JSON.stringify(first.entries())) });
    expect(second.maskFor('US_SSN', '219099998')).toBe(mask);
    expect(second.valueOf(mask)).toBe('219-09-9998');
  });
});

describe('unmask', () => {
  const vault = { valueOf: (mask: string) => (mask === '[US_SSN 7]' ? '219-09-9998' : undefined) };

  it.each([
    '[US_SSN 7]',
    '[us_ssn 7]',
    '[ US_SSN  7 ]',
    '\\[US_SSN 7\\]',
    '\\[US\\_SSN 7]',
    '[US_SSN\u00a07]',
    '[US_SSN7]',
  ])('restores %s', (mask) => {
    expect(unmask(`a ${mask} b`, vault)).toBe('a 219-09-9998 b');
  });

  it.each(['[US_SSN 8]', '[US_SSN 77]', '[SSN 7]', 'US_SSN 7', '(US_SSN 7)', '[US_SSN\n7]', '[US_SSN 7'])(
    'leaves %j as it is',
    (text) => {
      expect(unmask(text, vault)).toBe(text);
    },
  );

  it('does not unmask what a value looks like', () => {
    const nested = { valueOf: (mask: string) => (mask === '[PERSON 1]' ? '[PERSON 2]' : 'wrong') };
    expect(unmask('[PERSON 1]', nested)).toBe('[PERSON 2]');
  });
});

import { describeWave } from '../../../addin/desk/home/describeWave.ts';

describe('when a person who is not admitted can begin', () => {
  it.each([
    [{ name: 'Wave 3', opensOn: '2026-12-04' }, 'Wave 3 opens on Friday, December 4.'],
    [{ name: 'Wave 3', opensOn: '2026-12-04T00:00:00.000Z' }, 'Wave 3 opens on Friday, December 4.'],
    [{ name: 'Wave 3', opensOn: null }, 'Wave 3 has no opening date yet.'],
    [undefined, 'Ask the service desk.'],
  ])('%j', (wave, text) => {
    expect(describeWave({ wave, contact: 'the service desk' })).toBe(text);
  });
});

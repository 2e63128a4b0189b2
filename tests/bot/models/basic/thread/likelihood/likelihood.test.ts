import { likelihood, readCues } from '../../../../../../bot/models/basic/thread/likelihood/likelihood.ts';

describe('likelihood', () => {
  const weights = { bias: -1, cues: readCues('due=1.5;ends ?=-2;has constructor=0.5') };

  it.each([
    [[], 0.27],
    [['due'], 0.62],
    [['due', 'ends ?'], 0.18],
    [['unheard of', 'toString'], 0.27],
  ])('adds up the weights of %j to %f', (cues, expected) => {
    expect(likelihood(cues, weights)).toBeCloseTo(expected, 2);
  });
});

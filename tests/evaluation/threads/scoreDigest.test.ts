import type { ThreadResult } from '../../../bot/contract/results.ts';
import type { LabelledThread } from './labelledThread.ts';
import { normaliseName } from './normaliseName.ts';
import { pairUp } from './pairUp.ts';
import { measures, poolCounts, ratesOf, scoreDigest } from './scoreDigest.ts';
import { textOverlap } from './textOverlap.ts';
import { wilson } from './wilson.ts';

const thread: LabelledThread = {
  name: 'short',
  mood: ['terse'],
  messages: [
    {
      id: 'm1',
      from: 'Demo, Ada (DEP) <ada.demo@agency.example>',
      to: ['Ben Sample <ben.sample@agency.example>', 'Permit Desk <desk@agency.example>'],
      date: '2026-11-03T09:00:00-05:00',
      subject: 'Permit',
      body: 'Ben, please send the signed permit by Friday. Who has the key? Is Cy Mock back? We go with the blue form.',
    },
  ],
  labels: {
    actions: [
      {
        quotes: [{ messageId: 'm1', text: 'please send the signed permit by Friday' }],
        owner: 'Ben Sample',
        alsoOwners: ['Permit Desk'],
        due: '2026-11-06',
        alsoDues: [null],
        done: false,
      },
    ],
    decisions: [{ quotes: [{ messageId: 'm1', text: 'We go with the blue form.' }] }],
    questions: [
      { quotes: [{ messageId: 'm1', text: 'Who has the key?' }], answered: false },
      { quotes: [{ messageId: 'm1', text: 'Is Cy Mock back?' }], answered: true },
    ],
    people: ['Ada Demo', 'Ben Sample', 'Cy Mock'],
    organisations: ['Permit Desk'],
  },
};

const nothing: ThreadResult = {
  messageCount: 1,
  participants: [],
  overview: [],
  decisions: [],
  actions: [],
  questions: [],
  coverage: { read: 1, of: 1, notRead: [] },
  unverified: [],
};

function said(quote: string, messageId = 'm1') {
  return { text: quote, quote, messageId };
}

function action(
  quote: string,
  given: Partial<ThreadResult['actions'][number]> = {},
): ThreadResult['actions'][number] {
  return { ...said(quote), owner: '', due: null, dueText: '', done: false, ...given };
}

describe('scoring a digest', () => {
  it('counts a right action with owner and date', () => {
    const actions = [
      action('Ben, please send the signed permit by Friday.', { owner: 'ben sample', due: '2026-11-06' }),
    ];
    expect(scoreDigest(thread, { ...nothing, actions })).toMatchObject({
      actionPrecision: { hits: 1, of: 1 },
      actionRecall: { hits: 1, of: 1 },
      owner: { hits: 1, of: 1 },
      due: { hits: 1, of: 1 },
      dueWhereDated: { hits: 1, of: 1 },
      done: { hits: 1, of: 1 },
    });
  });

  it('counts one match when the same action is listed twice', () => {
    const quote = 'please send the signed permit by Friday';
    expect(scoreDigest(thread, { ...nothing, actions: [action(quote), action(quote)] })).toMatchObject({
      actionPrecision: { hits: 1, of: 2 },
      actionRecall: { hits: 1, of: 1 },
    });
  });

  it.each([
    ['another owner', { owner: 'Ada Demo' }, { owner: { hits: 0, of: 1 } }],
    ['an owner also accepted', { owner: 'Permit Desk' }, { owner: { hits: 1, of: 1 } }],
    ['a given name for a full name', { owner: 'Ben' }, { owner: { hits: 0, of: 1 } }],
    ['another date', { due: '2026-11-07' }, { due: { hits: 0, of: 1 } }],
    ['a date also accepted', { due: null }, { due: { hits: 1, of: 1 } }],
    ['done where it is not', { done: true }, { done: { hits: 0, of: 1 } }],
  ])('judges %s among matched actions', (_what, given, expected) => {
    const actions = [action('please send the signed permit by Friday', given)];
    expect(scoreDigest(thread, { ...nothing, actions })).toMatchObject(expected);
  });

  it('does not count dates where neither label nor digest has one', () => {
    const undated = structuredClone(thread);
    undated.labels.actions = undated.labels.actions.map((label) => ({ ...label, due: null }));
    const actions = [action('please send the signed permit by Friday')];
    expect(scoreDigest(undated, { ...nothing, actions })).toMatchObject({
      due: { hits: 1, of: 1 },
      dueWhereDated: { hits: 0, of: 0 },
    });
  });

  it('counts misses without a digest', () => {
    expect(scoreDigest(thread, nothing)).toMatchObject({
      actionPrecision: { hits: 0, of: 0 },
      actionRecall: { hits: 0, of: 1 },
      decisionRecall: { hits: 0, of: 1 },
      openQuestionRecall: { hits: 0, of: 1 },
      answeredFound: { hits: 0, of: 1 },
      peopleRecall: { hits: 0, of: 3 },
    });
  });

  it('counts a decision found and one made up', () => {
    const decisions = [said('We go with the blue form.'), said('Who has the key?')];
    expect(scoreDigest(thread, { ...nothing, decisions })).toMatchObject({
      decisionPrecision: { hits: 1, of: 2 },
      decisionRecall: { hits: 1, of: 1 },
    });
  });

  it('counts an answered question shown as open as wrong', () => {
    const questions = [
      { ...said('Who has the key?'), answeredBy: null },
      { ...said('Is Cy Mock back?'), answeredBy: null },
    ];
    expect(scoreDigest(thread, { ...nothing, questions })).toMatchObject({
      openQuestionPrecision: { hits: 1, of: 2 },
      openQuestionRecall: { hits: 1, of: 1 },
      answeredFound: { hits: 0, of: 1 },
    });
  });

  it('counts an open question shown as answered as missed', () => {
    const questions = [
      { ...said('Who has the key?'), answeredBy: 'm1' },
      { ...said('Is Cy Mock back?'), answeredBy: 'm1' },
    ];
    expect(scoreDigest(thread, { ...nothing, questions })).toMatchObject({
      openQuestionPrecision: { hits: 0, of: 0 },
      openQuestionRecall: { hits: 0, of: 1 },
      answeredFound: { hits: 1, of: 1 },
    });
  });

  it('counts people once and leaves mailboxes aside', () => {
    const participants = ['Ada Demo', 'Demo, Ada', 'Permit Desk', 'Zed Nobody'].map((name) => ({
      name,
      address: 'x@agency.example',
    }));
    expect(scoreDigest(thread, { ...nothing, participants })).toMatchObject({
      peoplePrecision: { hits: 1, of: 2 },
      peopleRecall: { hits: 1, of: 3 },
      correspondentRecall: { hits: 1, of: 2 },
    });
  });
});

describe('pairing', () => {
  const labels = [
    { quotes: [{ messageId: 'm1', text: 'send the permit' }] },
    { quotes: [{ messageId: 'm1', text: 'send the permit to the town clerk in Ashby' }] },
  ];

  it('gives the closest item to each label, whatever the order', () => {
    const long = said('Please send the permit to the town clerk in Ashby');
    const short = said('send the permit');
    for (const items of [
      [long, short],
      [short, long],
    ])
      expect(pairUp(items, labels)).toEqual(
        expect.arrayContaining([
          { item: short, label: labels[0] },
          { item: long, label: labels[1] },
        ]),
      );
  });

  it('wants the same message', () => {
    expect(pairUp([said('send the permit', 'm2')], labels)).toEqual([]);
  });
});

describe('overlap of texts', () => {
  it.each([
    ['white space and case', 'Send  the\nPermit.', 'send the permit', 1],
    ['one within the other', 'the permit', 'please send the permit today', 1],
    ['half the words of the shorter', 'send it now please', 'send the form now', 0.5],
    ['parts of words', 'art', 'start', 0],
    ['nothing', '', 'start', 0],
    ['a word that is there once', 'no no no no', 'no way', 0.5],
    ['letters beyond English', 'Cảm ơn cô', 'cảm ơn CÔ nhiều', 1],
  ])('%s', (_what, one, other, share) => {
    expect(textOverlap(one, other).share).toBe(share);
  });
});

it.each([
  ['Whitcomb, Leonard (DEP) <leonard@agency.example>', 'leonard whitcomb'],
  ['Dr. Alan  Weisberg', 'alan weisberg'],
  ['@Dana', 'dana'],
  ['The contractor', 'contractor'],
  ['Fleet & Facilities', 'fleet & facilities'],
  ["Commissioner's Office", "commissioner's office"],
  ['Commissioner', 'commissioner'],
  ['', ''],
])('compares the name %j as %j', (name, expected) => {
  expect(normaliseName(name)).toBe(expected);
});

describe('pooling', () => {
  it('adds counts before taking rates', () => {
    const good = scoreDigest(thread, { ...nothing, decisions: [said('We go with the blue form.')] });
    const pooled = poolCounts([good, scoreDigest(thread, nothing), scoreDigest(thread, nothing)]);
    expect(pooled.decisionRecall).toEqual({ hits: 1, of: 3 });
    expect(ratesOf(pooled).decisionRecall.rate).toBeCloseTo(1 / 3);
  });

  it('has every measure for no thread at all', () => {
    const rates = ratesOf(poolCounts([]));
    expect(Object.keys(rates)).toEqual([...measures]);
    expect(rates.owner).toEqual({ hits: 0, of: 0, rate: null, low: 0, high: 1 });
  });
});

it.each([
  [0, 10, 0, 0.2775],
  [5, 10, 0.2366, 0.7634],
  [10, 10, 0.7225, 1],
  [90, 100, 0.8256, 0.9448],
])('gives the 95 %% interval of %i in %i', (hits, of, low, high) => {
  const interval = wilson(hits, of);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

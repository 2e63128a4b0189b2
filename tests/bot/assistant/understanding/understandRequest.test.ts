import type { SkillId } from '../../../../bot/contract/skills.ts';
import type { Mode } from '../../../../bot/contract/turnEvents.ts';
import type { RawMaterial } from '../../../../bot/contract/turnRequest.ts';
import { understandRequest } from '../../../../bot/assistant/understanding/understandRequest.ts';
import { demoEmployee } from '../../../support/demoEmployee.ts';
import { knowledge } from '../../../support/knowledge.ts';

function understand(text: string, given: { mode?: Mode; materials?: RawMaterial[]; skill?: SkillId } = {}) {
  const { mode = 'basic', materials = [], skill = 'ask' } = given;
  const input = {
    ...{
      employee: demoEmployee(),
      channel: 'word' as const,
      requestId: 'r',
      skill,
      conversationId: undefined,
    },
    ...{ locale: 'en-US', text, options: {}, materials },
  };
  return understandRequest(input, { mode, knowledge });
}

const plan: RawMaterial = {
  kind: 'document',
  id: 'document',
  name: 'Plan',
  text: 'The office moves on May 4.',
};
const mail: RawMaterial = {
  ...{ kind: 'mail', id: 'm1', subject: 'Tour', from: 'Ira <ira@agency.example>', to: [], cc: [], date: '' },
  ...{ body: 'Can you host the tour?', attachments: [] },
};

describe('the own words of the employee', () => {
  const body = 'Should I deny the application? The household moved in May.';
  it.each([
    [`Summarize this and tell me what to do:\n${body}`, 'Summarize this and tell me what to do'],
    [`Make this formal:\n${body}`, 'Make this formal'],
    [`/plain ${body}`, ''],
    [`From: Ira\nTo: Ann\nSubject: Rent\n\n${body}`, ''],
    [body, body],
    ['Summarize this, should I deny the application?', 'Summarize this, should I deny the application?'],
  ])('are told apart from what was pasted: %j', (text, said) => {
    const understood = understand(text, { materials: [plan] });
    expect(understood.said ?? understood.input.text).toBe(said);
  });
});

describe('a wish with its text', () => {
  it.each([
    ['fix my grammar: me and him goes there', 'rewrite', { style: 'correct' }, 'me and him goes there'],
    [
      'Hi, could you please make this easier to read:\nPursuant to the rules.',
      'rewrite',
      { style: 'plain' },
      'Pursuant to the rules.',
    ],
    [
      'summarize this\n\nThe office moves. The counter closes.',
      'summarize',
      {},
      'The office moves. The counter closes.',
    ],
    ['/plain Pursuant to the rules, remit.', 'rewrite', { style: 'plain' }, 'Pursuant to the rules, remit.'],
    ['proofread “we recieved it on monday”', 'rewrite', { style: 'correct' }, 'we recieved it on monday'],
  ])('%s', (text, skill, options, body) => {
    const { input, guidance } = understand(text);
    expect(guidance).toBeUndefined();
    expect(input).toMatchObject({ skill, options, text: '' });
    expect(input.materials).toEqual([{ kind: 'selection', id: 'pasted', text: body }]);
  });

  it.each([
    ['Write an email to my team about the move', 'email'],
    ['draft me a quick letter to a vendor: the chairs are late', 'letter'],
    ['need a memo to all staff, new badges from May 4', 'memo'],
    ['/draft a meeting notice for the budget review on May 12', 'meetingNotice'],
    ['can u write an invitation to the open house', 'meetingNotice'],
  ])('%s is drafted from the whole request, without the open document', (text, kind) => {
    const { input } = understand(text, { materials: [plan] });
    expect(input).toMatchObject({ skill: 'draft', options: { kind }, materials: [] });
  });

  it('turns the document into another text', () => {
    const { input, guidance } = understand('Turn the agenda into a meeting notice.', { materials: [plan] });
    expect([guidance, input.skill, input.materials]).toEqual([undefined, 'draft', [plan]]);
  });

  it('drafts from the document when the request speaks of it', () => {
    expect(understand('Write an e-mail about this document', { materials: [plan] }).input.materials).toEqual([
      plan,
    ]);
  });

  it.each([
    ['Reply to this and say no, we are full:\n\nHi Dana,\nCan you host us?\nIra', 'decline', 'we are full'],
    ['reply and say yes:\nCan you come on May 4?', 'agree', ''],
  ])('%s', (text, stance, said) => {
    expect(understand(text).input).toMatchObject({ skill: 'reply', options: { stance }, text: said });
  });

  it('shortens by plain words without a model, and says so', () => {
    const { input, notice } = understand('shorten this: In order to pay, remit the fee prior to May 4.');
    expect(input).toMatchObject({ skill: 'rewrite', options: { style: 'plain' } });
    expect(notice?.text).toContain('needs an AI model');
    expect(understand('shorten this: In order to pay, remit.', { mode: 'model' }).input.options).toEqual({
      style: 'shorten',
    });
  });

  it('translates with a model', () => {
    expect(understand('Translate to Haitian Creole: Bring your ID.', { mode: 'model' }).input).toMatchObject({
      ...{ skill: 'translate', options: { language: 'ht' }, materials: [{ text: 'Bring your ID.' }] },
    });
  });
});

describe('a wish about given material', () => {
  it.each([
    ['summarize this', plan, 'summarize'],
    ['tl;dr', mail, 'summarizeThread'],
    ['', mail, 'summarizeThread'],
    ['reply to this and say no', mail, 'reply'],
    ['make this easier to read', plan, 'rewrite'],
    ['What are the deadlines?', plan, 'ask'],
    ['When does the office move and who moves it?', plan, 'ask'],
    ['Whom do I call?', plan, 'ask'],
    ['Is this a public record?', plan, 'ask'],
  ] as const)('%j', (text, material, skill) => {
    const { input, guidance } = understand(text, { materials: [material] });
    expect([input.skill, input.materials, guidance]).toEqual([skill, [material], undefined]);
  });

  it('is set aside when the question is plainly about the assistant', () => {
    for (const text of ['Who can see what I type?', 'do you train on my data', 'are you chatgpt']) {
      const { guidance, pages, input } = understand(text, { materials: [plan] });
      expect(guidance?.answered).toBe(true);
      expect(pages?.[0]?.id).toMatch(/^knowledge:/);
      expect(input.materials).toEqual([]);
    }
  });

  it('leaves a request of another skill as it is', () => {
    const { input, ...rest } = understand('Write an e-mail', { skill: 'summarize', materials: [plan] });
    expect([input.skill, rest]).toEqual(['summarize', {}]);
  });
});

describe('tables', () => {
  it.each([
    ['tabs', 'Office\tFee\nBoston\t10\nLowell\t20'],
    ['bars', '| Office | Fee |\n|---|---|\n| Boston | 10 |\n| Lowell | 20 |'],
    ['commas', 'Office,Fee\nBoston,10\nLowell,20'],
  ])('a pasted table with %s and a question above it is computed', (_name, table) => {
    const text = `total by office?\n\n${table}`;
    expect(understand(text).input).toMatchObject({
      ...{ skill: 'summarizeTable', text: 'total by office?' },
      materials: [{ kind: 'selection', id: 'pasted', text }],
    });
  });

  it('a letter with a list of commas is no table', () => {
    const text = 'Dear Ana,\nplease bring pens, paper, and the list.\nThank you, as always,\nBen';
    expect(understand(text).input.skill).not.toBe('summarizeTable');
  });

  it.each(['', 'total by agency in 2025', 'Summarize', '/summarize'])('a file is computed: %j', (text) => {
    const file: RawMaterial = { kind: 'file', id: 'f', name: 'Fees 2025.XLSX', contentBase64: '' };
    expect(understand(text, { materials: [file] }).input.skill).toBe('summarizeTable');
  });
});

describe('a pasted text without a word about it', () => {
  it('that is a mail becomes tasks and decisions, with its header read', () => {
    const text =
      'From: Ira Vance <ira@agency.example>\nSent: March 2, 2026 9:14 AM\nTo: Dana\nSubject: Forms\n\nPlease send the forms.';
    const { input } = understand(text);
    expect(input.skill).toBe('summarizeThread');
    expect(input.materials[0]).toMatchObject({
      ...{ kind: 'mail', subject: 'Forms', from: 'Ira Vance <ira@agency.example>', to: ['Dana'] },
      body: 'Please send the forms.',
    });
  });

  it('that is long is summarized without a model and asked as it is with one', () => {
    const text = 'The office moves in May. The counter stays open. '.repeat(12);
    expect(understand(text).input.skill).toBe('summarize');
    expect(understand(text, { mode: 'model' }).input).toMatchObject({ skill: 'ask', text });
  });

  it('with a question above is asked', () => {
    const body = 'Appeals are due within 21 days of the notice. '.repeat(5).trim();
    const { input } = understand(`When is the appeal due?\n\n${body}`);
    expect(input).toMatchObject({
      skill: 'ask',
      text: 'When is the appeal due?',
      materials: [{ text: body }],
    });
  });
});

describe('what the assistant says itself without a model', () => {
  it.each([
    ['hi', 'Hello'],
    ['thanks!!', 'welcome'],
    ['you suck', 'can help'],
    ['👍👍', 'words'],
    ['test', 'works'],
    ['how are you', 'no feelings'],
  ])('%s gets a calm line and something to start with', (text, line) => {
    const { guidance } = understand(text, { materials: [plan] });
    expect(guidance?.intro).toContain(line);
    expect(guidance?.offers).toBe(true);
    expect(guidance?.suggestions).toHaveLength(3);
  });

  it.each([
    ['Hola, ¿puede ayudarme con una carta?', 'asistente'],
    ['Olá, você pode me ajudar com uma carta?', 'assistente'],
    ['Bonjou, èske ou ka ede mwen ekri yon lèt?', 'Asistan'],
    ['Xin chào, bạn có thể giúp tôi viết thư không?', 'Trợ lý'],
    ['你好，你能帮我写信吗？', '助手'],
  ])('%s', (text, word) => {
    expect(understand(text).guidance?.intro).toContain(word);
  });

  it.each([
    ['write an email', 'draft'],
    ['Summarize this', 'summarize-a-document'],
    ['Translate this to Spanish', 'translate'],
    ['translate to Spanish: Bring your ID.', 'translate'],
    ['reply to this and say no', 'reply'],
    ['Can my landlord sue me?', 'legal-medical-personnel'],
    ['I have had a fever for a week', 'legal-medical-personnel'],
    ['schedule a meeting with Dana on Tuesday', 'cannot-do'],
    ['will it snow tomorrow', 'cannot-do'],
  ])('%s leads to the page %s', (text, page) => {
    expect(understand(text).guidance?.passages[0]?.page.id).toBe(page);
  });

  it('says what to do when it knows nothing', () => {
    const { guidance } = understand('What is the capital of France?');
    expect(guidance).toMatchObject({ answered: false, passages: [] });
    expect(guidance?.intro).toContain('Next step');
    expect(guidance?.suggestions).toHaveLength(3);
  });
});

describe('with a model', () => {
  it.each([
    'hi',
    'What is the capital of France?',
    'Who was the first governor?',
    'write an email',
    'Hola',
    'you suck',
  ])('%s goes to it as it is', (text) => {
    expect(understand(text, { mode: 'model' })).toEqual({
      input: expect.objectContaining({ skill: 'ask', text }),
    });
  });

  it('a question about the program gets help pages as material', () => {
    const { pages, guidance } = understand('Can my boss see what I type?', { mode: 'model' });
    expect(guidance).toBeUndefined();
    expect(pages?.[0]).toMatchObject({ id: 'knowledge:can-my-boss-see-it', kind: 'document' });
    expect(pages?.length).toBeLessThanOrEqual(3);
  });
});

describe('hostile text', () => {
  it.each([
    ['a:'.repeat(100_000)],
    ['\n'.repeat(200_000)],
    [`translate ${'very '.repeat(100_000)}`],
    ['"'.repeat(100_000)],
    [`From: ${'x'.repeat(200_000)}\nTo: y`],
    ['hi '.repeat(100_000)],
    [`write a ${'long '.repeat(50_000)}email`],
  ])('is understood at once (%#)', (text) => {
    expect(understand(text).input.employee).toBeDefined();
  });
});

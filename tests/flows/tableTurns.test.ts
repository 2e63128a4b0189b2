import { tableResultSchema } from '../../bot/contract/results.ts';
import { answersStatus, startHostileModel } from '../support/hostileModel.ts';
import { startModelPeer } from '../support/modelPeer.ts';
import { eventOf, startService, textOf, type TestService } from '../support/startService.ts';

const csv = `Office,Permit no.,Issued,Fee ($),Days
Boston,1001,10/1/2025,"1,200.50",4
Boston,1002,10/2/2025,80,5
Worcester,1003,11/3/2025,(20.25),6
Lowell,1004,,N/A,7
Lowell,1005,12/9/2025,100,9
Total,,,"1,300.00",
`;

const fees = {
  kind: 'file' as const,
  id: 'fees',
  name: 'fees.csv',
  mediaType: 'text/csv',
  contentBase64: Buffer.from(csv).toString('base64'),
};

describe('a table in Basic mode', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.close());

  it('gives totals with the cells that they come from, and what does not add up', async () => {
    const events = await service.turn({ skill: 'summarizeTable', materials: [fees] });
    expect(events.at(-1)).toEqual({ type: 'done' });
    const result = tableResultSchema.parse(eventOf(events, 'result'));
    expect(result.tables[0]?.columns.map(({ type }) => type)).toEqual([
      'category',
      'id',
      'date',
      'money',
      'number',
    ]);
    const total = result.facts.find(({ value }) => value === '$1,360.25');
    expect(total).toMatchObject({
      cells: 'D2:D6',
      formula: 'sum of D2:D6, 1 cell without a number left out',
    });
    const chip = result.citations.find(({ n }) => n === total?.n);
    expect(chip).toMatchObject({ materialId: 'fees', quote: 'Fee ($): 1,200.50 … 100' });
    expect(chip?.place).toContain('D2:D6');
    expect(result.problems.map(({ text }) => text)).toContain(
      'The stated Total of Fee ($) in D7 is $1,300.00, but its rows come to $1,360.25. The figures here are summed from the rows.',
    );
    expect(result.coverage).toEqual({ read: 7, of: 7, unit: 'rows', notRead: [] });
    expect(textOf(events)).toContain('total $1,360.25');
    expect(textOf(events)).toContain(`[${String(total?.n)}]`);
    expect(textOf(events)).not.toContain('not verified');
  });

  it('answers a question about a pasted table', async () => {
    const table = csv
      .replaceAll('"', '')
      .replace('1,200.50', '1200.50')
      .replace('1,300.00', '1300')
      .replaceAll(',', '\t');
    const events = await service.turn({
      skill: 'summarizeTable',
      text: `average days by office\n\n${table}`,
    });
    const result = tableResultSchema.parse(eventOf(events, 'result'));
    expect(result.answer).toBe('Average Days by Office: Lowell (8), Worcester (6), Boston (4.5).');
    expect(result.groups?.[0]?.rows).toEqual([
      ['Lowell', '8', '2'],
      ['Worcester', '6', '1'],
      ['Boston', '4.5', '2'],
    ]);
    expect(result.chart?.values).toEqual([8, 6, 4.5]);
  });

  it('says which columns there are when it does not understand, and never guesses', async () => {
    const events = await service.turn({
      skill: 'summarizeTable',
      text: 'total by agency',
      materials: [fees],
    });
    const result = tableResultSchema.parse(eventOf(events, 'result'));
    expect(result.answer).toBeUndefined();
    expect(result.suggestions).toHaveLength(3);
    expect(textOf(events)).toContain('The columns are: Office, Permit no., Issued, Fee ($), Days.');
  });

  it('goes on about the same table without it being sent again', async () => {
    const first = await service.turn({ skill: 'summarizeTable', materials: [fees] });
    const { conversationId } = eventOf(first, 'started') as { conversationId?: string };
    const next = await service.turn({
      ...{ skill: 'summarizeTable', text: 'total fee in Boston', ...(conversationId && { conversationId }) },
    });
    const result = tableResultSchema.parse(eventOf(next, 'result'));
    expect(result.answer).toBe('Total Fee ($) where Office is Boston: $1,280.50 (2 values).');
    expect(result.facts[0]?.cells).toBe('D2:D3');
  });

  it('refuses a text without a table, and data that the rules keep out', async () => {
    const none = await service.turn({ skill: 'summarizeTable', text: 'Just words, nothing else.' });
    expect(none.at(-1)).toMatchObject({
      type: 'refused',
      reason: 'unreadable',
      text: 'There is no table in this.',
    });
    const secret = `User,Note\nana,password: Winter-2026-River\nben,none\n`;
    const file = { ...fees, contentBase64: Buffer.from(secret).toString('base64') };
    const blocked = await service.turn({ skill: 'summarizeTable', materials: [file] });
    expect(blocked.at(-1)).toMatchObject({ type: 'refused', reason: 'blockedData' });
  });
});

describe('a table with a model', () => {
  it('gets computed statements and no cells, and its own figures are marked', async () => {
    const peer = await startModelPeer({
      answer: () =>
        '- The total fee is $1,360.25. [[fact-1|"Total Fee ($): $1,360.25"]]\n- About 4711 permits are late.\n',
    });
    const service = await startService({
      ...{ MODEL_PROVIDER: 'compatible', OPENAI_BASE_URL: peer.baseUrl, OPENAI_MODEL: 'peer' },
    });
    try {
      const events = await service.turn({ skill: 'summarizeTable', text: 'total fee', materials: [fees] });
      const sent = peer.journal().toString();
      expect(sent).toContain('$1,360.25');
      expect(sent).not.toContain('10/2/2025');
      expect(textOf(events)).toContain('4711 (not verified)');
      const result = tableResultSchema.parse(eventOf(events, 'result'));
      expect(result.unverified).toHaveLength(1);
      expect(result.facts[0]?.value).toBe('$1,360.25');
    } finally {
      await service.close();
      await peer.stop();
    }
  });

  it('never sees the names of residents, and the employee does', async () => {
    const peer = await startModelPeer({
      answer: ({ message: asked }) => `- Most went to ${/\[PERSON \d+\]/.exec(asked)?.[0] ?? 'nobody'}.\n`,
    });
    const service = await startService({
      ...{ MODEL_PROVIDER: 'compatible', OPENAI_BASE_URL: peer.baseUrl, OPENAI_MODEL: 'peer' },
    });
    const text =
      'Applicant\tSSN\tAmount\nDana Whitcomb\t219-09-9871\t$10\nWalter Brannigan\t219-09-9872\t$90\nDana Whitcomb\t219-09-9871\t$5';
    try {
      const materials = [{ kind: 'selection' as const, id: 's', text }];
      const events = await service.turn({
        skill: 'summarizeTable',
        text: 'top 2 applicants by amount',
        materials,
      });
      const sent = peer.journal().toString();
      expect(sent).toContain('$90');
      expect(sent).not.toMatch(/Whitcomb|Brannigan|219-09/);
      expect(textOf(events)).toContain('Most went to Walter Brannigan.');
      const result = tableResultSchema.parse(eventOf(events, 'result'));
      expect(result.groups?.[0]?.rows[0]?.[0]).toBe('Walter Brannigan');
    } finally {
      await service.close();
      await peer.stop();
    }
  });

  it('is answered by rules when the model fails', async () => {
    const model = await startHostileModel();
    model.play(answersStatus(400));
    const service = await startService({
      ...{ MODEL_PROVIDER: 'compatible', OPENAI_BASE_URL: `${model.origin}/v1`, OPENAI_MODEL: 'peer' },
    });
    try {
      const events = await service.turn({ skill: 'summarizeTable', materials: [fees] });
      expect(events.at(-1)).toEqual({ type: 'done' });
      expect(textOf(events)).toContain('total $1,360.25');
      expect(events).toContainEqual({
        ...{ type: 'notice', code: 'computed' },
        text: 'The AI model did not answer. These are the computed figures.',
      });
    } finally {
      await service.close();
      await model.stop();
    }
  });
});

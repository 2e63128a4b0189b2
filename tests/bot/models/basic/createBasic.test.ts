import { threadResultSchema } from '../../../../bot/contract/results.ts';
import { basicRewriteStyles, basicSkills, createBasic } from '../../../../bot/models/basic/createBasic.ts';
import { askBasic, mail, pages, selection } from './fixtures/askBasic.ts';
import { resultSchemas } from '../../../../bot/contract/turnEvents.ts';

describe('createBasic', () => {
  it('calls itself Basic mode', () => {
    expect(createBasic()).toMatchObject({ id: 'basic', model: 'Basic mode', mode: 'basic' });
  });

  it('streams Markdown, then one result, then one end', async () => {
    const { events } = await askBasic({
      skill: 'summarizeThread',
      material: [mail('Could you send the list by Friday?')],
    });
    const types = events.map((event) => event.type);
    expect(types.slice(-2)).toEqual(['result', 'end']);
    expect(types.slice(0, -2).every((type) => type === 'delta')).toBe(true);
    expect(types.length).toBeGreaterThan(2);
  });

  // The figures of a table are computed by the turn; the engine hands its statements on and adds no result.
  it.each(basicSkills.filter((skill) => skill !== 'summarizeTable'))(
    'gives a result of the schema of %s',
    async (skill) => {
      const { result } = await askBasic({
        skill,
        request: 'write a memo to all staff about the new parking rules starting June 1',
        material:
          skill === 'rewrite'
            ? [selection('Prior to the move, utilize the form.')]
            : [mail('Could you send the list by Friday?')],
      });
      expect(() => resultSchemas[skill].parse(result)).not.toThrow();
    },
  );

  it('shows the computed statements about a table as they are', async () => {
    const { markdown, result } = await askBasic({
      skill: 'summarizeTable',
      material: [selection('Fees add up to $120.')],
    });
    expect(markdown).toContain('Fees add up to $120.');
    expect(result).toBeUndefined();
  });

  it('gives the same answer to the same request', async () => {
    const asked = {
      skill: 'summarize' as const,
      material: [pages(['The fee rises to $40. Clinics open at nine.', 'Permits last two years.'])],
    };
    expect(await askBasic(asked)).toEqual(await askBasic(asked));
  });

  it.each(['translate', 'compare', 'commitments', 'minutes'] as const)('does not do %s', async (skill) => {
    await expect(askBasic({ skill, request: 'x' })).rejects.toMatchObject({ code: 'modelInvalid' });
  });

  it.each(['shorten', 'formal', 'friendly'])('does not rewrite in style %s', async (style) => {
    await expect(askBasic({ skill: 'rewrite', options: { style }, request: 'x' })).rejects.toMatchObject({
      code: 'modelInvalid',
    });
    expect(basicRewriteStyles).not.toContain(style);
  });

  it('stops before it begins when the signal is aborted', async () => {
    await expect(
      askBasic({ skill: 'ask', request: 'hi', signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: 'stopped' });
  });

  it('lets the event loop run on long input and stops in the middle', async () => {
    const controller = new AbortController();
    setImmediate(() => {
      controller.abort();
    });
    const long = pages([`${'The register holds one more line about the lease. '.repeat(6_000)}`]);
    await expect(
      askBasic({ skill: 'summarize', material: [long], signal: controller.signal }),
    ).rejects.toMatchObject({ code: 'stopped' });
  });

  it('leaves hidden parts out', async () => {
    const shown = pages(['The office moves on May 3. Boxes arrive a week before.']);
    shown.parts.push({
      ...pages(['Secret note about the office: pay twice.']).parts[0],
      place: 'page 1',
      text: pages(['Secret note: pay twice now.']).parts[0]?.text ?? shown.parts[0]?.text,
      hidden: true,
    } as (typeof shown.parts)[number]);
    const { markdown } = await askBasic({ skill: 'summarize', material: [shown] });
    expect(markdown).not.toContain('Secret');
  });
});

const hostile: Record<string, string> = {
  empty: '',
  'white space': ' \n\t'.repeat(20_000),
  'no end of sentence': 'word '.repeat(20_000),
  'one long word': 'a'.repeat(100_000),
  'masks only': '[US_SSN 7] '.repeat(5_000),
  'masks without space': '[US_SSN 7]'.repeat(5_000),
  'open brackets': '['.repeat(50_000),
  'full stops': '.'.repeat(50_000),
  'please and nothing else': 'please '.repeat(10_000),
  'quote marks': '> '.repeat(30_000),
  'header lines': 'From: a\nSent: b\nTo: c\n'.repeat(2_000),
  'control characters': '\u0000\u0001 please\u0007 send it\u001b[0m\r\n\u2028'.repeat(1_000),
  Chinese: '请在星期五之前发送预算表。谢谢。'.repeat(2_000),
  Arabic: 'يرجى إرسال الجدول قبل يوم الجمعة. '.repeat(2_000),
  'half a character': '\ud800'.repeat(2_000),
  'due without end': `${'x '.repeat(70)}is due `.repeat(200),
  'quotation marks': '"'.repeat(20_000),
};

describe('hostile input', () => {
  it.each(Object.entries(hostile))(
    '%s: answers in every skill, quotes stay verbatim',
    async (_name, text) => {
      for (const skill of basicSkills) {
        const request = skill === 'draft' || skill === 'ask' ? text : '';
        const { events } = await askBasic({ skill, request, material: [mail(text)] });
        expect(events.at(-1)?.type).toBe('end');
      }
      const { result } = await askBasic({ skill: 'summarizeThread', material: [mail(text)] });
      const thread = threadResultSchema.parse(result);
      for (const { quote } of [
        ...thread.overview,
        ...thread.actions,
        ...thread.decisions,
        ...thread.questions,
      ]) {
        expect(text.includes(quote)).toBe(true);
      }
    },
  );
});

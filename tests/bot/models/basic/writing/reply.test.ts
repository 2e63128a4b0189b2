import { writingResultSchema } from '../../../../../bot/contract/results.ts';
import { askBasic, mail } from '../fixtures/askBasic.ts';

const asks = mail('Hi Maria,\n\nCould you send me the revised table by Friday?\n\nDana\n');

async function reply(stance: string, request = '', tone = 'neutral', material = [asks]) {
  const { markdown, result } = await askBasic({
    skill: 'reply',
    request,
    options: { stance, tone },
    material,
  });
  return { markdown, result: writingResultSchema.parse(result) };
}

describe('reply', () => {
  it.each([
    ['agree', 'Yes, I will do this by Friday.'],
    ['decline', 'I am sorry, I cannot do this. [reason, or what you can offer instead]'],
    ['ask', 'Before I can answer, I have a question. [your question]'],
    ['acknowledge', 'I have received this. I will answer by [date].'],
  ])('greets the sender, quotes the point and %ss', async (stance, said) => {
    const { markdown } = await reply(stance);
    expect(markdown).toMatch(/^Hello Dana,\n/);
    expect(markdown).toContain('> Could you send me the revised table by Friday?');
    expect(markdown).toContain(`\n${said}\n`);
    expect(markdown).toMatch(/Best regards,\n\n\[your name\]\n\n$/);
  });

  it("puts the employee's own words in place of the placeholder", async () => {
    const { markdown, result } = await reply('decline', 'tell her the table needs one more day');
    expect(markdown).toContain('I am sorry, I cannot do this. The table needs one more day.');
    expect(result.placeholders).toEqual(['[your name]']);
  });

  it('answers the last mail', async () => {
    const later = mail('Tom here. When does the lease end?', {
      id: 'mail-2',
      from: 'Tom Reed <t@a.example>',
      date: '2026-12-01T09:00:00-05:00',
    });
    const { markdown } = await reply('acknowledge', '', 'neutral', [later, asks]);
    expect(markdown).toMatch(/^Hello Tom,\n/);
    expect(markdown).toContain('> When does the lease end?');
  });

  it('is warmer or plainer as asked', async () => {
    expect((await reply('agree', '', 'warm')).markdown).toContain('Thank you very much for your message.');
    expect((await reply('agree', '', 'firm')).markdown).not.toContain('Thank you');
  });

  it('leaves the name to fill in when the sender is unknown', async () => {
    const { markdown } = await reply('agree', '', 'neutral', [
      mail('Is it free?', { from: 'desk@agency.example' }),
    ]);
    expect(markdown).toMatch(/^Hello \[name of recipient\],/);
  });
});

import { writingResultSchema } from '../../../../../bot/contract/results.ts';
import { askBasic, pages } from '../fixtures/askBasic.ts';

async function draft(
  request: string,
  options: Record<string, unknown> = {},
  material = [] as ReturnType<typeof pages>[],
) {
  const { markdown, result } = await askBasic({ skill: 'draft', request, options, material });
  return { markdown, result: writingResultSchema.parse(result) };
}

describe('draft', () => {
  it('fills a memo from the request and leaves placeholders for the rest', async () => {
    const { markdown, result } = await draft(
      'write a memo to all staff about the new parking rules starting June 1',
    );
    expect(markdown).toContain(
      '**To:** All staff\n\n**From:** [your name and office]\n\n**Date:** Monday, November 30, 2026\n\n**Subject:** New parking rules\n',
    );
    expect(markdown).toContain('The new parking rules start on Tuesday, June 1.');
    expect(markdown).not.toContain('write a memo');
    expect(markdown.match(/parking rules/g)).toHaveLength(2);
    expect(result.placeholders).toEqual([
      '[your name and office]',
      '[what people need to know, in one or two sentences]',
      '[first step]',
      '[name of contact]',
      '[phone or e-mail]',
    ]);
  });

  it('turns what the request says further into facts and things to do', async () => {
    const { markdown } = await draft(
      'Draft an email to Maria Lopez about the budget meeting on Friday at 2 PM. Ask her to bring the travel figures. Mention that the meeting takes one hour.',
      { kind: 'email' },
    );
    expect(markdown).toMatch(/^\*\*Subject:\*\* Budget meeting\n\nHello Maria,\n/);
    expect(markdown).toContain('The meeting takes one hour.');
    expect(markdown).toContain('\nPlease bring the travel figures.\n');
  });

  it('keeps a sentence as the opening when the request gives one', async () => {
    const { markdown } = await draft('write a letter to residents that the office will be closed on July 3', {
      kind: 'letter',
    });
    expect(markdown).toContain('**Re:** Office will be closed on July 3');
    expect(markdown).toContain('\nThe office will be closed on Saturday, July 3.\n');
    expect(markdown).toContain('Dear Residents:');
    expect(markdown).toContain('Sincerely,');
  });

  it('takes day, time, place and agenda into a meeting notice', async () => {
    const { markdown } = await draft(
      'meeting notice for the licensing working group on Tuesday, December 8 at 10 AM in Room 12. Review of the draft rule. Budget update.',
      { kind: 'meetingNotice' },
    );
    expect(markdown).toContain('**For:** Licensing working group');
    expect(markdown).toContain('**Date:** Tuesday, December 8');
    expect(markdown).toContain('**Time:** 10 a.m.');
    expect(markdown).toContain('**Place:** Room 12');
    expect(markdown).toContain('1. Review of the draft rule.\n2. Budget update.');
  });

  it('takes To, From and Subject from labelled lines', async () => {
    const { markdown } = await draft(
      'To: district offices\nFrom: Office of Sample Services\nSubject: winter hours\nOffices open at nine from December 1.',
    );
    expect(markdown).toContain('**To:** District offices\n\n**From:** Office of Sample Services');
    expect(markdown).toContain('**Subject:** Winter hours');
    expect(markdown).toContain('Offices open at nine from Tuesday, December 1.');
  });

  it('cites facts of the material', async () => {
    const { markdown } = await draft('memo about the garage', {}, [
      pages(['The garage closes for repairs in May and opens again in July.']),
    ]);
    expect(markdown).toContain(
      '- The garage closes for repairs in May and opens again in July. [[document-1|"The garage closes for repairs in May and opens again in July."]]',
    );
  });

  it.each(['memo', 'email', 'letter', 'meetingNotice'])(
    'makes an empty %s form from an empty request',
    async (kind) => {
      const { markdown, result } = await draft('', { kind });
      expect(markdown).toContain('[subject]');
      expect(result.placeholders?.every((one) => markdown.includes(one))).toBe(true);
    },
  );

  it('keeps masks and takes none for a placeholder', async () => {
    const { markdown, result } = await draft('write an email to [PERSON 2] about the claim of [PERSON 5]', {
      kind: 'email',
    });
    expect(markdown).toContain('Hello [PERSON 2],');
    expect(markdown).toContain('the claim of [PERSON 5].');
    expect(result.placeholders?.some((one) => one.includes('PERSON'))).toBe(false);
  });

  describe('of what somebody is to be told', () => {
    const request =
      'Tell the team the Friday staff meeting moves to Room 3 at 10 a.m. on December 4 because the roof leaks. Please bring your laptops. Contact Ann Lee, [PHONE 5].';
    const news =
      'The Friday staff meeting moves to Room 3 at 10 a.m. on Friday, December 4 because the roof leaks.\n';

    it('fills the memo with the news, what to do and the contact', async () => {
      const { markdown, result } = await draft(request);
      expect(markdown).toContain('**To:** The team\n');
      expect(markdown).toContain('**Subject:** Friday staff meeting moves to Room 3\n');
      expect(markdown).toContain(`\n\n${news}`);
      expect(markdown).toContain('- Please bring your laptops.');
      expect(markdown).toContain('If you have questions, contact Ann Lee at [PHONE 5].');
      expect(result.placeholders).toEqual(['[your name and office]']);
    });

    it.each([
      ['email', '**Subject:** Friday staff meeting moves to Room 3\n\nHello all,'],
      ['letter', '**Re:** Friday staff meeting moves to Room 3\n\nDear the team:'],
      ['meetingNotice', '**Date:** Friday, December 4\n\n**Time:** 10 a.m.\n\n**Place:** Room 3\n'],
    ])('fills the %s', async (kind, head) => {
      const { markdown } = await draft(request, { kind });
      expect(markdown).toContain(head);
      expect(markdown).toContain(`\n\n${news}`);
      expect(markdown).toContain('contact Ann Lee at [PHONE 5]');
      expect(markdown).not.toMatch(/Tell the team|\[name of contact\]|\[subject\]/);
    });

    it.each([
      ['Tell the team that the elevator works again.', 'The team', 'The elevator works again.'],
      ['Let staff know that the office closes at noon.', 'Staff', 'The office closes at noon.'],
      ['Inform everyone that parking is free on Monday.', 'Everyone', 'Parking is free on Monday.'],
      ['Write to all staff that the forms changed.', 'All staff', 'The forms changed.'],
      ['Write a memo to tell the drivers that Gate 2 is shut.', 'The drivers', 'Gate 2 is shut.'],
      ['Write a memo. Tell Ann Lee that the room is free.', 'Ann Lee', 'The room is free.'],
      ['Tell staff not to park in Lot B.', 'Staff', '- Please do not park in Lot B.'],
      ['Remind people to file by Friday.', '[name of recipient]', '- Please file by Friday.'],
    ])('takes the order out of "%s"', async (words, to, line) => {
      const { markdown } = await draft(words);
      expect(markdown).toContain(`**To:** ${to}\n`);
      expect(markdown).toContain(`\n${line}\n`);
      expect(markdown).not.toContain('[subject]');
    });

    it.each([
      ['For questions, call Ann Lee at [PHONE 5].', 'contact Ann Lee at [PHONE 5].'],
      ['Contact: ann.lee@agency.example', 'contact [name of contact] at ann.lee@agency.example.'],
      ['Questions to [PERSON 2].', 'contact [PERSON 2] at [phone or e-mail].'],
      ['Contact the vendor before you open a case.', 'contact [name of contact] at [phone or e-mail].'],
    ])('reads whom to contact in "%s"', async (words, line) => {
      const { markdown } = await draft(`Tell staff that the lift is shut. ${words}`);
      expect(markdown).toContain(`If you have questions, ${line}`);
    });
  });
});

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
  it.each([
    ['draft a denial letter for an applicant', '**Re:** Denial', 'Dear Applicant:'],
    ['Can you write an approval letter to the vendor', '**Re:** Approval', 'Dear Vendor:'],
    ['write a thank you letter to the volunteers', '**Re:** Thank you', 'Thank you for your help.'],
  ])('takes the name of a form for its subject: "%s"', async (request, subject, line) => {
    const { markdown } = await draft(request, { kind: 'letter', audience: 'colleagues' });
    expect(markdown).toContain(`${subject}\n`);
    expect(markdown).toContain(line);
    expect(markdown).not.toMatch(/\b(?:draft|write|thank them)\b/i);
  });

  it('takes room and agenda of a meeting from one line', async () => {
    const { markdown } = await draft(
      'meeting notice: Licensing board, December 9 at 10 am, Room 118, agenda: minutes, fees, new hires',
      { kind: 'meetingNotice' },
    );
    expect(markdown).toContain('**Place:** Room 118\n');
    expect(markdown).toMatch(/1\. Minutes\n2\. Fees\n3\. New hires\n/i);
  });

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

  describe('from one line', () => {
    it.each([
      [
        'memo',
        'memo to all staff about closing the Worcester counter on December 11 because of repairs; phones stay open; ask Dana',
        [
          '**To:** All staff\n',
          '\nWe are closing the Worcester counter on Friday, December 11 because of repairs.\n\nPhones stay open.\n',
          'contact Dana at [phone or e-mail].',
        ],
      ],
      ['email', 'email about parking', ['**Subject:** Parking\n', '\nThis message is about parking.\n']],
      [
        'email',
        'Write an email to Tom Reed asking him to send me the Q3 travel report by Friday',
        [
          '**Subject:** Q3 travel report\n\nHello Tom,\n\nPlease send me the Q3 travel report by Friday.\n\nThank you,',
        ],
      ],
      [
        'memo',
        'pls write memo 2 supervisors re: timesheets due evry friday by noon starting jan 8. late ones wont be paid til next cycle',
        [
          '**To:** Supervisors\n',
          "\nTimesheets are due every Friday by noon starting Friday, January 8.\n\nLate ones won't be paid until next cycle.\n",
        ],
      ],
      [
        'meetingNotice',
        'budget working group\n- Dec 8, 10 am\n- Room 12\n- agenda: FY28 spending plan, vacancies, fleet\n- bring laptops',
        [
          '**Meeting:** Budget working group\n\n**For:** Budget working group\n\n**Date:** Tuesday, December 8\n\n**Time:** 10 a.m.\n\n**Place:** Room 12\n',
          '1. FY28 spending plan\n2. Vacancies\n3. Fleet\n',
          '**To prepare**\n\n- Bring laptops.\n',
        ],
      ],
      [
        'letter',
        'Letter to Mr. Alvarez telling him we got his records request on November 20 and will answer by December 7',
        [
          '**Re:** Your records request\n\nDear Mr. Alvarez:\n\nWe got your records request on November 20 and will answer by Monday, December 7.\n',
        ],
      ],
      [
        'email',
        'Tell Maria I cannot come to the meeting tomorrow because I am sick',
        ['Hello Maria,\n\nI cannot come to the meeting tomorrow because I am sick.\n\nThank you,'],
      ],
      [
        'email',
        "invite the licensing team to a lunch on December 18 at noon to celebrate Ann's retirement",
        ["\nYou are invited to a lunch on Friday, December 18 at noon to celebrate Ann's retirement.\n"],
      ],
      [
        'email',
        'Necesito un correo para las familias about the clinic closing on Monday, gracias',
        ['\nThe clinic is closing on Monday.\n'],
      ],
      [
        'email',
        'email to vendor: invoice 4471 is wrong, it lists 12 laptops but we got 10. ask for corrected invoice',
        [
          '\nInvoice 4471 is wrong.\n\nIt lists 12 laptops but we got 10.\n\nPlease send me the corrected invoice.\n',
        ],
      ],
      [
        'email',
        'ask HR when the new health insurance rates take effect',
        ['\nPlease let me know when the new health insurance rates take effect.\n'],
      ],
      [
        'letter',
        'cover letter to the Secretary for the annual report on elevator safety',
        ['Dear Secretary:\n\nEnclosed is the annual report on elevator safety.\n'],
      ],
      [
        'letter',
        'denial of permit for a block party because the application came 5 days before the event',
        [
          '\nThis letter is about the denial of permit for a block party.\n\nThe reason is that the application came 5 days before the event.\n',
        ],
      ],
      [
        'meetingNotice',
        'Meeting with IT on Teams Thursday 2pm about the new phone system',
        [
          '**Meeting:** New phone system\n\n**For:** IT\n\n**Date:** Thursday, December 3\n\n**Time:** 2 p.m.\n\n**Place:** Teams\n',
        ],
      ],
      [
        'email',
        'apologize to the residents for the noise last night and say it will not happen again',
        ['\nWe apologize for the noise last night.\n\nIt will not happen again.\n'],
      ],
      [
        'memo',
        'remind supervisors to approve leave requests before December 18 and to post the schedule',
        ['- Please approve leave requests before Friday, December 18 and post the schedule.'],
      ],
      [
        'letter',
        'thank you letter to Lowell High School for hosting the career fair',
        ['Dear Lowell High School:\n\nThank you for hosting the career fair.\n'],
      ],
      [
        'email',
        'follow up with Priya about the contract, she has not answered since November 12',
        ['\nI am following up on the contract. You have not answered since November 12.\n'],
      ],
    ])('%s: %s', async (kind, request, pieces) => {
      const { markdown } = await draft(request, { kind });
      for (const piece of pieces) expect(markdown).toContain(piece);
    });
  });
});

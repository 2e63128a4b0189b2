import { threadResultSchema } from '../../../../../bot/contract/results.ts';
import { askBasic, mail } from '../fixtures/askBasic.ts';

/** Monday, November 30, 2026, from Dana Whitfield to Maria Lopez. */
async function actionsIn(text: string, header: Parameters<typeof mail>[1] = {}) {
  const { result } = await askBasic({ skill: 'summarizeThread', material: [mail(text, header)] });
  return threadResultSchema
    .parse(result)
    .actions.map(({ text, owner, due, dueText }) => ({ text, owner, due, dueText }));
}

describe('findActions', () => {
  it.each([
    ["I'll send the minutes tomorrow.", 'Dana Whitfield', 'Send the minutes tomorrow.', '2026-12-01'],
    [
      'I will have the draft to you by COB Wednesday.',
      'Dana Whitfield',
      'Have the draft to you by COB Wednesday.',
      '2026-12-02',
    ],
    [
      'Let me check with Legal and confirm by Thursday.',
      'Dana Whitfield',
      'Check with Legal and confirm by Thursday.',
      '2026-12-03',
    ],
    [
      'Maria, could you review the lease by next Friday?',
      'Maria Lopez',
      'Review the lease by next Friday.',
      '2026-12-11',
    ],
    [
      'Please sign the form and return it to me by Dec. 4.',
      'Maria Lopez',
      'Sign the form and return it to Dana by Dec. 4.',
      '2026-12-04',
    ],
    [
      "I'll post the agenda here by Friday.",
      'Dana Whitfield',
      'Post the agenda here by Friday.',
      '2026-12-04',
    ],
    [
      "I'll add the people who work here to the list.",
      'Dana Whitfield',
      'Add the people who work here to the list.',
      null,
    ],
    ['Maria, you pick who sits there.', 'Maria Lopez', 'Pick who sits there.', null],
    ['Would you mind checking the figures?', 'Maria Lopez', 'Check the figures.', null],
    ['When you get a chance, please update the roster.', 'Maria Lopez', 'Update the roster.', null],
    [
      'You will need to complete the training by the end of the month.',
      'Maria Lopez',
      'Complete the training by the end of the month.',
      '2026-11-30',
    ],
    [
      'I need the vehicle list by noon on Thursday, December 3.',
      'Maria Lopez',
      'Provide the vehicle list by noon on Thursday, December 3.',
      '2026-12-03',
    ],
    [
      'If you have not filed the report, please do so by Friday.',
      'Maria Lopez',
      'Do so by Friday.',
      '2026-12-04',
    ],
    ['Legal will review the contract by Friday.', 'Legal', 'Review the contract by Friday.', '2026-12-04'],
    [
      'We need to submit the plan by December 15.',
      'Dana Whitfield',
      'Submit the plan by December 15.',
      '2026-12-15',
    ],
    ['We need someone to take minutes.', '', 'Take minutes.', null],
    ['Timesheets are due on Thursday.', '', 'Timesheets are due on Thursday.', '2026-12-03'],
    ['The form must be returned by January 8.', '', 'The form must be returned by January 8.', '2027-01-08'],
    [
      'Please call [PERSON 3] at [PHONE 5] by Tuesday.',
      'Maria Lopez',
      'Call [PERSON 3] at [PHONE 5] by Tuesday.',
      '2026-12-01',
    ],
  ])('takes "%s" as work of %j', async (text, owner, task, due) => {
    expect(await actionsIn(text)).toEqual([expect.objectContaining({ owner, text: task, due })]);
  });

  it.each([
    'I will be out Friday.',
    "I'll post my own repository story here anyway, hope no-one minds.",
    "I'll add my answer here.",
    'Please find attached the signed form.',
    'Let me know if you have questions.',
    'Please let me know if you have any questions or concerns.',
    'Thanks for sending the report by Friday.',
    'Please note that the office closes at noon on Friday.',
    'Please do not reply to this message.',
    'Please feel free to call me.',
    'Please contact the service desk if you have questions.',
    'If you have questions, please call the office.',
    'I sent the form on Friday.',
    'I will never forget that hearing.',
    "I'll see you on Tuesday.",
    'I would send it if I had it.',
    'I can send the file if you like.',
    'Should I send the file by Friday?',
    'Do you want me to call them tomorrow?',
    'Can you believe that the printer broke again?',
    'Can you make it on Thursday at 2?',
    'The movers will arrive on Friday.',
    'The report was due last Friday.',
    'The Friday meeting is in Room 4.',
    'We need more staff.',
    'We should probably count the forms one day.',
    'You should receive an e-mail by Friday.',
    'Please enjoy the long weekend.',
    'Please consider the environment before printing this e-mail.',
    'Por favor envíe el formulario antes del viernes.',
  ])('leaves "%s" alone', async (text) => {
    expect(await actionsIn(text)).toEqual([]);
  });

  it('gives a request to nobody when the mail went to several and names none', async () => {
    const to = ['Maria Lopez <maria.lopez@agency.example>', 'Tom Reed <tom.reed@agency.example>'];
    expect(await actionsIn('Please send your unit list by Friday.', { to })).toEqual([
      expect.objectContaining({ owner: '' }),
    ]);
  });

  it('gives it to the one greeted when the mail went to several', async () => {
    const to = ['Maria Lopez <maria.lopez@agency.example>', 'Tom Reed <tom.reed@agency.example>'];
    expect(await actionsIn('Hi Tom,\n\nPlease send your unit list.', { to })).toEqual([
      expect.objectContaining({ owner: 'Tom Reed' }),
    ]);
  });

  it('names the list when a request goes to a list', async () => {
    expect(
      await actionsIn('Please complete the survey by Friday.', {
        to: ['All Staff <all-staff@agency.example>'],
      }),
    ).toEqual([expect.objectContaining({ owner: 'All Staff' })]);
  });

  it('reads an item list with names', async () => {
    const found = await actionsIn(
      'Next steps:\n- Tom: order the signs by Friday\n- Maria to book the room\n- Lunch was good',
      { to: ['Maria Lopez <m@a.example>', 'Tom Reed <t@a.example>'] },
    );
    expect(found.map(({ owner, text }) => [owner, text])).toEqual([
      ['Tom Reed', 'Order the signs by Friday.'],
      ['Maria Lopez', 'Book the room.'],
    ]);
  });

  it('sets aside quoted history, signatures and disclaimers', async () => {
    const text =
      'Noted.\n\nRegards,\nDana\nPlease recycle\n\nCONFIDENTIALITY NOTICE: please delete this message by Friday if it is not for you.\n\n> Please send the old list by Friday.\n';
    expect(await actionsIn(text)).toEqual([]);
  });

  it('reads the history quoted below a single mail as messages of their own', async () => {
    const text =
      'I sent the list.\n\nFrom: Tom Reed <tom.reed@agency.example>\nSent: Friday, November 27, 2026 3:00 PM\nTo: Dana Whitfield <dana.whitfield@agency.example>\nSubject: List\n\nDana, please send the list by Monday.\n';
    const { result } = await askBasic({ skill: 'summarizeThread', material: [mail(text)] });
    const { actions, participants } = threadResultSchema.parse(result);
    expect(actions).toEqual([
      expect.objectContaining({ owner: 'Dana Whitfield', due: '2026-11-30', done: true }),
    ]);
    expect(participants).toContainEqual({ name: 'Tom Reed', address: 'tom.reed@agency.example' });
  });
});

describe('coverage of a thread', () => {
  it('counts mails, names attachments and empty mails as not read, and takes a bare forward as read', async () => {
    const attachment = { ...mail('Table'), id: 'mail-1/1', name: mail('', { subject: 'table.xlsx' }).name };
    const { mail: _header, ...file } = attachment;
    const material = [
      mail('The list is here.', { id: 'mail-0~1' }),
      mail('', { id: 'mail-0' }),
      mail('', { id: 'mail-2', subject: 'No words' }),
      { ...file, kind: 'document' as const },
    ];
    const { result } = await askBasic({ skill: 'summarizeThread', material });
    expect(threadResultSchema.parse(result).coverage).toEqual({
      read: 2,
      of: 3,
      unit: 'messages',
      notRead: ['No words', 'table.xlsx'],
    });
  });

  it.each([
    [['attachment', 'attachment', 'attachment'], ['3 attachments']],
    [['attachment'], ['1 attachment']],
    [
      ['', 'table.xlsx', 'attachment'],
      ['table.xlsx', '2 attachments'],
    ],
  ])('counts attachments without names: %j', async (names, notRead) => {
    const files = names.map((name, index) => {
      const { mail: _header, ...file } = mail('', { id: `mail-1/${index}`, subject: name });
      return { ...file, kind: 'document' as const };
    });
    const material = [mail('The list is here.'), ...files];
    const { result } = await askBasic({ skill: 'summarizeThread', material });
    expect(threadResultSchema.parse(result).coverage.notRead).toEqual(notRead);
  });
});

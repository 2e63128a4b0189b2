import type { Material } from '../../../bot/domain/material.ts';
import { splitQuotedHistory } from '../../../bot/reading/splitQuotedHistory.ts';

function mail(text: string, id = 'm'): Material {
  return {
    id,
    kind: 'mail',
    name: 'Re: Move',
    mail: {
      subject: 'Re: Move',
      from: 'Ann Sample <ann@x.example>',
      to: [],
      date: '2025-11-05T10:00:00-05:00',
    },
    parts: [{ place: 'message', text }],
  };
}

function split(
  text: string,
  known: Material[] = [],
): { id: string; from: string; date: string; text: string }[] {
  return splitQuotedHistory(mail(text), known).map((one) => ({
    id: one.id,
    from: one.mail?.from ?? '',
    date: one.mail?.date ?? '',
    text: one.parts.map((part) => part.text).join('\n\n'),
  }));
}

describe('splitQuotedHistory', () => {
  it('leaves a mail without history alone', () => {
    const one = mail('On Friday we wrote:\nplease come.\n\nFrom: the store\nBring boxes.');
    expect(splitQuotedHistory(one)).toEqual([one]);
  });

  it('takes an Outlook thread apart, oldest first', () => {
    const text = [
      'Fine with me.',
      '',
      '________________________________',
      'From: Ben Sample <ben@x.example>',
      'Sent: Tuesday, November 4, 2025 4:05 PM',
      'To: Ann Sample <ann@x.example>; Cleo Sample <cleo@x.example>',
      'Subject: RE: Move',
      '',
      'Can we do Friday?',
      '',
      '-----Original Message-----',
      'From: Cleo Sample',
      'Sent: Monday, November 3, 2025 9:12 AM',
      'To: Ben Sample',
      'Subject: Move',
      '',
      'The boxes are ready.',
    ].join('\n');
    expect(split(text)).toEqual([
      { id: 'm~1', from: 'Cleo Sample', date: '2025-11-03T09:12:00', text: 'The boxes are ready.' },
      {
        id: 'm~2',
        from: 'Ben Sample <ben@x.example>',
        date: '2025-11-04T16:05:00',
        text: 'Can we do Friday?',
      },
      {
        id: 'm',
        from: 'Ann Sample <ann@x.example>',
        date: '2025-11-05T10:00:00-05:00',
        text: 'Fine with me.',
      },
    ]);
    expect(splitQuotedHistory(mail(text))[1]?.mail).toMatchObject({
      subject: 'RE: Move',
      to: ['Ann Sample <ann@x.example>', 'Cleo Sample <cleo@x.example>'],
    });
  });

  it('undoes marks level by level', () => {
    const text = [
      'Agreed.',
      '',
      'On Tue, Nov 4, 2025 at 9:12 AM Ben Sample <ben@x.example> wrote:',
      '> Can we do Friday?',
      '>',
      '> On Mon, Nov 3, 2025 at 8:00 AM Cleo Sample <cleo@x.example> wrote:',
      '>> The boxes are ready.',
    ].join('\n');
    expect(split(text).map(({ from, text: body }) => [from, body])).toEqual([
      ['Cleo Sample <cleo@x.example>', 'The boxes are ready.'],
      ['Ben Sample <ben@x.example>', 'Can we do Friday?'],
      ['Ann Sample <ann@x.example>', 'Agreed.'],
    ]);
  });

  it('leaves a reply below or between quoted lines with its author', () => {
    const text = [
      'On Tue, Nov 4, 2025 at 9:12 AM Ben Sample wrote:',
      '> Can we do Friday?',
      '',
      'Yes, Friday is fine.',
      '',
      '> Who brings the van?',
      '',
      'I do.',
      'Ann',
    ].join('\n');
    expect(split(text).map(({ id, text: body }) => [id, body])).toEqual([
      ['m~1', 'Can we do Friday?\n\nWho brings the van?'],
      ['m', 'Yes, Friday is fine.\n\nI do.\nAnn'],
    ]);
  });

  it('takes everything below an attribution without marks', () => {
    const text =
      'Agreed.\n\nOn Tue, Nov 4, 2025 at 9:12 AM, Ben Sample <ben@x.example> wrote:\n\nCan we do Friday?\nBen';
    expect(split(text).map(({ text: body }) => body)).toEqual(['Can we do Friday?\nBen', 'Agreed.']);
  });

  it('joins an attribution that is broken over lines', () => {
    const text =
      'Agreed.\n\nOn Tuesday, November 4, 2025 at 9:12:33 AM Eastern Time, Ben\nSample <ben.sample@agency.example>\nwrote:\n> Can we do Friday?';
    expect(split(text)[0]?.text).toBe('Can we do Friday?');
  });

  it.each([
    [
      'Spanish',
      'El mar, 4 nov 2025 a las 9:12, Ben Sample (<ben@x.example>) escribió:',
      '2025-11-04T09:12:00',
    ],
    ['French', 'Le mar. 4 nov. 2025 à 09:12, Ben Sample <ben@x.example> a écrit :', '2025-11-04T09:12:00'],
    ['German', 'Am 04.11.2025 um 09:12 schrieb Ben Sample:', '2025-11-04T09:12:00'],
    [
      'Portuguese',
      'Em ter., 4 de nov. de 2025 às 09:12, Ben Sample <ben@x.example> escreveu:',
      '2025-11-04T09:12:00',
    ],
    [
      'Italian',
      'Il giorno mar 4 nov 2025 alle ore 09:12 Ben Sample <ben@x.example> ha scritto:',
      '2025-11-04T09:12:00',
    ],
    ['a day in ISO form', 'On 2025-11-04 09:12, Ben Sample wrote:', '2025-11-04T09:12:00'],
    ['a day in American form', 'On 11/4/25 9:12 PM, Ben Sample wrote:', '2025-11-04T21:12:00'],
  ])('knows attributions in %s', (_name, attribution, date) => {
    const [quoted] = split(`Sure.\n\n${attribution}\n> text`);
    expect(quoted).toMatchObject({ date, from: expect.stringContaining('Ben Sample') });
  });

  it.each([
    [
      'Spanish',
      'De: Ben Sample\nEnviado el: martes, 4 de noviembre de 2025 9:12\nPara: Ann\nAsunto: Mudanza',
    ],
    ['French', 'De : Ben Sample\nEnvoyé : mardi 4 novembre 2025 09:12\nÀ : Ann\nObjet : Déménagement'],
    ['German', 'Von: Ben Sample\nGesendet: Dienstag, 4. November 2025 09:12\nAn: Ann\nBetreff: Umzug'],
    [
      'Portuguese',
      'De: Ben Sample\nEnviada em: terça-feira, 4 de novembro de 2025 09:12\nPara: Ann\nAssunto: Mudança',
    ],
    [
      'English with marked labels',
      '*From:* Ben Sample\n*Sent:* Tuesday, November 4, 2025 9:12 AM\n*To:* Ann\n*Subject:* Move',
    ],
    [
      'English with each field a paragraph',
      'From: Ben Sample\n\nSent: Tuesday, November 4, 2025 9:12 AM\n\nTo: Ann\n\nSubject: Move',
    ],
    [
      'a forward',
      '---------- Forwarded message ---------\nFrom: Ben Sample\nDate: Tue, Nov 4, 2025 at 9:12 AM\nSubject: Move\nTo: Ann',
    ],
  ])('knows header blocks in %s', (_name, block) => {
    const [quoted, own] = split(`Hello.\n\n${block}\n\nThe text.`);
    expect(quoted).toMatchObject({ from: 'Ben Sample', date: '2025-11-04T09:12:00', text: 'The text.' });
    expect(own?.text).toBe('Hello.');
  });

  it.each([
    ['quoted lines of nobody', 'See below.\n> some text\n> more'],
    ['a lone From', 'From: my desk\nSubject: nothing more'],
    ['wrote in prose', 'On Monday the mayor wrote:\n\nplease come to the office.'],
    ['a list of fields', 'To: all\nSubject: x\nFrom: y'],
  ])('does not take %s for history', (_name, text) => {
    expect(split(text)).toEqual([
      { id: 'm', from: 'Ann Sample <ann@x.example>', date: '2025-11-05T10:00:00-05:00', text },
    ]);
  });

  it('does not double what stands twice or is there as a message of its own', () => {
    const quote = 'On Tue, Nov 4, 2025 at 9:12 AM Ben Sample wrote:\n> Can we do\n> Friday?';
    expect(split(`One.\n\n${quote}\n\nTwo.\n\n${quote}`)).toHaveLength(2);
    expect(split(`One.\n\n${quote}`, [mail('Can we do Friday?', 'other')])).toHaveLength(1);
  });

  it('keeps hidden parts with the mail itself', () => {
    const one = mail('Sure.\n\nOn Tue, Nov 4, 2025 at 9:12 AM Ben Sample wrote:\n> text');
    one.parts.push({ place: 'message', text: 'HIDE', hidden: true });
    const [quoted, own] = splitQuotedHistory(one);
    expect(quoted?.parts.some(({ hidden }) => hidden)).toBe(false);
    expect(own?.parts.at(-1)).toEqual({ place: 'message', text: 'HIDE', hidden: true });
  });

  it.each([
    ['marks nested without end', '>'.repeat(2_000) + ' x\n'.repeat(50)],
    [
      'attributions nested without end',
      Array.from({ length: 200 }, (_, n) => `${'>'.repeat(n)}On Tue, Nov 4, 2025 at 9:12 AM B wrote:`).join(
        '\n',
      ),
    ],
    ['thousands of header blocks', 'From: a\nSent: Nov 4, 2025\nSubject: x\n\ny\n'.repeat(2_000)],
    ['a line of a million characters', `From: ${'a,'.repeat(500_000)}\nSent: x\nSubject: y`],
    ['a million spaces', `On ${' '.repeat(1_000_000)} wrote:`],
    ['thousands of empty attributions', 'B wrote:\n'.repeat(20_000)],
  ])('survives %s', (_name, text) => {
    expect(splitQuotedHistory(mail(text)).length).toBeGreaterThan(0);
  });
});

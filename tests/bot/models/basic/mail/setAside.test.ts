import { setAside } from '../../../../../bot/models/basic/mail/setAside.ts';
import { readPerson } from '../../../../../bot/models/basic/mail/people.ts';

const own = (body: string): string =>
  setAside(body, new Set(['dana whitfield', 'dana']))
    .text.replace(/\s+/g, ' ')
    .trim();

describe('setAside', () => {
  it.each([
    [
      'quoted lines',
      'Yes.\n\nOn Mon, Nov 30, 2026 at 9:00 AM Tom Reed <t@a.example> wrote:\n> Is it free?\n',
      'Yes.',
    ],
    [
      'an attribution over two lines',
      'Yes.\n\nOn Mon, Nov 30, 2026 at 9:00 AM Tom Reed\n<t@a.example> wrote:\n> Is it free?\n',
      'Yes.',
    ],
    [
      'an Outlook header block',
      'Yes.\n\n________________________________\nFrom: Tom Reed\nSent: Monday, November 30, 2026 9:00 AM\nTo: Dana Whitfield\nSubject: Room\n\nIs it free?\n',
      'Yes.',
    ],
    ['a divider', 'Yes.\n\n-----Original Message-----\nIs it free?\n', 'Yes.'],
    [
      'unmarked text after an attribution',
      'Yes.\n\nOn Mon, Nov 30, 2026 at 9:00 AM, Tom Reed wrote:\n\nIs it free?\n',
      'Yes.',
    ],
    [
      'a signature after the closing',
      'Yes.\n\nBest regards,\nDana Whitfield\nDirector of Finance\n617-555-0100\n',
      'Yes.',
    ],
    ['a signature after the name alone', 'Yes.\n\nDana\nOffice of Sample Services\n', 'Yes.'],
    ['a signature after two hyphens', 'Yes.\n-- \nDana Whitfield\n', 'Yes.'],
    ['a mobile signature', 'Yes.\n\nSent from my iPhone\n', 'Yes.'],
    ['a banner', 'CAUTION: This email originated outside of the organization.\n\nYes.\n', 'Yes.'],
    [
      'a disclaimer',
      'Yes.\n\nThis message and any attachments are confidential and intended only for the addressee.\n',
      'Yes.',
    ],
  ])('sets aside %s', (_name, body, kept) => {
    expect(own(body)).toBe(kept);
  });

  it('keeps what was written below a quotation', () => {
    const { text, inline } = setAside('> Is the room free?\n\nIt is free until noon.\n', new Set());
    expect(text.trim()).toBe('It is free until noon.');
    expect(inline).toEqual([{ at: 21, quote: 'Is the room free?' }]);
  });

  it('keeps a postscript', () => {
    expect(own('Yes.\n\nThanks,\nDana\n\nP.S. The key is at the desk.\n')).toBe(
      'Yes. P.S. The key is at the desk.',
    );
  });

  it('keeps a mail that opens with the sender as a topic', () => {
    expect(own('Dana\nThe room is free.')).toBe('Dana The room is free.');
  });

  it('keeps every offset', () => {
    const body = 'Yes.\r\n> old\r\nNo.\r\n';
    expect(setAside(body, new Set()).text).toHaveLength(body.length);
  });
});

describe('readPerson', () => {
  it.each([
    ['Maria Lopez <maria@a.example>', 'Maria Lopez', 'maria@a.example', false],
    ['"Lopez, Maria (DPH)" <maria@a.example>', 'Maria Lopez', 'maria@a.example', false],
    ['maria@a.example', 'maria@a.example', 'maria@a.example', false],
    ['[PERSON 4] <[EMAIL 12]>', '[PERSON 4]', '[EMAIL 12]', false],
    ['All Staff <all-staff@a.example>', 'All Staff', 'all-staff@a.example', true],
    ['', '', '', false],
  ])('reads %j', (header, name, address, isGroup) => {
    expect(readPerson(header)).toEqual({ name, address, isGroup });
  });
});

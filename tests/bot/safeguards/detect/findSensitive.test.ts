import { findSensitive } from '../../../../bot/safeguards/detect/findSensitive.ts';

/** Each finding as "TYPE value". */
const found = (text: string) =>
  findSensitive(text).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

describe('findSensitive', () => {
  it.each([
    ['Her SSN is 219-09-9998.', 'US_SSN 219-09-9998'],
    ['219 09 9998', 'US_SSN 219 09 9998'],
    ['219.09.9998', 'US_SSN 219.09.9998'],
    ['SSN: 219099998', 'US_SSN 219099998'],
    ['ssn 2 1 9 0 9 9 9 9 8', 'US_SSN 2 1 9 0 9 9 9 9 8'],
    ['219-09 -\n9998', 'US_SSN 219-09 -\n9998'],
    ['last four of SSN: 9998', 'US_SSN_LAST4 9998'],
    ['xxx-xx-9998', 'US_SSN_LAST4 9998'],
    ['ITIN 912-78-1234', 'US_ITIN 912-78-1234'],
    ['card 4111 1111 1111 1111 exp 12/29', 'CREDIT_CARD 4111 1111 1111 1111'],
    ['378282246310005', 'CREDIT_CARD 378282246310005'],
    ['paid with 5555-5555-5555-4444', 'CREDIT_CARD 5555-5555-5555-4444'],
    ['wire to DE89 3704 0044 0532 0130 00 today', 'IBAN DE89 3704 0044 0532 0130 00'],
    ['Write to dana.w+x@mail.example.org, please', 'EMAIL dana.w+x@mail.example.org'],
    ['dana [at] example [dot] org', 'EMAIL dana [at] example [dot] org'],
    ['(617) 555-0142', 'PHONE (617) 555-0142'],
    ['cell: 6175550142', 'PHONE 6175550142'],
    ['+1 617-555-0142 ext. 12', 'PHONE +1 617-555-0142 ext. 12'],
    ['+44 20 7946 0958', 'PHONE +44 20 7946 0958'],
    ['routing number 011000138', 'US_ROUTING 011000138'],
    ['Checking account # 004412345678', 'US_BANK 004412345678'],
    ["driver's license S12345678", 'US_DRIVER_LICENSE S12345678'],
    ['SA1234567', 'US_DRIVER_LICENSE SA1234567'],
    ['MA license number 123456789', 'US_DRIVER_LICENSE 123456789'],
    ['DOB: 03/04/1985', 'DATE_OF_BIRTH 03/04/1985'],
    ['born on March 4, 1985 in Lowell', 'DATE_OF_BIRTH March 4, 1985'],
    ['logged in from 203.0.113.77', 'IP 203.0.113.77'],
    ['password: Tr0ub4dor&3', 'SECRET Tr0ub4dor&3'],
    ['key AKIAABCDEFGHIJKLMNOP here', 'SECRET AKIAABCDEFGHIJKLMNOP'],
    ['postgres://app:hunter22@db/x', 'SECRET hunter22'],
    ['The extract contains FTI for this taxpayer', 'TAX_INFORMATION FTI'],
    ['Enclosed is federal tax information.', 'TAX_INFORMATION federal tax information'],
    ['The CORI report lists two charges', 'CRIMINAL_JUSTICE CORI report'],
    [
      'criminal offender record information attached',
      'CRIMINAL_JUSTICE criminal offender record information',
    ],
    ['She was diagnosed with type 2 diabetes', 'HEALTH_INFORMATION diagnosed with type 2 diabetes'],
    ['ICD-10 code F32.1', 'HEALTH_INFORMATION ICD-10 code F32.1'],
    ['Applicant: Maria de la Cruz\n', 'PERSON Maria de la Cruz'],
    ['Dear Ms. Alvarez,', 'PERSON Alvarez'],
  ])('finds %j', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it.each([
    ['fullwidth digits', 'SSN ２１９-09-９９９８'],
    ['Arabic digits', 'SSN ٢١٩-٠٩-٩٩٩٨'],
    ['mathematical digits', 'SSN \u{1d7da}19-09-9998'],
    ['zero-width characters', 'SSN 21\u200b9-0\u20609-99\ufeff98'],
    ['no-break hyphens and spaces', 'SSN 219\u201109\u20119998'],
    ['en dashes', 'SSN 219–09–9998'],
    ['HTML entities', 'SSN 219&#45;09&ndash;&#x39;998'],
    ['quoted-printable', 'SSN 219=2D09=2D9998'],
    ['a soft wrap of quoted-printable', 'SSN 219-09-=\r\n9998'],
    ['Unicode tags between the digits', 'SSN 219-09\u{e0041}-9998'],
  ])('sees through %s', (_name, text) => {
    expect(found(text)).toEqual([`US_SSN ${text.slice(4)}`]);
  });

  it('reads what may be quoted-printable both ways', () => {
    expect(found('ssn=219-09-9998&next=20')).toContain('US_SSN 219-09-9998');
  });

  it.each([
    'G.L. c. 93H §1 and 42 U.S.C. 1983',
    'M.G.L. c. 66 § 10; 950 CMR 32.08',
    'Docket No. 219-09-9998',
    'Docket 2184CV01234',
    'Case number 219-09-9998',
    'Invoice 219099998',
    'Invoice # 4111111111111111',
    'Part number 219-09-9998',
    'ISBN 978-0-306-40615-7',
    'Tracking 9400 1118 9922 3857 2681 34',
    '1Z 999 AA1 01 2345 6784',
    'version 4.23.3.1 and 24.21.0',
    'See section 1.2.3.4',
    'netmask 255.255.255.0',
    'due 2026-11-20 or 11/20/2026',
    '000-12-3456 666-12-3456 219-00-9998 219-09-0000',
    '4111 1111 1111 1112',
    '6175550142 units were shipped',
    '219099998',
    'The routing slip has 9 pages, the account is settled',
    'Password: required',
    'The password must be changed every 90 days',
    'What is CORI?',
    'How do we handle FTI under Publication 1075?',
    'CORI policy training is due',
    'a diagnosis of the network problem',
    'Boston, MA 02108-1234',
    'Total: $219,099,998.00',
    'File name: report.docx',
    'react@19.3.1 and @types/node',
  ])('does not flag %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each(['Claim of 219-09-9998', 'the case of 219-09-9998', 'Project 219-09-9998', 'policy: 219-09-9998'])(
    'does not take the words of %j for the label of something else',
    (text) => {
      expect(found(text)).toEqual(['US_SSN 219-09-9998']);
    },
  );

  it('finds a name beside a number, and carries it through the text', () => {
    const text = 'Dana Whitcomb (SSN 219-09-9998) called. We told Dana Whitcomb to wait.';
    expect(found(text)).toEqual(['PERSON Dana Whitcomb', 'US_SSN 219-09-9998', 'PERSON Dana Whitcomb']);
  });

  it('answers sorted findings that never overlap and say why', () => {
    const findings = findSensitive(
      'a@b.example 219-09-9998 password: 219-09-9998 DOB 1/2/1990 routing 011000138',
    );
    expect(findings.length).toBeGreaterThanOrEqual(4);
    for (const [index, finding] of findings.entries()) {
      expect(finding.start).toBeGreaterThanOrEqual(findings[index - 1]?.end ?? 0);
      expect(finding.why).not.toMatch(/\d{3}/);
      expect(finding.confidence).toBeGreaterThan(0);
    }
  });

  it('finds a private key to its end, or as far as it goes when the end is missing', () => {
    const key = '-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----';
    expect(found(`x\n${key}\ny`)).toEqual([`SECRET ${key}`]);
    expect(found(key.slice(0, 38))).toEqual([`SECRET ${key.slice(0, 38)}`]);
  });

  it.each(['', ' ', '\0', '\ud800', '&#99999999;', '=', '&', '\u202e'])('takes %j', (text) => {
    expect(findSensitive(text)).toEqual([]);
  });

  // Quadratic time would take minutes here, exponential time for ever: jest's limit fails the test.
  it.each([
    '1',
    '1 ',
    ' ',
    '[',
    '(',
    '&#53;',
    '&',
    'a@',
    'a.',
    '@',
    ':',
    'Name:',
    'password=',
    '=3D',
    '-',
    'eyJ',
    'A ',
    '\u200b',
  ])('reads 300 KB of %j', (piece) => {
    const text = piece.repeat(Math.ceil(300_000 / piece.length));
    expect(Array.isArray(findSensitive(text))).toBe(true);
  });
});

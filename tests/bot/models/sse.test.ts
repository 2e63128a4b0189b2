import { createSseParser } from '../../../bot/models/sse.ts';

function parse(text: string | Buffer, pieceBytes = Infinity): [data: string, event: string][] {
  const events: [string, string][] = [];
  const parser = createSseParser((data, event) => {
    events.push([data, event]);
  });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += pieceBytes) parser.push(bytes.subarray(at, at + pieceBytes));
  return events;
}

describe('createSseParser', () => {
  it.each([
    ['a plain event', 'data: one\n\n', [['one', '']]],
    ['an event with a name', 'event: tick\ndata: one\n\n', [['one', 'tick']]],
    [
      'a name for one event only',
      'event: tick\ndata: a\n\ndata: b\n\n',
      [
        ['a', 'tick'],
        ['b', ''],
      ],
    ],
    ['several data lines', 'data: one\ndata: two\n\n', [['one\ntwo', '']]],
    ['an empty data line', 'data\ndata: two\n\n', [['\ntwo', '']]],
    ['one space after the colon taken away', 'data:  two spaces\n\n', [[' two spaces', '']]],
    ['no space after the colon', 'data:{"a":1}\n\n', [['{"a":1}', '']]],
    ['comments', ': ping\n\n:\ndata: one\n: pong\n\n', [['one', '']]],
    ['unknown fields', 'id: 4\nretry: 10\nnonsense\ndata: one\n\n', [['one', '']]],
    [
      'CRLF',
      'event: e\r\ndata: one\r\n\r\ndata: two\r\n\r\n',
      [
        ['one', 'e'],
        ['two', ''],
      ],
    ],
    [
      'CR alone',
      'data: one\rdata: more\r\rdata: two\r\r',
      [
        ['one\nmore', ''],
        ['two', ''],
      ],
    ],
    [
      'mixed line ends',
      'data: one\r\n\ndata: two\r\r\ndata: three\n\r',
      [
        ['one', ''],
        ['two', ''],
        ['three', ''],
      ],
    ],
    ['a byte order mark', '\uFEFFdata: one\n\n', [['one', '']]],
    ['an event without its empty line', 'data: one\n\ndata: half\n', [['one', '']]],
    ['a name without data', 'event: e\n\n\n\n', []],
    ['nothing', '', []],
    ['letters of several bytes', 'data: Schön 日本 👩🏽‍💻\n\n', [['Schön 日本 👩🏽‍💻', '']]],
  ])('reads %s, in any cut', (_, text, expected) => {
    for (const pieceBytes of [1, 2, 3, 7, Infinity]) expect(parse(text, pieceBytes)).toEqual(expected);
  });

  it('reads bytes that are no UTF-8 as replacement characters', () => {
    expect(parse(Buffer.from([...Buffer.from('data: a'), 0xff, ...Buffer.from('b\n\n')]))).toEqual([
      ['a\uFFFDb', ''],
    ]);
  });

  it.each([
    ['one line', `data: ${'x'.repeat(200)}`],
    ['many lines', 'data: xxxxxxxx\n'.repeat(20)],
  ])('refuses an event that is too large in %s', (_, text) => {
    const parser = createSseParser(() => undefined, 100);
    expect(() => {
      for (const byte of Buffer.from(text)) parser.push(Buffer.of(byte));
    }).toThrow(RangeError);
  });

  it('counts the size of each event by itself', () => {
    const events: string[] = [];
    const parser = createSseParser((data) => events.push(data), 100);
    for (let count = 0; count < 50; count += 1) parser.push(Buffer.from(`data: ${'x'.repeat(50)}\n\n`));
    expect(events).toHaveLength(50);
  });
});

import { unpackRtf } from '../../../../bot/reading/formats/mail/unpackRtf.ts';

describe('unpackRtf', () => {
  it('unpacks the example of [MS-OXRTFCP] 3.1.1.1', () => {
    const packed = Buffer.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a0072637067313235423' +
        '20af32068656c090020627705b06c647d0a800fa0',
      'hex',
    );
    expect(Buffer.from(unpackRtf(packed)).toString('latin1')).toMatch(
      /^\{\\rtf1\\ansi\\ansicpg1252\\pard hello world\}/,
    );
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a size far beyond the data', Buffer.from('10000000ffffff7f4c5a467500000000', 'hex')],
    ['another kind', Buffer.alloc(32)],
  ])('refuses %s', (_name, bytes) => {
    expect(() => unpackRtf(bytes)).toThrow('damaged');
  });
});

import { before, type Recogniser } from '../recogniser.ts';

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const dotted = new RegExp(
  `(?<![\\dA-Za-z])(?<!\\d\\.)${octet}(?:\\.${octet}){3}(?![\\dA-Za-z])(?!\\.\\d)`,
  'g',
);
const numbering =
  /(?:\b(?:version|ver|release|build|section|sec|paragraph|para|clause|firmware|driver|step|item|rule|chapter)\.?|\bv\.?|§)[ :]{0,2}$/i;
const context =
  /\b(?:ip|ipv4|host|server|address|subnet|gateway|dns|client|from|to|at|login|ping)\b[^\n]{0,20}$/i;

/** IPv4 addresses (RFC 791). Small dotted numbers are outline numbers or versions unless words say otherwise. */
export const internetAddress: Recogniser = {
  name: 'internetAddress',
  types: ['IP'],
  find(text) {
    return Array.from(text.matchAll(dotted)).flatMap((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      const octets = match[0].split('.').map(Number);
      if (numbering.test(before(text, start, 20)) || isMaskOrEmpty(octets)) return [];
      const named = context.test(before(text, start, 30));
      if (!named && octets.every((value) => value < 32)) return [];
      return [{ type: 'IP', start, end, why: 'Form of an IPv4 address', confidence: named ? 0.9 : 0.75 }];
    });
  },
};

const isMaskOrEmpty = (octets: readonly number[]) =>
  octets[0] === 0 ||
  (octets[0] === 255 && octets.every((value) => [0, 128, 192, 224, 240, 248, 252, 254, 255].includes(value)));

import type { Message } from './messages.ts';

const word = "\\p{Lu}[\\p{L}&'’-]*";
const kinds =
  'Unit|Office|Department|Dept|Division|Bureau|Board|Commission|Council|Committee|Agency|Authority|Service|Services|Center|Centre|Cooperative|Co-op|Union|University|College|Hospital|School|Court|Desk|Partners|Section|Registry|Foundation|Association|Institute|Company|Group|Program|Laboratory|Lab|Library';
const named = new RegExp(`(?<![\\p{L}])((?:${word} ){1,4}(?:${kinds}))\\b(?! \\d)`, 'gu');
const ofKind = new RegExp(
  `(?<![\\p{L}])((?:Department|Board|Office|Bureau|Division|Registry|Town|City|Executive Office|University) of (?:the )?${word}(?: (?:and |of )?${word}){0,3})`,
  'gu',
);
const firms = new RegExp(`(?<![\\p{L}])((?:${word} ){1,4}(?:LLC|Inc|Corp|Ltd|LLP|Co-op)\\b)`, 'gu');
const openers =
  /^(?:The|A|An|Our|Your|My|This|That|Dear|Hi|Hello|And|But|In|At|From|To|For|With|If|When|Re|Fw|Fwd|Please|Thanks|Attn|Each|Every|No) /;

/**
 * Agencies, units and firms that a thread names: the shared mailboxes of its headers, then names in the text that
 * end or begin like an office's or a firm's. In order of first mention, each once.
 */
export function organisationsIn(messages: readonly Message[]): string[] {
  const found = new Map<string, string>();
  const add = (name: string): void => {
    let plain = name.replace(/\s+/g, ' ').trim();
    while (openers.test(plain)) plain = plain.replace(openers, '');
    if (plain.includes(' ') && !found.has(plain.toLowerCase())) found.set(plain.toLowerCase(), plain);
  };
  for (const { from, to } of messages)
    for (const { name, isGroup } of [from, ...to]) if (isGroup && !name.includes('@')) add(name);
  for (const { sentences } of messages)
    for (const { text } of sentences) {
      if (text.length > 600) continue;
      for (const pattern of [named, ofKind, firms])
        for (const match of text.matchAll(pattern)) add(match[1] ?? '');
    }
  return [...found.values()].slice(0, 60);
}

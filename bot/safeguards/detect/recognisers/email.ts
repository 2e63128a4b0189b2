import type { Recogniser } from '../recogniser.ts';

const longestLocal = 64;
const inLocal = /[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]/u;
const domain = /^(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,8}[\p{L}]{2,24}(?![\p{L}\p{N}])/u;
const spelled =
  /(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]{1,64} ?[[({] ?(?:at|@) ?[\])}] ?(?:[A-Za-z0-9-]{1,63} ?(?:\.|[[({] ?(?:dot|\.) ?[\])}]) ?){1,5}[A-Za-z]{2,24}(?![A-Za-z0-9])/gi;

/** E-mail addresses (RFC 5321 lengths), plain and as "name [at] host [dot] org". */
export const email: Recogniser = {
  name: 'email',
  types: ['EMAIL'],
  find(text) {
    const findings = [...plainAddresses(text)];
    if (!/[[({] ?(?:at|@) ?[\])}]/i.test(text)) return findings;
    for (const match of text.matchAll(spelled)) {
      findings.push(address(match.index, match.index + match[0].length));
    }
    return findings;
  },
};

/** From each @ outwards, so that no start is tried twice. */
function* plainAddresses(text: string) {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = startOfLocal(text, at);
    const host = start < at ? domain.exec(text.slice(at + 1, at + 254))?.[0] : undefined;
    if (host !== undefined) yield address(start, at + 1 + host.length);
  }
}

function startOfLocal(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < longestLocal && inLocal.test(text[start - 1] ?? '')) start--;
  while (start < at && !/[\p{L}\p{N}]/u.test(text[start] ?? '')) start++;
  return start;
}

function address(start: number, end: number) {
  return { type: 'EMAIL', start, end, why: 'Form of an e-mail address', confidence: 0.95 } as const;
}

import { isAllowedUrl } from './allowedUrl.ts';

const noSlashSchemes =
  'mailto|javascript|vbscript|data|blob|file|sms|callto|sips?|skype|xmpp|msteams|teams|webcal|magnet|intent|ms-[a-z-]{2,30}|onenote|slack|zoommtg';
const dot = '[.\\u3002\\uff0e\\uff61]';
const labels = String.raw`(?:[\p{L}\p{N}_-]{1,255}${dot}){1,8}\p{L}{2,24}`;
// A mask ("[US_SSN 7]") in an address belongs to it, its space too.
const tail = String.raw`(?:[^\s<>"[]|\[(?:[A-Z0-9_]{2,24} \d{1,9}\])?){0,2000}`;
// "scheme://" and its slips; the rest of the address is taken along
const withScheme = String.raw`(?<scheme>[A-Za-z][A-Za-z0-9+.-]{0,30}:[/\\]{2}${tail})`;
const codeAddress = new RegExp(withScheme, 'giu');
const textAddress = new RegExp(
  [
    withScheme,
    String.raw`(?<noSlash>(?<![A-Za-z0-9])(?:${noSlashSchemes}):(?=[^\s:])${tail})`,
    String.raw`(?<share>\\\\(?=[\p{L}\p{N}_.-]))`,
    String.raw`(?<mail>(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}_-]{0,255}(?:${dot}[\p{L}\p{N}_-]{1,255}){1,9})`,
    String.raw`(?<bare>(?<![\p{L}\p{N}_])${labels}(?![\p{L}\p{N}]|:[/\\]{2})(?:(?::\d{1,5})?[/?#]${tail})?)`,
    String.raw`(?<www>(?<![\p{L}\p{N}])www${dot})`,
  ].join('|'),
  'giu',
);

// The generic ends that chat clients turn into links; country ends have two letters.
const topLevel = new Set(
  'com net org edu gov mil int info biz name pro app dev cloud online site website web store shop tech top xyz club live link click page pages space fun icu vip work ninja rocks guru plus zone email center codes expert company cafe works world today life news blog media agency email support network digital systems solutions services group host hosting press run tools software example test invalid localhost onion local internal corp home lan'.split(
    ' ',
  ),
);
/** Country ends that are file names far more often. */
const fileEnds = new Set('md py sh rs pl ps ts js cs vb go rb mk so'.split(' '));
const productNames = new Set(['asp.net', 'vb.net', 'ado.net', 'ml.net', 'paint.net']);

export interface BreakOptions {
  allowedHosts: ReadonlySet<string>;
  /** `keep`: e-mail addresses stay (values that were just restored are the employee's own). */
  mail: 'break' | 'keep';
  /** Put around every broken address: one character before, one after. */
  marks?: readonly [string, string];
  /** `code`: only addresses with a scheme, because code is full of dotted names and no client links them. */
  place: 'text' | 'code';
}

/**
 * A text in which no client finds an address to link: "https(:)//host(.)example", "name@host(.)example". Addresses
 * that may stay links stay as they are.
 */
export function breakUrls(text: string, options: BreakOptions): string {
  const { allowedHosts, mail, place, marks = ['', ''] } = options;
  const broken = (found: string) => `${marks[0]}${takenApart(found)}${marks[1]}`;
  return text.replace(place === 'code' ? codeAddress : textAddress, (found: string, ...rest: unknown[]) => {
    const kind = rest.at(-1) as Record<
      'scheme' | 'noSlash' | 'share' | 'mail' | 'bare' | 'www',
      string | undefined
    >;
    if (kind.scheme !== undefined) return isAllowed(found, allowedHosts) ? found : broken(found);
    if (kind.noSlash !== undefined) return broken(found);
    if (kind.share !== undefined) return '\\ \\';
    if (kind.mail !== undefined) {
      const host = found.slice(found.lastIndexOf('@') + 1).toLowerCase();
      return mail === 'keep' || allowedHosts.has(host) ? found : broken(found);
    }
    if (kind.www !== undefined) return broken(found);
    const [at, whole] = rest.slice(-3) as [number, string];
    const ends = sentenceGoesOn.test(whole.slice(at + found.length, at + found.length + 4));
    if (!clientsLink(found) || (ends && isAllowed(`https://${found}`, allowedHosts))) return found;
    return broken(found);
  });
}

const sentenceGoesOn = /^[.,;:!?)"']{0,3}(?:$|\s)/;

/** Punctuation after an address belongs to the sentence. */
function isAllowed(found: string, allowedHosts: ReadonlySet<string>): boolean {
  return isAllowedUrl(found.replace(/[.,;:!?)'*_~\]]{1,20}$/, ''), allowedHosts);
}

function clientsLink(found: string): boolean {
  const host = (/^[^:/?#]+/.exec(found)?.[0] ?? '').toLowerCase();
  const labels = host.split(/[.\u3002\uff0e\uff61]/);
  const end = labels.at(-1) ?? '';
  if (found.length > host.length || labels[0] === 'www') return true;
  if (productNames.has(host)) return false;
  if (topLevel.has(end)) return true;
  const abbreviation = labels.length === 2 && labels[0]?.length === 1;
  return end.length === 2 && !fileEnds.has(end) && !abbreviation;
}

/** Every colon and dot: an address may hold another ("host.example/https://…"). */
function takenApart(found: string): string {
  return found
    .replaceAll(':', '(:)')
    .replace(/(?<=\bwww)\.|[.\u3002\uff0e\uff61](?=[\p{L}\p{N}_-])/giu, '(.)');
}

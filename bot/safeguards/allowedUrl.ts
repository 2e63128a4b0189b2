import { findSensitive } from './detect/findSensitive.ts';
import { maskForm } from './maskForm.ts';

const longest = 300;
const origin = /^https:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?=[/?#]|$)/i;
const rest = /^(\/[A-Za-z0-9/_.,~-]*)?(\?[A-Za-z0-9=&-]*)?(#[A-Za-z][A-Za-z0-9_-]{0,39})?$/;
const parameter =
  /^(?:page|p|lang|language|locale|tab|section|year|sort|view)=(?:[A-Za-z]{1,12}|[a-z]{2}-[A-Za-z]{2,4}|\d{1,4})$/;
const page = /\.(?:html?|aspx?|php|jsp|pdf|docx?|xlsx?|pptx?|csv|txt|xml|json|rtf)$/i;

/**
 * Whether an address may stay a link: https, exactly a host of the list, no user name or port, a plain path, at most
 * parameters that choose a page or language, and nothing that could carry somebody's data away (masks, sensitive
 * values, long numbers, encoded text, a second address).
 */
export function isAllowedUrl(url: string, allowedHosts: ReadonlySet<string>): boolean {
  const host = origin.exec(url);
  if (!host || url.length > longest || !allowedHosts.has((host[1] ?? '').toLowerCase())) return false;
  const parts = rest.exec(url.slice(host[0].length));
  if (!parts) return false;
  const [, path = '', query = '', fragment = ''] = parts;
  if (path.includes('//') || path.split('/').some((segment) => isHost(segment))) return false;
  if (
    query.length > 1 &&
    !query
      .slice(1)
      .split('&')
      .every((pair) => parameter.test(pair))
  )
    return false;
  return !carriesData(`${path} ${fragment.slice(1)}`);
}

const isHost = (segment: string) => /^[^.]+(?:\.[^.]+)*\.[a-z]{2,24}$/i.test(segment) && !page.test(segment);

function carriesData(written: string): boolean {
  if (new RegExp(maskForm.source, 'i').test(written) || findSensitive(written).length > 0) return true;
  return written.split(/[^A-Za-z0-9]+/).some((run) => /\d{6}/.test(run) || isEncoded(run));
}

/** Hexadecimal, base64 and the like: long without a break, or letters and digits mixed as no word mixes them. */
function isEncoded(run: string): boolean {
  if (run.length > 28) return true;
  const changes = run.match(/[a-z](?=[A-Z0-9])|[A-Z](?=[0-9])|\d(?=[A-Za-z])/g)?.length ?? 0;
  return run.length >= 10 && changes >= 4;
}

import { isLoopback } from '../../isLoopback.ts';
import { failures, type ConnectFailure } from './failures.ts';

/** What a person typed as an address of a model server, or what is wrong with it. The key travels to it. */
export function readAddress(unverifiedAddress: string): URL | ConnectFailure {
  const typed = unverifiedAddress.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `${schemeFor(typed)}//${typed}`);
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.hostname === '') {
    return failures.notAnAddress;
  }
  if (url.username !== '' || url.password !== '') return failures.passwordInAddress;
  if (isLinkLocal(url.hostname)) return failures.linkLocal;
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) return failures.needsHttps;
  url.search = '';
  url.hash = '';
  // People copy the address out of an example of a call.
  url.pathname = url.pathname
    .replace(/\/+$/, '')
    .replace(/\/(?:chat\/completions|completions|responses|models)$/, '');
  if (url.pathname === '/' || url.pathname === '') url.pathname = '/v1';
  return url;
}

/** "localhost:11434" means http; whatever is not this machine means https. */
function schemeFor(typed: string): string {
  const host = URL.parse(`http://${typed}`)?.hostname ?? '';
  return isLoopback(host) ? 'http:' : 'https:';
}

/** RFC 3927 and RFC 4291 §2.5.6, where clouds keep the credentials of a machine; and the name that one of them uses. */
function isLinkLocal(hostname: string): boolean {
  return (
    /^169\.254\./.test(hostname) ||
    /^\[fe[89ab][0-9a-f]:/i.test(hostname) ||
    /^\[::ffff:a9fe:/i.test(hostname) ||
    /^metadata(?:\.google\.internal)?\.?$/i.test(hostname)
  );
}

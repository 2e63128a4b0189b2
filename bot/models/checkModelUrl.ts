import { isLoopback } from '../isLoopback.ts';

/**
 * A model's base URL, ending in one slash. Prompts travel to it: encrypted, or not off this machine.
 * @throws Error when it is no http(s) URL, holds a password, or is http:// elsewhere than on loopback
 */
export function checkModelUrl(unverifiedUrl: string): URL {
  const url = URL.parse(unverifiedUrl);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new Error('The address of the model is not an http(s) URL');
  }
  if (url.username !== '' || url.password !== '') {
    throw new Error('The address of the model must not hold a name or password');
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new Error(
      'The address of the model must begin with https:// (http:// is allowed on loopback only)',
    );
  }
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

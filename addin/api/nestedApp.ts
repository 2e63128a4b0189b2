import { createNestablePublicClientApplication, InteractionRequiredAuthError } from '@azure/msal-browser';
import type { Settings } from '../../bot/contract/settings.ts';
import type { TokenSource } from './auth.ts';

/**
 * Entra tokens by nested app authentication: the Office host signs in, silently first, then by its own window.
 * Outside of a host that can do it, MSAL falls back to an ordinary popup. Loaded lazily: MSAL is large.
 */
export async function createNestedAppSource(entra: NonNullable<Settings['entra']>): Promise<TokenSource> {
  const msal = await createNestablePublicClientApplication({
    auth: { clientId: entra.clientId, authority: entra.authority },
    cache: { cacheLocation: 'sessionStorage' },
  });
  const request = { scopes: [entra.scope] };
  return async () => {
    try {
      const account = msal.getActiveAccount() ?? msal.getAllAccounts()[0];
      return (await msal.acquireTokenSilent({ ...request, ...(account ? { account } : {}) })).accessToken;
    } catch (error) {
      if (!(error instanceof InteractionRequiredAuthError)) throw error;
      return (await msal.acquireTokenPopup(request)).accessToken;
    }
  };
}

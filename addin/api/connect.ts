import type { Session } from '../../bot/contract/session.ts';
import type { Settings } from '../../bot/contract/settings.ts';
import { createApi, getSettings, type Api } from './api.ts';
import { createAuthorization, type TokenSource } from './auth.ts';
import { createClient } from './client.ts';

export type Connection =
  | { kind: 'connected'; api: Api; session: Session; auth: Settings['auth'] }
  /** `contact`: whom to ask, when the service could still tell. */
  | { kind: 'problem'; error: unknown; contact: string | undefined };

interface ConnectDeps {
  fetch: typeof fetch;
  storage: Pick<Storage, 'getItem'>;
  loadEntraSource: (entra: NonNullable<Settings['entra']>) => Promise<TokenSource>;
}

/** From nothing to a signed-in page: how to sign in, who it is, what they may do. Never rejects. */
export async function connect(deps: ConnectDeps): Promise<Connection> {
  let contact: string | undefined;
  try {
    const settings = await getSettings(
      createClient({ fetch: deps.fetch, authorization: async () => undefined }),
    );
    contact = settings.contact;
    const api = createApi(
      createClient({ fetch: deps.fetch, authorization: createAuthorization(settings, deps) }),
    );
    return { kind: 'connected', api, session: await api.getSession(), auth: settings.auth };
  } catch (error) {
    return { kind: 'problem', error, contact };
  }
}

/** The browser's own means; MSAL is fetched only when the service asks for Entra. */
export function browserDeps(): ConnectDeps {
  return {
    fetch: (input, init) => fetch(input, init),
    storage: { getItem: (key) => localStorage.getItem(key) },
    loadEntraSource: async (entra) => (await import('./nestedApp.ts')).createNestedAppSource(entra),
  };
}

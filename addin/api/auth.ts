import type { Settings } from '../../bot/contract/settings.ts';
import { clientProblem } from './ApiProblem.ts';

export type TokenSource = () => Promise<string>;

interface AuthDeps {
  /** Where the local desk notes which demo employee is chosen. */
  storage: Pick<Storage, 'getItem'>;
  /** Gets an Entra access token; loaded only when the service asks for Entra. */
  loadEntraSource: (entra: NonNullable<Settings['entra']>) => Promise<TokenSource>;
}

/** How this page proves who uses it, as `Authorization` header values. Throws ApiProblem `signIn`. */
export function createAuthorization(settings: Settings, deps: AuthDeps): () => Promise<string> {
  if (settings.auth === 'development') {
    return () => Promise.resolve(`Bearer dev:${readDemoEmployee(deps.storage)}`);
  }
  const { entra } = settings;
  if (!entra) throw clientProblem('signIn');
  let source: Promise<TokenSource> | undefined;
  return async () => {
    try {
      source ??= deps.loadEntraSource(entra);
      return `Bearer ${await (await source)()}`;
    } catch (error) {
      source = undefined;
      throw clientProblem('signIn', error);
    }
  };
}

function readDemoEmployee(storage: Pick<Storage, 'getItem'>): string {
  try {
    return storage.getItem('desk.employee') ?? 'tss-analyst';
  } catch {
    return 'tss-analyst';
  }
}

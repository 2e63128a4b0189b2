import { PasswordServiceClientCredentialFactory } from 'botframework-connector';

type Credentials = Awaited<ReturnType<PasswordServiceClientCredentialFactory['createCredentials']>>;

interface Token {
  value: string;
  /** Milliseconds since 1970, a minute early. */
  renewAt: number;
}

/**
 * Client credentials against a login address of a test or a private cloud. The library's own way (MSAL) takes only
 * https addresses that Microsoft's directory of authorities knows.
 */
export class PrivateLoginCredentials extends PasswordServiceClientCredentialFactory {
  private readonly secret: { appId: string; password: string };
  private readonly loginUrl: string;
  private readonly tokens = new Map<string, Token>();

  constructor(secret: { appId: string; password: string }, loginUrl: string) {
    super(secret.appId, secret.password);
    this.secret = secret;
    this.loginUrl = loginUrl.replace(/\/$/, '');
  }

  override async createCredentials(_appId: string, audience: string): Promise<Credentials> {
    return {
      signRequest: async (request) => {
        request.headers.set('authorization', `Bearer ${await this.token(audience)}`);
        return request;
      },
    };
  }

  private async token(audience: string): Promise<string> {
    const known = this.tokens.get(audience);
    if (known !== undefined && known.renewAt > Date.now()) return known.value;
    const response = await fetch(`${this.loginUrl}/oauth2/v2.0/token`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(15_000),
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: this.secret.appId,
        client_secret: this.secret.password,
        scope: audience.endsWith('/.default') ? audience : `${audience}/.default`,
      }),
    });
    const answer: unknown = await response.json();
    if (!response.ok || !isTokenAnswer(answer)) throw new Error(`login answered ${response.status}`);
    const renewAt = Date.now() + (Number(answer.expires_in ?? 300) - 60) * 1_000;
    this.tokens.set(audience, { value: answer.access_token, renewAt });
    return answer.access_token;
  }
}

function isTokenAnswer(value: unknown): value is { access_token: string; expires_in?: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'access_token' in value &&
    typeof value.access_token === 'string'
  );
}

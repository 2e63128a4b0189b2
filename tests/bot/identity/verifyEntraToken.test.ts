import { generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { createEntraVerifier } from '../../../bot/identity/verifyEntraToken.ts';

const tenantId = 'aaaaaaaa-0000-4000-8000-000000000001';
const clientId = 'bbbbbbbb-0000-4000-8000-000000000002';
const pane = 'cccccccc-0000-4000-8000-000000000003';
const issuer = `https://login.microsoftonline.com/${tenantId}/v2.0`;
const now = () => Math.floor(Date.now() / 1000);

const good: JWTPayload = {
  iss: issuer,
  aud: clientId,
  tid: tenantId,
  oid: 'dddddddd-0000-4000-8000-000000000004',
  azp: pane,
  scp: 'access_as_user',
  ver: '2.0',
  name: 'Demo Person',
  preferred_username: 'demo@example.gov',
};

describe('createEntraVerifier', () => {
  let keys: Awaited<ReturnType<typeof generateKeyPair>>;
  let others: Awaited<ReturnType<typeof generateKeyPair>>;
  beforeAll(async () => {
    keys = await generateKeyPair('RS256');
    others = await generateKeyPair('RS256');
  });

  const verify = (authorization: string | undefined) =>
    createEntraVerifier(
      {
        ...{ tenantId, issuer, jwksUri: 'https://login.microsoftonline.com/keys', allowedClients: [pane] },
        audiences: [clientId, `api://assistant.example.gov/${clientId}`],
      },
      async () => keys.publicKey,
    )(authorization);

  async function token(
    changes: JWTPayload = {},
    options: { exp?: number | null; nbf?: number; key?: CryptoKey } = {},
  ) {
    const payload = Object.fromEntries(
      Object.entries({ ...good, ...changes }).filter(([, value]) => value !== undefined),
    );
    const jwt = new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'k' }).setIssuedAt();
    if (options.exp !== null) jwt.setExpirationTime(options.exp ?? now() + 600);
    if (options.nbf !== undefined) jwt.setNotBefore(options.nbf);
    return `Bearer ${await jwt.sign(options.key ?? keys.privateKey)}`;
  }

  it('takes a token of an employee through the pane', async () => {
    expect(await verify(await token())).toEqual({
      kind: 'verified',
      objectId: good['oid'],
      name: 'Demo Person',
    });
  });

  it('takes the api:// audience and one scope among several', async () => {
    const changes = { aud: `api://assistant.example.gov/${clientId}`, scp: 'openid access_as_user profile' };
    expect(await verify(await token(changes))).toMatchObject({ kind: 'verified' });
  });

  it('tolerates a minute of clock difference and no more', async () => {
    expect(await verify(await token({}, { exp: now() - 30 }))).toMatchObject({ kind: 'verified' });
    expect(await verify(await token({}, { exp: now() - 90 }))).toEqual({
      kind: 'refused',
      code: 'tokenExpired',
    });
  });

  it.each<[string, string, JWTPayload, Parameters<typeof token>[1]?]>([
    ['no expiry', 'tokenInvalid', {}, { exp: null }],
    ['not valid yet', 'tokenInvalid', {}, { nbf: now() + 600 }],
    ['another audience', 'wrongAudience', { aud: 'https://graph.microsoft.com' }],
    ['another issuer', 'tokenInvalid', { iss: 'https://login.microsoftonline.com/other/v2.0' }],
    [
      'a tenant that disagrees with the issuer',
      'wrongTenant',
      { tid: 'aaaaaaaa-0000-4000-8000-00000000000f' },
    ],
    ['no tenant', 'tokenInvalid', { tid: undefined }],
    ['version 1 claims', 'tokenInvalid', { ver: '1.0' }],
    ['no scope', 'wrongScope', { scp: undefined }],
    ['another scope', 'wrongScope', { scp: 'User.Read' }],
    ['the scope as part of a longer one', 'wrongScope', { scp: 'access_as_user_all' }],
    ['an application alone by idtyp', 'appOnlyToken', { idtyp: 'app' }],
    ['an id token', 'wrongScope', { scp: undefined, nonce: 'n' }],
    ['an unlisted client', 'clientNotAllowed', { azp: 'cccccccc-0000-4000-8000-00000000000f' }],
    ['no client', 'tokenInvalid', { azp: undefined }],
    ['no object id', 'tokenInvalid', { oid: undefined }],
    ['an object id that is no GUID', 'tokenInvalid', { oid: 'alice' }],
    ['a guest by acct', 'guest', { acct: 1 }],
    ['a guest by user name', 'guest', { preferred_username: 'x_gmail.com#EXT#@example.gov' }],
    [
      'a guest by identity provider',
      'guest',
      { idp: 'https://sts.windows.net/ffffffff-0000-4000-8000-000000000001/' },
    ],
  ])('refuses %s', async (_name, code, ...[changes, options]) => {
    expect(await verify(await token(changes, options))).toEqual({ kind: 'refused', code });
  });

  it('refuses an application with roles and no scope', async () => {
    const result = await verify(await token({ scp: undefined, roles: ['Turns.All'] }));
    expect(result.kind).toBe('refused');
  });

  it('refuses what another key signed', async () => {
    expect(await verify(await token({}, { key: others.privateKey }))).toEqual({
      kind: 'refused',
      code: 'tokenInvalid',
    });
  });

  it.each([
    ['nothing', undefined],
    ['an empty header', ''],
    ['another scheme', 'Basic YTpi'],
    ['a demo name', 'Bearer dev:tss-analyst'],
    ['two parts', 'Bearer a.b'],
    ['megabytes', `Bearer ${'a'.repeat(2_000_000)}`],
  ])('refuses %s', async (_name, header) => {
    expect(await verify(header)).toEqual({ kind: 'refused', code: 'tokenMissing' });
  });

  it('refuses alg none and HS256', async () => {
    const claims = { ...good, exp: now() + 600, iat: now() };
    const none = `Bearer ${new UnsecuredJWT(claims).encode()}`;
    const hs256 = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode('k'.repeat(32)));
    expect((await verify(none)).kind).toBe('refused');
    expect(await verify(`Bearer ${hs256}`)).toEqual({ kind: 'refused', code: 'tokenInvalid' });
  });
});

import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

export interface EntraSettings {
  tenantId: string;
  issuer: string;
  jwksUri: string;
  /** Accepted audiences: the client id of this API and its `api://` form. */
  audiences: readonly string[];
  /** Client applications (`azp`) that may call. */
  allowedClients: readonly string[];
}

export const tokenProblems = [
  'tokenMissing',
  'tokenInvalid',
  'tokenExpired',
  'wrongAudience',
  'wrongTenant',
  'wrongScope',
  'appOnlyToken',
  'clientNotAllowed',
  'guest',
] as const;
export type TokenProblem = (typeof tokenProblems)[number];

export type VerifiedToken =
  { kind: 'verified'; objectId: string; name: string } | { kind: 'refused'; code: TokenProblem };

const guid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
const claimsSchema = z.looseObject({
  ver: z.literal('2.0'),
  tid: guid,
  oid: guid,
  azp: guid,
  scp: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  name: z.string().max(200).optional(),
  preferred_username: z.string().max(320).optional(),
});

/**
 * Verifies a Microsoft Entra access token (v2.0) for this API. A signature alone proves little: expiry, tenant, scope,
 * client and kind of token are checked one by one. Source: learn.microsoft.com, "Access tokens" and "Claims validation".
 */
export function createEntraVerifier(
  settings: EntraSettings,
  keys: JWTVerifyGetKey = remoteKeys(settings.jwksUri),
) {
  return async (authorization: string | undefined): Promise<VerifiedToken> => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return refused('tokenMissing');
    let payload: unknown;
    try {
      ({ payload } = await jwtVerify(token, keys, {
        issuer: settings.issuer,
        audience: [...settings.audiences],
        algorithms: ['RS256'],
        clockTolerance: 60,
        requiredClaims: ['exp', 'iat', 'tid', 'oid', 'azp', 'scp', 'ver'],
      }));
    } catch (error) {
      return refused(problemOf(error));
    }
    if (isAppOnly(payload)) return refused('appOnlyToken');
    const claims = claimsSchema.safeParse(payload);
    if (!claims.success) return refused('tokenInvalid');
    const { tid, azp, scp, oid, name } = claims.data;
    if (tid.toLowerCase() !== settings.tenantId.toLowerCase()) return refused('wrongTenant');
    if (!scp.split(' ').includes('access_as_user')) return refused('wrongScope');
    if (!settings.allowedClients.some((id) => id.toLowerCase() === azp.toLowerCase()))
      return refused('clientNotAllowed');
    if (isGuest(claims.data)) return refused('guest');
    return { kind: 'verified', objectId: oid.toLowerCase(), name: name ?? 'Employee' };
  };
}

/** Keys are fetched at most every 30 s for unknown ids, so that made-up ids cause no storm. */
function remoteKeys(jwksUri: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(jwksUri), {
    cooldownDuration: 30_000,
    cacheMaxAge: 3_600_000,
    timeoutDuration: 5_000,
  });
}

function refused(code: TokenProblem): VerifiedToken {
  return { kind: 'refused', code };
}

function problemOf(error: unknown): TokenProblem {
  if (error instanceof errors.JWTExpired) return 'tokenExpired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return 'wrongAudience';
    if (error.claim === 'scp' && error.reason === 'missing') return 'wrongScope';
  }
  return 'tokenInvalid';
}

/** App-only tokens carry `idtyp: app`, or roles without any delegated scope. */
function isAppOnly(payload: unknown): boolean {
  if (typeof payload !== 'object' || payload === null) return true;
  return ('idtyp' in payload && payload.idtyp === 'app') || ('roles' in payload && !('scp' in payload));
}

/** A guest's home is another tenant: `acct` 1, an `idp` of elsewhere, or the #EXT# form of the user name. */
function isGuest(claims: z.infer<typeof claimsSchema>): boolean {
  const idp = claims['idp'];
  const home = typeof idp === 'string' && !idp.toLowerCase().includes(claims.tid.toLowerCase());
  return claims['acct'] === 1 || home || (claims.preferred_username ?? '').toLowerCase().includes('#ext#');
}

import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { isLoopback } from '../../isLoopback.ts';
import { mayAnswer, type BotSettings } from './botSettings.ts';
import { tenantsOf, type InboundActivity } from './inboundActivity.ts';

export interface InboundRequest {
  authorization: string | undefined;
  /** Value of `x-desk-bridge`. */
  bridgeSecret: string | undefined;
  remoteAddress: string | undefined;
  activity: InboundActivity;
}

export interface InboundRules {
  settings: BotSettings;
  tokenIssuer: string;
  desk: { secret: string } | undefined;
  /** Milliseconds since 1970 */
  now: number;
}

export type InboundVerdict =
  { kind: 'accepted' } | { kind: 'rejected'; status: 401 | 403; code: string; title: string };

/** Clocks may differ by this much, in seconds; the library uses the same. */
const toleranceSeconds = 300;

/**
 * What must hold before the library looks at a request. It decodes the token's claims and trusts none of them: the
 * signature is the library's to check afterwards. It is here because the library (4.23.3) takes tokens without
 * `exp` and activities of foreign tenants, and answers 500 to tokens that are merely bad.
 */
export function verifyInbound(request: InboundRequest, rules: InboundRules): InboundVerdict {
  const { settings } = rules;
  if (settings.appId === undefined) {
    const trusted = isFromDesk(request, rules.desk);
    return trusted
      ? checkOrigin(request.activity, rules)
      : rejected(401, 'deskOnly', 'Only the desk may call here.');
  }
  const unverifiedToken = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(request.authorization ?? '')?.[1];
  if (unverifiedToken === undefined) return rejected(401, 'tokenMissing', 'A bearer token is needed.');
  if (!isPlausible(unverifiedToken, settings.appId, rules)) {
    return rejected(401, 'tokenInvalid', 'The token is not valid here.');
  }
  return checkOrigin(request.activity, rules);
}

function checkOrigin(activity: InboundActivity, { settings }: InboundRules): InboundVerdict {
  if (activity.channelId !== 'msteams') return rejected(403, 'channelUnknown', 'Only Teams may call here.');
  if (!mayAnswer(activity.serviceUrl, settings)) {
    return rejected(403, 'serviceUrlUnknown', 'The service address is not known here.');
  }
  const allowed = allowedTenants(settings);
  const tenants = tenantsOf(activity);
  const foreign = tenants.some((tenant) => !allowed.includes(tenant.toLowerCase()));
  const tenantNeeded = settings.appId !== undefined || allowed.length > 0;
  if (tenantNeeded && (tenants.length === 0 || foreign)) {
    return rejected(403, 'tenantUnknown', 'People of this organization cannot use the assistant.');
  }
  return { kind: 'accepted' };
}

function allowedTenants({ tenantAllowList, appTenantId }: BotSettings): string[] {
  const list = tenantAllowList.length > 0 || appTenantId === undefined ? tenantAllowList : [appTenantId];
  return list.map((tenant) => tenant.toLowerCase());
}

function isFromDesk({ remoteAddress, bridgeSecret }: InboundRequest, desk: InboundRules['desk']): boolean {
  if (desk === undefined || bridgeSecret === undefined) return false;
  if (!isLoopback((remoteAddress ?? '').replace(/^::ffff:/, ''))) return false;
  const [given, wanted] = [Buffer.from(bridgeSecret), Buffer.from(desk.secret)];
  return wanted.length > 0 && given.length === wanted.length && timingSafeEqual(given, wanted);
}

const headerSchema = z.object({ alg: z.enum(['RS256', 'RS384', 'RS512']), kid: z.string().min(1) });
const claimsSchema = z.object({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
});

function isPlausible(token: string, appId: string, { tokenIssuer, now }: InboundRules): boolean {
  const [header, claims] = token.split('.').map(decode);
  const parsed = claimsSchema.safeParse(claims);
  if (!headerSchema.safeParse(header).success || !parsed.success) return false;
  const { iss, aud, exp, nbf } = parsed.data;
  const seconds = now / 1_000;
  return (
    iss === tokenIssuer &&
    aud === appId &&
    exp > seconds - toleranceSeconds &&
    (nbf === undefined || nbf < seconds + toleranceSeconds)
  );
}

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function rejected(status: 401 | 403, code: string, title: string): InboundVerdict {
  return { kind: 'rejected', status, code, title };
}

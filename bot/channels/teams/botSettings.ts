import { isLoopback } from '../../isLoopback.ts';

/** How the bot proves who it is towards Teams. */
export type BotCredential =
  /** Development only. */
  | { kind: 'password'; password: string }
  /** PEM key and hex SHA-1 thumbprint of the certificate that the app registration holds. */
  | { kind: 'certificate'; thumbprint: string; privateKey: string }
  | { kind: 'managedIdentity' };

export interface BotSettings {
  /** Undefined: no Bot Connector; only the desk's bridge on loopback is heard. */
  appId: string | undefined;
  appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  appTenantId: string | undefined;
  credential: BotCredential | undefined;
  /** Tenants whose people may talk to the bot; empty: `appTenantId` alone. */
  tenantAllowList: readonly string[];
  cloud: 'commercial' | 'gcc' | 'gcch' | 'dod';
  /** For tests and private clouds; what is unset comes from the cloud. */
  tokenIssuer?: string | undefined;
  openIdMetadataUrl?: string | undefined;
  loginUrl?: string | undefined;
  oauthScope?: string | undefined;
  /** Hosts (with port) to which the bot may answer, beside those of the cloud. */
  serviceUrlHosts: readonly string[];
  /** Hosts (with port) from which it may fetch attachments, beside those of the cloud. */
  fileHosts: readonly string[];
  /** Loopback addresses over http are fine, as service and for files. */
  development: boolean;
}

/**
 * Hosts of each cloud; a leading dot means every host below. Service addresses:
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages.
 * Files of one-to-one chats lie in the sender's OneDrive, which SharePoint serves.
 */
const cloudHosts = {
  commercial: { service: ['smba.trafficmanager.net'], files: ['.sharepoint.com'] },
  gcc: {
    service: ['smba.infra.gcc.teams.microsoft.com', 'smba.trafficmanager.net'],
    files: ['.sharepoint.com'],
  },
  gcch: { service: ['smba.infra.gov.teams.microsoft.us'], files: ['.sharepoint.us'] },
  dod: { service: ['smba.infra.dod.teams.microsoft.us'], files: ['.sharepoint-mil.us'] },
} as const satisfies Record<BotSettings['cloud'], { service: string[]; files: string[] }>;

/** Whether the bot may send its answer, and with it a token, to this address. */
export function mayAnswer(serviceUrl: string, settings: BotSettings): boolean {
  return isAllowed(
    serviceUrl,
    [...cloudHosts[settings.cloud].service, ...settings.serviceUrlHosts],
    settings,
  );
}

/** Whether the bot may fetch an attachment from this address. */
export function mayFetch(fileUrl: string, settings: BotSettings): boolean {
  return isAllowed(fileUrl, [...cloudHosts[settings.cloud].files, ...settings.fileHosts], settings);
}

function isAllowed(address: string, hosts: readonly string[], settings: BotSettings): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  const loopback = isLoopback(hostname);
  const named = hosts.some((allowed) =>
    allowed.startsWith('.') ? host.endsWith(allowed) : host === allowed,
  );
  if (protocol === 'http:') return loopback && (settings.development || named);
  return protocol === 'https:' && (named || (loopback && settings.development));
}

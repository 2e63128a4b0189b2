import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Config } from '../../config.ts';
import type { BotCredential, BotSettings } from './botSettings.ts';

/**
 * The bot's part of the settings.
 * @throws Error when the certificate file cannot be read
 */
export function botSettingsOf(config: Config): BotSettings {
  const allowed = config.BOT_TENANT_ALLOW_LIST;
  return {
    appId: config.BOT_APP_ID,
    appType: config.BOT_APP_TYPE,
    appTenantId: config.BOT_APP_TENANT_ID,
    credential: credentialOf(config),
    tenantAllowList: allowed,
    cloud: config.CLOUD,
    tokenIssuer: config.BOT_TOKEN_ISSUER,
    openIdMetadataUrl: config.BOT_OPENID_METADATA_URL,
    loginUrl: config.BOT_LOGIN_URL,
    oauthScope: config.BOT_OAUTH_SCOPE,
    serviceUrlHosts: config.BOT_SERVICE_URL_HOSTS,
    fileHosts: config.BOT_FILE_HOSTS,
    development: config.development,
  };
}

function credentialOf(config: Config): BotCredential | undefined {
  if (config.BOT_APP_ID === undefined) return undefined;
  if (config.BOT_APP_TYPE === 'UserAssignedMSI') return { kind: 'managedIdentity' };
  if (config.BOT_APP_CERTIFICATE_FILE !== undefined) {
    const pem = readFileSync(config.BOT_APP_CERTIFICATE_FILE, 'utf8');
    const { raw } = new X509Certificate(pem);
    const thumbprint = createHash('sha1').update(raw).digest('hex');
    return { kind: 'certificate', thumbprint, privateKey: pem };
  }
  return config.BOT_APP_PASSWORD === undefined
    ? undefined
    : { kind: 'password', password: config.BOT_APP_PASSWORD };
}

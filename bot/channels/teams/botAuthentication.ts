import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  AuthenticationConstants,
  GovernmentConstants,
  type BotFrameworkAuthentication,
} from 'botframework-connector';
import { PrivateLoginCredentials } from './botCredentials.ts';
import type { BotSettings } from './botSettings.ts';

/**
 * The library's authentication for these settings. One custom address alone would blank the rest (seen with
 * 4.23.3: every request 401), so all of them are always given.
 */
export function createBotAuthentication(settings: BotSettings): BotFrameworkAuthentication {
  const addresses = addressesOf(settings);
  const { credential } = settings;
  return new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: settings.appId ?? '',
      MicrosoftAppType: settings.appId === undefined ? 'MultiTenant' : settings.appType,
      ...(settings.appTenantId === undefined ? {} : { MicrosoftAppTenantId: settings.appTenantId }),
      ...(credential?.kind === 'password' ? { MicrosoftAppPassword: credential.password } : {}),
      ...(credential?.kind === 'certificate'
        ? { CertificateThumbprint: credential.thumbprint, CertificatePrivateKey: credential.privateKey }
        : {}),
      ValidateAuthority: settings.loginUrl === undefined,
      ToChannelFromBotLoginUrl: addresses.loginUrl,
      ToChannelFromBotOAuthScope: addresses.oauthScope,
      ToBotFromChannelTokenIssuer: addresses.tokenIssuer,
      ToBotFromChannelOpenIdMetadataUrl: addresses.openIdMetadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: addresses.openIdMetadataUrl,
      OAuthUrl: addresses.oauthUrl,
    },
    privateLogin(settings),
  );
}

/** Who signs the tokens that Teams sends with its requests. */
export function tokenIssuerOf(settings: BotSettings): string {
  return addressesOf(settings).tokenIssuer;
}

/** Whom the bot's own tokens are for. */
export function audienceOf(settings: BotSettings): string {
  return addressesOf(settings).oauthScope;
}

function addressesOf(settings: BotSettings) {
  const government = settings.cloud === 'gcch' || settings.cloud === 'dod';
  const cloud = government ? GovernmentConstants : AuthenticationConstants;
  return {
    loginUrl: settings.loginUrl ?? cloud.ToChannelFromBotLoginUrl,
    oauthScope: settings.oauthScope ?? cloud.ToChannelFromBotOAuthScope,
    tokenIssuer: settings.tokenIssuer ?? cloud.ToBotFromChannelTokenIssuer,
    openIdMetadataUrl: settings.openIdMetadataUrl ?? cloud.ToBotFromChannelOpenIdMetadataUrl,
    oauthUrl: cloud.OAuthUrl,
  };
}

function privateLogin({ appId, credential, loginUrl }: BotSettings): PrivateLoginCredentials | undefined {
  if (appId === undefined || loginUrl === undefined || credential?.kind !== 'password') return undefined;
  return new PrivateLoginCredentials({ appId, password: credential.password }, loginUrl);
}

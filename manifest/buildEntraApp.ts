import { appDescription } from './appDescription.ts';
import type { ManifestSettings } from './manifestSettings.ts';
import { nameBasedUuid } from './nameBasedUuid.ts';

/**
 * Microsoft's own clients that fetch the employee's token for the tab and the panes. They stand in `azp` of such
 * tokens, so the service must be told of them too (ENTRA_ALLOWED_CLIENT_IDS).
 * Source: learn.microsoft.com, "Configure your tab app in Microsoft Entra ID", table of client ids.
 */
export const hostClients = [
  { id: '1fec8e78-bce4-4aaf-ab1b-5451cc387264', name: 'Teams for desktop and mobile' },
  { id: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', name: 'Teams on the web' },
  { id: '0ec893e0-5785-4de6-99da-4ed124e5296c', name: 'Microsoft 365 for desktop' },
  { id: '4765445b-32c6-49b0-83e6-1d93765276ca', name: 'Microsoft 365 on the web' },
  { id: 'd3590ed6-52b3-4102-aeff-aad2292ab01c', name: 'Outlook for desktop, Microsoft 365 mobile' },
  { id: 'bc59ab01-8403-45c6-8796-ac3ef710b3e3', name: 'Outlook on the web' },
  { id: '27922004-5251-4030-b22d-91ecd9a37ea4', name: 'Outlook mobile' },
] as const;

/**
 * What the app registration of the service's API must hold, in the form of Microsoft Graph's application resource:
 * one scope, the hosts that may ask for it without a question to the employee, and the redirects of the panes.
 */
export function buildEntraApp({ publicUrl, clientId, clientObjectId }: ManifestSettings) {
  const { host } = new URL(publicUrl);
  const scopeId = nameBasedUuid(`${clientId} access_as_user`);
  const { name, panePath, tab } = appDescription;
  return {
    ...(clientObjectId === undefined ? {} : { id: clientObjectId }),
    appId: clientId,
    displayName: name.short,
    signInAudience: 'AzureADMyOrg',
    identifierUris: [`api://${host}/${clientId}`],
    api: {
      requestedAccessTokenVersion: 2,
      oauth2PermissionScopes: [
        {
          id: scopeId,
          value: 'access_as_user',
          type: 'User',
          isEnabled: true,
          adminConsentDisplayName: 'Use the assistant as the signed-in employee',
          adminConsentDescription:
            'Lets Teams, Word and Outlook call the assistant in the name of the employee who uses them. It opens no mailbox and no file.',
          userConsentDisplayName: 'Use the assistant as you',
          userConsentDescription: 'Lets Teams, Word and Outlook call the assistant in your name.',
        },
      ],
      preAuthorizedApplications: hostClients.map(({ id }) => ({
        appId: id,
        delegatedPermissionIds: [scopeId],
      })),
    },
    // idtyp tells tokens of apps from tokens of people, acct guests from members; the service refuses apps and guests.
    optionalClaims: {
      idToken: [],
      accessToken: ['idtyp', 'acct'].map((name) => ({ name, essential: false })),
      saml2Token: [],
    },
    requiredResourceAccess: [],
    web: { redirectUris: [], implicitGrantSettings: {} },
    // The first is for nested app authentication; the pages stand in where a host cannot do that.
    spa: {
      redirectUris: [`brk-multihub://${host}`, `${publicUrl}${panePath}`, `${publicUrl}${tab.path}`],
    },
  };
}

import type { TeamsManifestV1D22 } from '@microsoft/app-manifest/build/generated-types/teams/TeamsManifestV1D22.js';
import { appDescription } from './appDescription.ts';
import { buildOfficeExtension } from './buildOfficeExtension.ts';
import type { ManifestSettings } from './manifestSettings.ts';

/**
 * The oldest schema that holds all that the app needs (the newest published is 1.30): a tenant whose
 * administration page is behind still takes the package.
 */
export const manifestVersion = '1.22';

/**
 * The unified manifest: bot and tab, and in the commercial cloud the Word and Outlook panes too.
 * Government clouds deploy Office add-ins by the XML manifests alone (see buildAddinXml.ts).
 */
export function buildTeamsManifest(settings: ManifestSettings): TeamsManifestV1D22 {
  const { publicUrl, links, clientId, cloud } = settings;
  const { version, publisher, name, description, accentColor, permissions } = appDescription;
  const { host } = new URL(publicUrl);
  const withPanes = cloud === 'commercial';
  return {
    $schema: `https://developer.microsoft.com/en-us/json-schemas/teams/v${manifestVersion}/MicrosoftTeams.schema.json`,
    manifestVersion,
    version,
    id: settings.ids.teams,
    developer: {
      name: publisher,
      websiteUrl: links.website,
      privacyUrl: links.privacy,
      termsOfUseUrl: links.terms,
    },
    name,
    description,
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor,
    localizationInfo: { defaultLanguageTag: appDescription.defaultLanguage, additionalLanguages: [] },
    bots: [botOf(settings.botId)],
    staticTabs: [tabOf(publicUrl)],
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
    permissions: permissions.teams.map((permission) => permission.name),
    validDomains: [host],
    webApplicationInfo: { id: clientId, resource: `api://${host}/${clientId}` },
    ...(withPanes
      ? {
          authorization: {
            permissions: {
              resourceSpecific: permissions.office.map(({ json }) => ({
                name: json,
                type: 'Delegated' as const,
              })),
            },
          },
          extensions: [buildOfficeExtension(settings)],
        }
      : {}),
  };
}

function botOf(botId: string): NonNullable<TeamsManifestV1D22['bots']>[number] {
  const scopes = ['personal', 'team', 'groupChat'] as const;
  return {
    botId,
    scopes: [...scopes],
    supportsFiles: true,
    isNotificationOnly: false,
    commandLists: [
      { scopes: [...scopes], commands: appDescription.commands.map((command) => ({ ...command })) },
    ],
  };
}

function tabOf(publicUrl: string): NonNullable<TeamsManifestV1D22['staticTabs']>[number] {
  const { entityId, name, path } = appDescription.tab;
  const address = `${publicUrl}${path}`;
  return { entityId, name, contentUrl: address, websiteUrl: address, scopes: ['personal'] };
}

import type { TeamsManifestV1D22 } from '@microsoft/app-manifest/build/generated-types/teams/TeamsManifestV1D22.js';
import { appDescription, type PaneHost } from './appDescription.ts';
import type { ManifestSettings } from './manifestSettings.ts';

type Extension = NonNullable<TeamsManifestV1D22['extensions']>[number];
type Runtime = NonNullable<Extension['runtimes']>[number];
type Ribbon = NonNullable<Extension['ribbons']>[number];

/** Where each pane's button stands. TabDefault is Outlook's Home or Message tab. */
const places = {
  word: { scope: 'document', context: 'default', tab: 'TabHome' },
  outlook: { scope: 'mail', context: 'mailRead', tab: 'TabDefault' },
} as const satisfies Record<PaneHost, unknown>;

/** The Word and Outlook panes inside the unified manifest. */
export function buildOfficeExtension({ publicUrl, ids }: ManifestSettings): Extension {
  const hosts = ['word', 'outlook'] as const;
  return {
    requirements: { scopes: hosts.map((host) => places[host].scope) },
    runtimes: hosts.map((host) => runtimeOf(host, publicUrl)),
    ribbons: hosts.map((host) => ribbonOf(host, publicUrl)),
    alternates: [
      // Where both forms are deployed, one button is enough.
      ...hosts.map((host) => ({
        requirements: { scopes: [places[host].scope] },
        hide: { customOfficeAddin: { officeAddinId: ids[host] } },
      })),
      // With these the administration center can make the add-in for clients that read no unified manifest.
      {
        alternateIcons: {
          icon: { size: 32, url: iconUrl(publicUrl, 32) },
          highResolutionIcon: { size: 64, url: iconUrl(publicUrl, 64) },
        },
      },
    ],
  };
}

function runtimeOf(host: PaneHost, publicUrl: string): Runtime {
  const { name, version } = appDescription.panes[host].requirementSet;
  return {
    id: `${host}Pane`,
    type: 'general',
    lifetime: 'short',
    requirements: { scopes: [places[host].scope], capabilities: [{ name, minVersion: version }] },
    code: { page: `${publicUrl}${appDescription.panePath}` },
    actions: [
      {
        id: actionOf(host),
        type: 'openPage',
        view: `${host}Pane`,
        ...(host === 'outlook' ? { pinnable: true } : {}),
      },
    ],
  };
}

function ribbonOf(host: PaneHost, publicUrl: string): Ribbon {
  const { groupLabel, buttonLabel, tipTitle, tipText } = appDescription.panes[host];
  const icons = ([16, 32, 80] as const).map((size) => ({ size, url: iconUrl(publicUrl, size) }));
  const { scope, context, tab } = places[host];
  return {
    requirements: { scopes: [scope] },
    contexts: [context],
    tabs: [
      {
        builtInTabId: tab,
        groups: [
          {
            id: `${host}Group`,
            label: groupLabel,
            icons,
            controls: [
              {
                id: `${host}Button`,
                type: 'button',
                label: buttonLabel,
                icons,
                supertip: { title: tipTitle, description: tipText },
                actionId: actionOf(host),
              },
            ],
          },
        ],
      },
    ],
  };
}

function actionOf(host: PaneHost): string {
  return `${host}OpenPane`;
}

/** Address of an icon that the service hands out; `size` in pixels. */
export function iconUrl(publicUrl: string, size: number): string {
  return `${publicUrl}/icons/icon-${String(size)}.png`;
}

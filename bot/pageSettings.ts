import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import type { Settings } from './contract/settings.ts';
import { clouds } from './http/clouds.ts';
import type { PageSettings } from './http/pages.ts';

const project = join(import.meta.dirname, '..');
const officePages = ['taskpane', 'console'];
const deskPages = ['desk', 'desk/teams', 'desk/word', 'desk/outlook'];

/** What a page must know before anybody is signed in. */
export function settingsOf(config: Config): Settings {
  const { ENTRA_API_CLIENT_ID: clientId, ENTRA_TENANT_ID: tenantId, PUBLIC_URL: publicUrl } = config;
  return {
    auth: config.AUTH,
    ...(config.AUTH === 'entra' && clientId !== undefined && publicUrl !== undefined
      ? {
          entra: {
            clientId,
            authority: `${clouds[config.CLOUD].authority}/${tenantId ?? 'organizations'}`,
            scope: `api://${new URL(publicUrl).host}/${clientId}/access_as_user`,
          },
        }
      : {}),
    cloud: config.CLOUD,
    contact: contactOf(config),
  };
}

/** Whom to ask, when the settings name nobody. */
export function contactOf({ SECURITY_CONTACT }: Config): string {
  return SECURITY_CONTACT ?? 'your agency contact';
}

/** Where the built pages are, and what they may load: per cloud and sign-in. */
export function pageSettings(config: Config): PageSettings {
  const cloud = clouds[config.CLOUD];
  const cache = join(project, '.cache', 'pages');
  const office = new URL(cloud.officeJs);
  return {
    folder: join(cache, readFileSync(join(cache, 'current'), 'utf8').trim()),
    pages: config.development ? [...officePages, ...deskPages] : officePages,
    officeScripts: config.development
      ? ['/desk/trustDeskHost.js', '/desk/msajax.js', '/office/office.js']
      : [cloud.officeJs],
    scriptOrigins: config.development ? [] : [office.origin],
    // teams-js fetches the list of hosts that may frame a tab from Microsoft's content delivery network.
    connectOrigins: config.AUTH === 'entra' ? [cloud.authority, 'https://res.cdn.office.net'] : [],
    frameAncestors: config.development ? [] : cloud.frameAncestors,
  };
}

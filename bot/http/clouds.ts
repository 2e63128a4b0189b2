import type { CloudId } from '../contract/settings.ts';

/** Addresses that differ from cloud to cloud. Sources: learn.microsoft.com, "Guidance for deploying Office Add-ins on
 * government clouds" (office.js) and "Build tabs for Teams" (frame ancestors). */
export const clouds: Readonly<
  Record<CloudId, { officeJs: string; authority: string; frameAncestors: readonly string[] }>
> = {
  commercial: {
    officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    authority: 'https://login.microsoftonline.com',
    frameAncestors: commercialAncestors(),
  },
  gcc: {
    officeJs: 'https://appsforoffice.gcc.cdn.office.net/appsforoffice/lib/1/hosted/office.js',
    authority: 'https://login.microsoftonline.com',
    frameAncestors: commercialAncestors(),
  },
  gcch: {
    officeJs: 'https://appsforoffice.gcch.cdn.office.net/appsforoffice/lib/1/hosted/office.js',
    authority: 'https://login.microsoftonline.us',
    frameAncestors: ['https://gov.teams.microsoft.us', 'https://*.office365.us', 'https://*.sharepoint.us'],
  },
  dod: {
    officeJs: 'https://appsforoffice.dod.cdn.office.net/appsforoffice/lib/1/hosted/office.js',
    authority: 'https://login.microsoftonline.us',
    frameAncestors: [
      'https://dod.teams.microsoft.us',
      'https://*.office365.us',
      'https://*.sharepoint-mil.us',
    ],
  },
};

function commercialAncestors(): readonly string[] {
  return [
    'https://teams.microsoft.com',
    'https://*.teams.microsoft.com',
    'https://*.cloud.microsoft',
    'https://*.microsoft365.com',
    'https://*.office.com',
    'https://outlook.office365.com',
    'https://*.officeapps.live.com',
    'https://*.sharepoint.com',
  ];
}

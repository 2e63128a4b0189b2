/** `npm run manifest -- …`: writes what an administrator uploads. Usage: see manifestSettings.ts or run it bare. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAddinXml } from './buildAddinXml.ts';
import { buildEntraApp, hostClients } from './buildEntraApp.ts';
import { readManifestSettings, usage, type BuildRequest } from './manifestSettings.ts';
import { packTeamsApp, teamsFiles } from './packTeamsApp.ts';

const read = readManifestSettings(process.argv.slice(2));
if (read.kind === 'problems') {
  console.error(`${usage}\n\n${read.problems.map((problem) => `  ${problem}`).join('\n')}`);
  process.exitCode = 2;
} else {
  writeAll(read.request);
}

function writeAll({ settings, outFolder }: BuildRequest): void {
  const government = settings.cloud !== 'commercial';
  mkdirSync(outFolder, { recursive: true });
  const write = (file: string, content: string | Uint8Array, what: string) => {
    writeFileSync(join(outFolder, file), content);
    console.log(`${join(outFolder, file)}\n    ${what}`);
  };

  // Loose files too: teamsapp.yml validates and packs from them.
  for (const [file, content] of Object.entries(teamsFiles(settings))) {
    writeFileSync(join(outFolder, file), content);
  }
  write(
    'commonwealth-assistant.zip',
    packTeamsApp(settings),
    government
      ? 'Teams bot and tab. Teams admin center, Teams apps, Manage apps, Upload new app.'
      : 'Teams bot and tab, Word and Outlook panes. Teams admin center, Manage apps, Upload new app; then Microsoft 365 admin center, Settings, Integrated apps.',
  );
  const when = government ? '' : ', for clients that do not show the pane of the package';
  for (const host of ['word', 'outlook'] as const) {
    write(
      `commonwealth-assistant.${host}.xml`,
      buildAddinXml(host, settings),
      `${host === 'word' ? 'Word' : 'Outlook'} pane${when}. Microsoft 365 admin center, Settings, Integrated apps, Upload custom apps, Office Add-in.`,
    );
  }
  write(
    'entra-app.json',
    `${JSON.stringify(buildEntraApp(settings), undefined, 2)}\n`,
    'What the app registration of --client-id must hold. Entra admin center, App registrations, Manifest.',
  );
  const { teams, word, outlook } = settings.ids;
  console.log(`\nIds: Teams ${teams}, Word ${word}, Outlook ${outlook}. Cloud: ${settings.cloud}.`);
  const clients = [settings.clientId, ...hostClients.map(({ id }) => id)];
  console.log(`Setting of the service:\n    ENTRA_ALLOWED_CLIENT_IDS=${clients.join(',')}`);
}

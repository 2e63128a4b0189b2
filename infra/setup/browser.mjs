import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const debian = '/etc/debian_version';

/**
 * A Chromium, Chrome or Edge for the page tests. `BROWSER_PATH` names another one.
 * @returns {string | undefined}
 */
export function findBrowser() {
  const named = process.env.BROWSER_PATH;
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  const candidates = [
    named,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...programs.flatMap((folder) =>
      folder === undefined
        ? []
        : [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ],
    ),
  ];
  return candidates.find((path) => path !== undefined && existsSync(path));
}

/** Installs the distribution's Chromium on Debian as root; elsewhere says what to install. */
export function installBrowser() {
  if (existsSync(debian) && process.getuid?.() === 0) {
    console.log('Installing the browser for the page tests (Debian package chromium) ...');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    const args = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'];
    spawnSync('apt-get', args, quiet);
  }
  if (findBrowser() !== undefined) return;
  throw new Error(
    'The page tests need a browser: install Chromium, Google Chrome or Microsoft Edge, ' +
      'or set BROWSER_PATH to one (on Debian: apt-get install chromium).',
  );
}

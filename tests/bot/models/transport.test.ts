import { createServer, type Server } from 'node:net';
import { createTransport } from '../../../bot/models/transport.ts';
import { startLoopbackServer } from '../../support/loopbackServer.ts';

const post = (body: string) => ({ method: 'POST', body });

describe('createTransport', () => {
  it('hands the raw body over, and closes the socket when it is destroyed', async () => {
    let closed: Promise<void> = Promise.resolve();
    const server = await startLoopbackServer((request, response) => {
      closed = new Promise((resolve) =>
        request.socket.once('close', () => {
          resolve();
        }),
      );
      response.write('first');
    });
    const transport = createTransport();
    const body = transport.bodyOf(await transport.fetch(server.origin, post('x')));
    const [first] = (await body.take(1).toArray()) as Buffer[];
    expect(first?.toString()).toBe('first');
    body.destroy();
    await closed;
    await server.stop();
  });

  it('sends the body with its length in bytes', async () => {
    const server = await startLoopbackServer((request, response) => {
      response.end(request.headers['content-length']);
    });
    const transport = createTransport();
    const body = transport.bodyOf(await transport.fetch(server.origin, post('ö')));
    expect(Buffer.concat((await body.toArray()) as Buffer[]).toString()).toBe('2');
    transport.close();
    await server.stop();
  });

  it('keeps no more of an error page than it needs', async () => {
    const server = await startLoopbackServer((_, response) => {
      response.writeHead(500, { 'x-request-id': 'req_1' }).end('x'.repeat(1_000_000));
    });
    const failure = createTransport().fetch(server.origin, post(''));
    await expect(failure).rejects.toMatchObject({ name: 'HttpFailure', status: 500, message: 'HTTP 500' });
    await failure.catch((error: unknown) => {
      expect((error as { unverifiedBody: string }).unverifiedBody).toHaveLength(16_384);
    });
    await server.stop();
  });

  it('says how a connection failed, in the words of the system', async () => {
    await expect(createTransport().fetch('http://127.0.0.1:1')).rejects.toMatchObject({
      name: 'ConnectionFailure',
      systemCode: 'ECONNREFUSED',
    });
  });

  it('calls again when a kept-alive connection turns out to be closed', async () => {
    const { server, origin, requests } = await startForgetfulServer();
    const transport = createTransport();
    const ask = async () => transport.bodyOf(await transport.fetch(origin, post('x'))).toArray();
    await ask();
    // The agent takes the connection back in the next turn of the event loop.
    await new Promise(setImmediate);
    await ask();
    expect(requests()).toEqual(['answered', 'dropped', 'answered']);
    transport.close();
    server.close();
  });

  it('refuses a body that is no text', async () => {
    await expect(createTransport().fetch('http://127.0.0.1:1', { body: new Uint8Array(3) })).rejects.toThrow(
      TypeError,
    );
  });
});

/** Answers the first request of each connection and drops the connection at the second. */
async function startForgetfulServer(): Promise<{ server: Server; origin: string; requests: () => string[] }> {
  const seen: string[] = [];
  const server = createServer((socket) => {
    let count = 0;
    socket.on('error', () => undefined);
    socket.on('data', () => {
      count += 1;
      seen.push(count === 1 ? 'answered' : 'dropped');
      if (count === 1)
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: keep-alive\r\n\r\nok');
      else socket.resetAndDestroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { server, origin: `http://127.0.0.1:${String(address.port)}`, requests: () => seen };
}

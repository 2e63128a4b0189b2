import { request as openRequest } from 'node:http';
import express from 'express';
import { handleErrors } from '../../../bot/http/errorHandler.ts';
import type { LogEvent } from '../../../bot/logger.ts';
import { startLoopbackServer } from '../../support/loopbackServer.ts';

describe('a fault on the way', () => {
  const failures: LogEvent[] = [];
  const nothing = () => undefined;
  const log = { event: nothing, warning: nothing, failure: (event: LogEvent) => void failures.push(event) };

  it('is none when the sender of an upload went away before it was read', async () => {
    const gone = Promise.withResolvers<undefined>();
    const handled = Promise.withResolvers<undefined>();
    const app = express();
    // What reads the body then fails with the words of the broken connection.
    app.use((request, _response, next) => {
      request.once('close', () => {
        gone.resolve(undefined);
        next(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }));
      });
    });
    app.use(
      (error: unknown, request: express.Request, response: express.Response, next: express.NextFunction) => {
        handleErrors(log)(error, request, response, next);
        handled.resolve(undefined);
      },
    );
    const server = await startLoopbackServer(app);
    const upload = openRequest(`${server.origin}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': 1_000_000 },
    });
    upload.on('error', () => undefined);
    upload.write('{"text":"half');
    setTimeout(() => upload.destroy(), 50);
    await gone.promise;
    await handled.promise;
    await server.stop();
    expect(failures).toEqual([]);
  });

  it('is logged and answered when it is ours', async () => {
    const app = express();
    app.use(() => {
      throw new Error('inner detail');
    });
    app.use(handleErrors(log));
    const server = await startLoopbackServer(app);
    const response = await fetch(server.origin);
    const body = await response.text();
    await server.stop();
    expect(response.status).toBe(500);
    expect(body).not.toContain('inner detail');
    expect(failures).toEqual([{ name: 'request.failed' }]);
  });
});

import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../bot/app.ts';
import { loadConfig } from '../../bot/config.ts';
import { turnEventSchema, type TurnEvent } from '../../bot/contract/turnEvents.ts';
import type { TurnRequestInput } from '../../bot/contract/turnRequest.ts';
import { createLogger } from '../../bot/logger.ts';
import { createServices } from '../../bot/services.ts';
import { createTestDatabase, type TestDatabase } from './testDatabase.ts';

export interface TestService {
  origin: string;
  dataDir: string;
  test: TestDatabase;
  /** Sends a turn as a demo employee and gives all its events. */
  turn(request: Partial<TurnRequestInput>, employee?: string): Promise<TurnEvent[]>;
  /** Any request as a demo employee. */
  send(path: string, init?: RequestInit & { employee?: string | null }): Promise<Response>;
  close(): Promise<void>;
}

/** The whole service on a free port of loopback, with a database of its own; `settings` are environment variables. */
export async function startService(
  settings: NodeJS.ProcessEnv = {},
  /** Goes on with what another service left: its database is not closed by this one. */
  after?: TestService,
): Promise<TestService> {
  const test = after?.test ?? (await createTestDatabase());
  const dataDir = after?.dataDir ?? mkdtempSync(join(tmpdir(), 'assistant-service-'));
  const config = loadConfig({
    DATA_DIR: dataDir,
    LOG: 'silent',
    PORT: '0',
    MODEL_PORTS: 'none',
    ...settings,
  });
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const services = createServices(config, test.serviceUrl, createLogger('silent'));
  await services.addDemoEmployees();
  const { app, close } = createApp(services, port);
  server.on('request', app);
  const origin = `http://127.0.0.1:${port}`;

  const send: TestService['send'] = (path, { employee = 'tss-analyst', ...init } = {}) =>
    fetch(origin + path, {
      ...init,
      headers: {
        'Content-Type': 'application/json',
        ...(employee === null ? {} : { Authorization: `Bearer dev:${employee}` }),
        ...(init.headers as Record<string, string> | undefined),
      },
    });

  return {
    ...{ origin, dataDir, test, send },
    async turn(request, employee = 'tss-analyst') {
      const body = { requestId: crypto.randomUUID(), skill: 'ask', channel: 'word', ...request };
      const response = await send('/api/turns', { method: 'POST', body: JSON.stringify(body), employee });
      return readEvents(await response.text());
    },
    async close() {
      close();
      server.close();
      server.closeAllConnections();
      await services.close();
      if (after === undefined) await test.close();
    },
  };
}

/** Lines of a turn after the contract's schema. */
export function readEvents(lines: string): TurnEvent[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => turnEventSchema.parse(JSON.parse(line)));
}

export function textOf(events: readonly TurnEvent[]): string {
  return events.map((event) => (event.type === 'text' ? event.delta : '')).join('');
}

export function eventOf<T extends TurnEvent['type']>(
  events: readonly TurnEvent[],
  type: T,
): Extract<TurnEvent, { type: T }> | undefined {
  return events.find((event) => event.type === type) as Extract<TurnEvent, { type: T }> | undefined;
}

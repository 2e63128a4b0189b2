import express from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startEmbedded } from '../../bot/database/embedded/startEmbedded.ts';
import { migrate } from '../../bot/database/migrate.ts';
import { seed } from '../../bot/database/seed.ts';
import { defaultPolicy } from '../../bot/policy/policyDocument.ts';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startModelPeer } from '../support/modelPeer.ts';
import { startService } from '../support/startService.ts';

const runs = 60;

/**
 * Time from request to first text and to the end: the whole service with every gate and record on, beside an Express
 * server that passes the same peer's bytes through. One at a time, on loopback, the database with real fsync.
 */
export async function benchTurns(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'assistant-bench-'));
  chmodSync(dataDir, 0o755);
  const database = await startEmbedded({ dataDir });
  await migrate(database.ownerUrl, 'assistant_service');
  await seed(database.ownerUrl, defaultPolicy);
  process.env['TEST_DATABASE'] = JSON.stringify(database);
  const peer = await startModelPeer({ answer: () => 'A short line of the answer.\n\n'.repeat(20) });
  const service = await startService({
    ...{ MODEL_PROVIDER: 'compatible', OPENAI_BASE_URL: peer.baseUrl, OPENAI_MODEL: 'peer' },
  });
  const passThrough = await startPassThrough(peer.baseUrl);
  const body = { skill: 'ask', channel: 'word', text: 'What is new in the permit office this week?' };
  const turn = () =>
    service.send('/api/turns', {
      method: 'POST',
      body: JSON.stringify({ ...body, requestId: crypto.randomUUID() }),
    });
  const bare = () => fetch(passThrough.url, { method: 'POST' });
  try {
    for (let warmUp = 0; warmUp < 10; warmUp++) await Promise.all([measure(turn), measure(bare)]);
    const ours: Timing[] = [];
    const theirs: Timing[] = [];
    for (let run = 0; run < runs; run++) {
      ours.push(await measure(turn));
      theirs.push(await measure(bare));
    }
    print('Express pass-through', theirs, theirs);
    print('whole service', ours, theirs);
  } finally {
    passThrough.server.close();
    await service.close();
    await peer.stop();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Timing {
  firstMs: number;
  endMs: number;
}

async function measure(send: () => Promise<Response>): Promise<Timing> {
  const startedAt = performance.now();
  const response = await send();
  let firstMs: number | undefined;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    if (firstMs === undefined && /"delta"/.test(Buffer.from(chunk).toString()))
      firstMs = performance.now() - startedAt;
  }
  const endMs = performance.now() - startedAt;
  return { firstMs: firstMs ?? endMs, endMs };
}

async function startPassThrough(baseUrl: string): Promise<{ url: string; server: Server }> {
  const app = express();
  const body = JSON.stringify({
    model: 'peer',
    stream: true,
    messages: [{ role: 'user', content: 'What is new?' }],
  });
  app.post('/', async (_request, response) => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(`${baseUrl}/chat/completions`, { method: 'POST', headers, body });
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) response.write(chunk);
    response.end();
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

function print(name: string, timings: readonly Timing[], baseline: readonly Timing[]): void {
  const first = median(timings.map((timing) => timing.firstMs));
  const end = median(timings.map((timing) => timing.endMs));
  const ratio = end / median(baseline.map((timing) => timing.endMs));
  console.log(
    `${name.padEnd(22)} first text ${first.toFixed(1).padStart(7)} ms   end ${end.toFixed(1).padStart(7)} ms   ${ratio.toFixed(2)} x   (medians of ${timings.length})`,
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readBody, startLoopbackServer } from './loopbackServer.ts';
import { framesOf, type ModelShape } from './modelFrames.ts';
import { answerPlausibly, type PeerPrompt } from './peerAnswer.ts';

interface PeerRequest {
  path: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

export interface ModelPeer {
  /** `http://127.0.0.1:<port>`; what Azure calls the endpoint. */
  origin: string;
  /** With `/v1`, for OPENAI_BASE_URL. */
  baseUrl: string;
  requests(): readonly PeerRequest[];
  /** All bytes that arrived: request lines, headers, bodies. Also at GET /journal; DELETE empties it. */
  journal(): Buffer;
  answerWith(answer: (prompt: PeerPrompt) => string): void;
  /** From now on this long between two events, in milliseconds. */
  pauseBetweenPieces(ms: number): void;
  /** Resolves when another request to a path that ends so has come, counted from this call. */
  nextRequest(pathEnd: string): Promise<void>;
  stop(): Promise<void>;
}

export interface PeerOptions {
  port?: number;
  answer?: (prompt: PeerPrompt) => string;
  /** Letters per event. Default 12. */
  pieceLength?: number;
  /** Between two events. Default 0. */
  pauseMs?: number;
  /** Asked for in every request. Default: none is. */
  key?: string;
  /** Its list of models. Default: peer. */
  models?: readonly string[];
}

/**
 * A model on loopback that speaks the Responses API and Chat Completions and answers every prompt. It is strict: it
 * refuses fields that it does not know, and a Responses request that does not say `store: false`.
 */
export async function startModelPeer(options: PeerOptions = {}): Promise<ModelPeer> {
  let answer = options.answer ?? answerPlausibly;
  let requests: PeerRequest[] = [];
  let pauseMs = options.pauseMs ?? 0;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://peer').pathname.replace(/^\/openai(?=\/v1\/)/, '');
    if (path === '/journal') {
      if (request.method === 'DELETE') requests = [];
      response.end(journalOf(requests));
      return;
    }
    const body = await readBody(request);
    requests.push({ path: `${request.method ?? ''} ${request.url ?? ''}`, headers: request.headers, body });
    const data = (options.models ?? ['peer']).map((id) => ({ id, object: 'model' }));
    if (options.key !== undefined && request.headers.authorization !== `Bearer ${options.key}`)
      sendError(response, 401, 'invalid_api_key', null);
    else if (path === '/v1/models') sendJson(response, 200, { object: 'list', data });
    else if (path === '/v1/responses') await reply('responses', body, response);
    else if (path === '/v1/chat/completions') await reply('chat', body, response);
    else sendError(response, 404, 'unknown_url', null);
  }

  async function reply(shape: ModelShape, body: Buffer, response: ServerResponse): Promise<void> {
    const parsed = schemas[shape].safeParse(parseJson(body));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
      const code = unknown === undefined ? 'invalid_value' : 'unknown_parameter';
      sendError(response, 400, code, unknown ?? issue?.path.join('.') ?? null);
      return;
    }
    const text = answer(parsed.data.prompt);
    const frames = framesOf(shape, parsed.data.model);
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    response.write(frames.opening());
    for (const piece of piecesOf(text, options.pieceLength ?? 12)) {
      if (pauseMs > 0) await pause(pauseMs);
      if (response.destroyed) return;
      response.write(frames.text(piece));
    }
    const usage = { input: Math.ceil(body.length / 4), output: Math.ceil(text.length / 4) };
    response.end(frames.complete(parsed.data.wantsUsage ? usage : undefined));
  }

  const server = await startLoopbackServer(handle, options.port);
  return {
    ...server,
    baseUrl: `${server.origin}/v1`,
    requests: () => requests,
    journal: () => journalOf(requests),
    answerWith(newAnswer) {
      answer = newAnswer;
    },
    pauseBetweenPieces(ms) {
      pauseMs = ms;
    },
    async nextRequest(pathEnd) {
      const count = () => requests.filter(({ path }) => path.endsWith(pathEnd)).length;
      const before = count();
      while (count() <= before) await pause(10);
    },
  };
}

const message = z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() });
/** As strict as OpenAI: every object closed, every property required. */
const strictSchema = z.record(z.string(), z.unknown()).refine(isStrict);
const namedSchema = {
  name: z.string().regex(/^[\w-]{1,64}$/),
  schema: strictSchema,
  strict: z.literal(true),
};
const anyJson = z.strictObject({ type: z.literal('json_object') });
const effort = z.enum(['low', 'medium', 'high']);

const schemas = {
  responses: z
    .strictObject({
      model: z.string(),
      instructions: z.string(),
      input: z.array(message).min(1),
      stream: z.literal(true),
      store: z.literal(false),
      safety_identifier: z.string().optional(),
      max_output_tokens: z.int().min(16).optional(),
      reasoning: z.strictObject({ effort }).optional(),
      text: z
        .strictObject({
          format: z.union([z.strictObject({ type: z.literal('json_schema'), ...namedSchema }), anyJson]),
        })
        .optional(),
    })
    .transform(({ model, instructions, input, text }) => ({
      model,
      wantsUsage: true,
      prompt: {
        instructions,
        message: lastOf(input),
        schema: text?.format.type === 'json_schema' ? text.format.schema : undefined,
      },
    })),
  chat: z
    .strictObject({
      model: z.string(),
      messages: z.array(message).min(1),
      stream: z.literal(true),
      stream_options: z.strictObject({ include_usage: z.boolean() }).optional(),
      store: z.literal(false).optional(),
      safety_identifier: z.string().optional(),
      max_tokens: z.int().min(1).optional(),
      max_completion_tokens: z.int().min(1).optional(),
      reasoning_effort: effort.optional(),
      response_format: z
        .union([
          z.strictObject({ type: z.literal('json_schema'), json_schema: z.strictObject(namedSchema) }),
          anyJson,
        ])
        .optional(),
    })
    .transform(({ model, messages, stream_options, response_format }) => ({
      model,
      wantsUsage: stream_options?.include_usage === true,
      prompt: {
        instructions: messages.find(({ role }) => role === 'system')?.content ?? '',
        message: lastOf(messages),
        schema: response_format?.type === 'json_schema' ? response_format.json_schema.schema : undefined,
      },
    })),
};

function isStrict(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return true;
  const { type, properties = {}, required, additionalProperties, items } = node as Record<string, unknown>;
  const names = Object.keys(properties as object);
  const isClosed =
    type !== 'object' ||
    (additionalProperties === false && JSON.stringify(names) === JSON.stringify(required));
  return isClosed && isStrict(items) && Object.values(properties as object).every(isStrict);
}

function lastOf(messages: readonly { role: string; content: string }[]): string {
  return messages.findLast(({ role }) => role === 'user')?.content ?? '';
}

function piecesOf(text: string, length: number): string[] {
  const letters = [...text];
  const pieces: string[] = [];
  for (let at = 0; at < letters.length; at += length) pieces.push(letters.slice(at, at + length).join(''));
  return pieces;
}

function journalOf(requests: readonly PeerRequest[]): Buffer {
  return Buffer.concat(
    requests.flatMap(({ path, headers, body }) => [
      Buffer.from(`${path}\n${JSON.stringify(headers)}\n`),
      body,
      Buffer.from('\n'),
    ]),
  );
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

function sendJson(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function sendError(response: ServerResponse, status: number, code: string, param: string | null): void {
  const error = { message: `Refused: ${code}`, type: 'invalid_request_error', code, param };
  sendJson(response, status, { error });
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: 'string' }, 'pause-ms': { type: 'string' } } });
  const peer = await startModelPeer({
    port: Number(values.port ?? 0),
    pauseMs: Number(values['pause-ms'] ?? 15),
  });
  console.log(`Model peer: ${peer.baseUrl} (what arrived: GET ${peer.origin}/journal)`);
  const stop = (): void => void peer.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

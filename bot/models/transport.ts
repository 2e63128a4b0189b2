import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** Nothing else goes out: the SDK would add the machine's details and headers from environment variables. */
const sentHeaders = ['accept', 'authorization', 'content-type', 'user-agent'];
const keptHeaders = [
  'x-request-id',
  'apim-request-id',
  'retry-after',
  'retry-after-ms',
  'x-ms-retry-after-ms',
];
const maxErrorBytes = 16_384;

export interface Transport {
  /** For the SDK's `fetch` option. The Response has status and no body; throws HttpFailure or ConnectionFailure. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** The raw bytes of a Response that this transport made. */
  bodyOf(response: Response): IncomingMessage;
  /** Closes idle connections. */
  close(): void;
}

/** A status other than 2xx, redirects included. What it holds was written by a server and must not leave `models/`. */
export class HttpFailure extends Error {
  readonly status: number;
  readonly unverifiedBody: string;
  readonly headers: Headers;
  constructor(status: number, unverifiedBody: string, headers: Headers) {
    super(`HTTP ${String(status)}`);
    this.name = 'HttpFailure';
    this.status = status;
    this.unverifiedBody = unverifiedBody;
    this.headers = headers;
  }
}

/** No answer at all. */
export class ConnectionFailure extends Error {
  /** As the system calls it: ECONNREFUSED, ENOTFOUND, CERT_HAS_EXPIRED. */
  readonly systemCode: string | undefined;
  constructor(systemCode: string | undefined) {
    super('no connection');
    this.name = 'ConnectionFailure';
    this.systemCode = systemCode;
  }
}

/**
 * HTTP for the model SDK on node:http and node:https with kept-alive connections: no web streams between the socket
 * and the parser, redirects are not followed, and aborting closes the socket.
 */
export function createTransport(): Transport {
  const agents = { http: new HttpAgent({ keepAlive: true }), https: new HttpsAgent({ keepAlive: true }) };
  const bodies = new WeakMap<Response, IncomingMessage>();

  async function fetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
    const message = await exchange(agents, {
      url: new URL(input instanceof Request ? input.url : input),
      method: init.method ?? 'GET',
      headers: pick(new Headers(init.headers), sentHeaders),
      body: bytesOf(init.body),
      signal: init.signal ?? undefined,
    });
    const status = message.statusCode ?? 0;
    const headers = receivedHeaders(message);
    if (status < 200 || status > 299) throw new HttpFailure(status, await readErrorBody(message), headers);
    const response = new Response(null, { status, headers });
    bodies.set(response, message);
    return response;
  }

  return {
    fetch,
    bodyOf(response) {
      const body = bodies.get(response);
      if (body === undefined) throw new TypeError('not a response of this transport');
      return body;
    },
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

interface Call {
  url: URL;
  method: string;
  headers: Record<string, string>;
  body: Buffer | undefined;
  signal: AbortSignal | undefined;
}

/** A kept-alive connection may have been closed by the other side just now: then the call is made once more. */
function exchange(
  agents: { http: HttpAgent; https: HttpsAgent },
  call: Call,
  isReplay = false,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { url, method, body, signal } = call;
    const isHttps = url.protocol === 'https:';
    const request = (isHttps ? httpsRequest : httpRequest)(url, {
      method,
      agent: isHttps ? agents.https : agents.http,
      headers: { ...call.headers, ...(body === undefined ? {} : { 'content-length': body.length }) },
      ...(signal === undefined ? {} : { signal }),
    });
    request.on('response', (message) => {
      // Whoever reads the body listens for errors too; this keeps one that nobody reads from ending the process.
      message.on('error', () => undefined);
      resolve(message);
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' && request.reusedSocket && !isReplay && signal?.aborted !== true) {
        resolve(exchange(agents, call, true));
      } else {
        reject(new ConnectionFailure(error.code));
      }
    });
    request.end(body);
  });
}

/** The SDK sends JSON as a string; nothing here uploads files. */
function bytesOf(body: RequestInit['body']): Buffer | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return Buffer.from(body);
  throw new TypeError('this transport sends text only');
}

function pick(headers: Headers, names: readonly string[]): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = headers.get(name);
    if (value !== null) picked[name] = value;
  }
  return picked;
}

function receivedHeaders(message: IncomingMessage): Headers {
  const headers = new Headers();
  for (const name of keptHeaders) {
    const value = message.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  return headers;
}

async function readErrorBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of message) {
      if (!Buffer.isBuffer(chunk)) break;
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= maxErrorBytes) break;
    }
  } catch {
    // The status alone says enough; a broken error page must not hide it.
  }
  return Buffer.concat(chunks).toString('utf8', 0, maxErrorBytes);
}

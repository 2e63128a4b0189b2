import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { setImmediate as nextTick } from 'node:timers/promises';
import { readBody, startLoopbackServer } from './loopbackServer.ts';
import { framesOf, type ModelFrames, type ModelShape } from './modelFrames.ts';

/** How the server treats one request. */
export type Scene = (stage: Stage) => void | Promise<void>;

interface Stage {
  response: ServerResponse;
  frames: ModelFrames;
  body: string;
  /** Sends the headers of an event stream. */
  open(): void;
}

interface HostileRequest {
  headers: IncomingHttpHeaders;
  body: string;
  /** The client's port: the same number is the same connection. */
  clientPort: number | undefined;
}

export interface HostileModel {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** The next requests are treated so, in this order; the last scene goes on for ever. */
  play(...scenes: [Scene, ...Scene[]]): void;
  requests(): readonly HostileRequest[];
  /** Resolves when `count` requests have come since the start. */
  received(count: number): Promise<void>;
  /** Resolves when the connection of the latest request is closed. */
  hungUp(): Promise<void>;
  stop(): Promise<void>;
}

/** A model server that misbehaves on request, in either API. */
export async function startHostileModel(): Promise<HostileModel> {
  let scenes: Scene[] = [];
  const requests: HostileRequest[] = [];
  let latestClose: Promise<void> = Promise.resolve();
  let watchers: (() => void)[] = [];

  const server = await startLoopbackServer(async (request, response) => {
    request.socket.setMaxListeners(0);
    latestClose = new Promise((resolve) => {
      request.socket.once('close', () => {
        resolve();
      });
    });
    const body = (await readBody(request)).toString('utf8');
    requests.push({ headers: request.headers, body, clientPort: request.socket.remotePort });
    const scene = scenes.length > 1 ? scenes.shift() : scenes[0];
    const shape: ModelShape = request.url?.endsWith('/responses') === true ? 'responses' : 'chat';
    const open = (): void => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.flushHeaders();
    };
    for (const tell of watchers) tell();
    await scene?.({ response, frames: framesOf(shape), body, open });
  });

  return {
    ...server,
    play(...newScenes) {
      scenes = newScenes;
    },
    requests: () => requests,
    hungUp: () => latestClose,
    received: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (requests.length < count) return;
          watchers = watchers.filter((watcher) => watcher !== look);
          resolve();
        };
        watchers.push(look);
        look();
      }),
  };
}

const stream =
  (...parts: ((frames: ModelFrames) => string)[]): Scene =>
  ({ response, frames, open }) => {
    open();
    response.end(frames.opening() + parts.map((part) => part(frames)).join(''));
  };

const rawStream =
  (events: string): Scene =>
  ({ response, open }) => {
    open();
    response.end(events);
  };

const status =
  (code: number, headers: Record<string, string>, body: object | string): Scene =>
  ({ response }) => {
    const isText = typeof body === 'string';
    response.writeHead(code, { 'content-type': isText ? 'text/html' : 'application/json', ...headers });
    response.end(isText ? body : JSON.stringify(body));
  };

export const awkwardText = 'Schön: 日本語 and 👩🏽‍💻 — “quoted”.';

export const longText = Array.from(
  { length: 20_000 },
  (_, line) => `Line ${String(line)} of a long answer.\n`,
).join('');

export const scenes = {
  answers: stream(
    (f) => f.text('Good '),
    (f) => f.text('morning.'),
    (f) => f.complete({ input: 11, output: 3 }),
  ),
  answersWithoutUsage: stream(
    (f) => f.text('Good morning.'),
    (f) => f.complete(),
  ),
  endsWithoutTerminalEvent: stream((f) => f.text('Half an ')),
  endsWithoutAnyText: stream(),
  completesWithoutText: stream((f) => f.complete({ input: 1, output: 0 })),
  tooLong: stream(
    (f) => f.text('As far as'),
    (f) => f.tooLong({ input: 5, output: 16 }),
  ),
  filtersMidway: stream(
    (f) => f.text('First the'),
    (f) => f.filtered(),
  ),
  filtersAfterLine: stream(
    (f) => f.text('A first line.\n\nA second line.\n\nAnd '),
    (f) => f.filtered(),
  ),
  endsAfterLine: stream((f) => f.text('A first line.\n\nA second line.\n\nAnd ')),
  cutsAfterLine({ response, frames, open }) {
    open();
    const text = frames.opening() + frames.text('A first line.\n\nA second line.\n\nAnd ');
    response.write(text, () => response.destroy());
  },
  refuses: stream(
    (f) => f.refusal('I cannot help with that.'),
    (f) => f.complete({ input: 1, output: 6 }),
  ),
  answersAsJson: stream(
    (f) => f.text('{"ready": true, '),
    (f) => f.text('"sentence": "The connection works just fine."}'),
    (f) => f.complete({ input: 11, output: 12 }),
  ),
  /** Says 200 and streams something of its own. */
  streamsForeignEvents: rawStream('data: {"token":"Good"}\n\ndata: {"token":" morning"}\n\n'),
  /** Events of the right kind under the wrong name. */
  streamsAsJson({ response, frames }) {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(frames.opening() + frames.text('Hello') + frames.complete());
  },
  /** A whole answer where a stream was asked for. */
  answersWithoutStream: status(200, {}, { choices: [{ message: { role: 'assistant', content: 'Hello' } }] }),
  sendsMalformedEvent: stream(
    (f) => f.text('Well, '),
    () => 'data: {"type": "response.output_te\n\n',
  ),
  sendsHugeEvent: stream((f) => f.text('x'.repeat(5_000_000))),
  sendsHtml: status(200, {}, '<html><body>Sign in to the guest network</body></html>'),
  failsInside: stream((f) => f.error('server_error')),
  failsInsideAfterText: stream(
    (f) => f.text('Well, '),
    (f) => f.error('server_error'),
  ),

  thinksThenAnswers: stream(
    (f) => f.thinking(),
    (f) => f.thinking(),
    (f) => f.text('Yes.'),
    (f) => f.complete({ input: 1, output: 1 }),
  ),
  thinksWithoutText: stream(
    (f) => f.thinking(),
    (f) => f.complete({ input: 1, output: 900 }),
  ),
  thinksUntilTheLimit: stream(
    (f) => f.thinking(),
    (f) => f.tooLong({ input: 1, output: 900 }),
  ),
  thinksInTheText: stream(
    (f) => f.text('<think>The permit '),
    (f) => f.text('says so.</thi'),
    (f) => f.text('nk>\n\nJune 1.'),
    (f) => f.complete({ input: 1, output: 9 }),
  ),
  thinksForEver({ response, frames, open }) {
    open();
    response.write(frames.opening() + frames.thinking());
  },
  stallsBeforeHeaders() {
    return;
  },
  stallsBeforeText({ open }) {
    open();
  },
  stallsMidway({ response, frames, open }) {
    open();
    response.write(frames.opening() + frames.text('One moment, '));
  },
  cutsBeforeText({ response, open }) {
    open();
    response.destroy();
  },
  cutsMidway({ response, frames, open }) {
    open();
    response.write(frames.opening() + frames.text('The answer is '), () => response.destroy());
  },
  async splitsEveryByte({ response, frames, open }) {
    open();
    response.socket?.setNoDelay(true);
    const answer = frames.opening() + frames.text(awkwardText) + frames.complete({ input: 1, output: 9 });
    // CRLF, comments and no space after the colon are all allowed.
    const odd = `: hello\r\n\r\n${answer.replaceAll('data: ', 'data:').replaceAll('\n', '\r\n')}`;
    for (const byte of Buffer.from(odd)) {
      response.write(Buffer.of(byte));
      await nextTick();
    }
    response.end();
  },
  answersAtLength({ response, frames, open }) {
    open();
    const pieces = longText.split(/(?<=\n)/).map((line) => frames.text(line));
    response.end(frames.opening() + pieces.join('') + frames.complete({ input: 1, output: 1 }));
  },
  async answersEndlessly({ response, frames, open }) {
    open();
    response.write(frames.opening());
    while (!response.destroyed) {
      response.write(frames.text('and on '));
      await nextTick();
    }
  },
} satisfies Record<string, Scene>;

/** An answer that goes on step by step when the test says so: `tell` sends the next part. */
export function answersWhenTold(...parts: ((frames: ModelFrames) => string)[]): {
  scene: Scene;
  tell(): void;
} {
  const left = [...parts];
  let send: (() => void) | undefined;
  return {
    scene({ response, frames, open }) {
      open();
      send = () => {
        const part = left.shift()?.(frames) ?? '';
        if (left.length === 0) response.end(part);
        else response.write(part);
      };
    },
    tell() {
      send?.();
    },
  };
}

/** A stream of this text, in pieces. */
export function answersText(text: string, pieceLength = 40): Scene {
  const pieces = text.match(new RegExp(`[^]{1,${String(pieceLength)}}`, 'g')) ?? [];
  return stream(...pieces.map((piece) => (f: ModelFrames) => f.text(piece)), (f) =>
    f.complete({ input: 100, output: pieces.length }),
  );
}

/** An answer that any server gives in trouble; `error` is what OpenAI puts under that name. */
export function answersStatus(code: number, headers: Record<string, string> = {}, error: object = {}): Scene {
  return status(code, headers, { error: { message: 'No', type: 'error', ...error } });
}

/** Refuses a request that holds this top-level parameter, in OpenAI's words. */
export function refusesParameter(name: string, param = name): Scene {
  return ({ response, frames, body, open }) => {
    if (body.includes(`"${name}":`)) {
      const message = `Unsupported parameter: '${param}' is not supported with this model.`;
      const error = { message, type: 'invalid_request_error', param, code: 'unsupported_parameter' };
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
      return;
    }
    open();
    response.end(frames.opening() + frames.text('Fine.') + frames.complete({ input: 1, output: 1 }));
  };
}

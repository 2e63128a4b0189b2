import type { ModelEvent, ModelProvider } from '../../../bot/models/modelProvider.ts';
import type { Patience } from '../../../bot/models/streamAnswer.ts';
import { startHostileModel, type HostileModel, type Scene } from '../../support/hostileModel.ts';
import { aModelRequest } from '../../support/modelRequest.ts';

export const testKey = 'sk-test-4f1b7c0e9d';
/** A signal that nobody aborts. */
export const never = new AbortController().signal;

export interface ModelApiUnderTest {
  /** An adapter that speaks to the server at this origin with `testKey`. */
  make(origin: string, patience?: Partial<Patience>): ModelProvider;
  /** How long it waits for the first text of a model of which it knows nothing. */
  firstTextMs: number;
}

/** One hostile server for the tests of a `describe`. */
export function useHostileModel(make: ModelApiUnderTest['make']) {
  let server: HostileModel | undefined;
  beforeAll(async () => {
    server = await startHostileModel();
  });
  afterAll(async () => {
    await server?.stop();
  });

  function hostile(): HostileModel {
    if (server === undefined) throw new Error('only within a test');
    return server;
  }

  return {
    hostile,
    /** Asks a new adapter a question that the server treats as `scene` says; a list is one scene for each request. */
    ask(
      scene: Scene | [Scene, ...Scene[]],
      patience: Partial<Patience> = {},
      signal = never,
    ): AsyncIterable<ModelEvent> {
      const script: [Scene, ...Scene[]] = Array.isArray(scene) ? scene : [scene];
      hostile().play(...script);
      const provider = make(hostile().origin, { retries: { retries: 2, totalMs: 5_000 }, ...patience });
      return provider.stream(aModelRequest(), signal);
    },
    async requestsDuring<T>(action: () => Promise<T>): Promise<{ value: T; requests: number }> {
      const before = hostile().requests().length;
      const value = await action();
      return { value, requests: hostile().requests().length - before };
    },
  };
}

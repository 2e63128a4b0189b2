import type { ConnectEvent } from '../../../../bot/contract/deskModels.ts';
import { createDeskModels } from '../../../../bot/dev/models/createDeskModels.ts';
import { createBasic } from '../../../../bot/models/basic/createBasic.ts';
import { createCurrentModel } from '../../../../bot/models/currentModel.ts';
import { demoEmployee } from '../../../support/demoEmployee.ts';
import { startModelPeer, type ModelPeer } from '../../../support/modelPeer.ts';

describe('a model that is being connected', () => {
  let peer: ModelPeer;
  beforeAll(async () => {
    peer = await startModelPeer();
  });
  afterAll(() => peer.stop());

  /** @param meanwhile runs while the connection is recorded */
  function start(meanwhile: () => void, remove: () => void = () => undefined) {
    const current = createCurrentModel(createBasic());
    const recorded: string[] = [];
    const models = createDeskModels({
      current,
      settings: { provider: 'basic' } as Parameters<typeof createDeskModels>[0]['settings'],
      file: { read: () => undefined, write: () => undefined, remove },
      ...{ startsFromFile: false, ports: [], clock: () => new Date('2026-11-24T15:00:00Z') },
      record: (_workspace, { kind }) => {
        recorded.push(kind);
        meanwhile();
        return Promise.resolve();
      },
      log: { event: () => undefined, warning: () => undefined, failure: () => undefined },
    });
    const connect = async (signal: AbortSignal) => {
      const events: ConnectEvent[] = [];
      const request = { kind: 'compatible' as const, address: peer.baseUrl };
      for await (const event of models.connect(demoEmployee(), request, signal)) events.push(event);
      return events;
    };
    return { models, current, recorded, connect };
  }

  it('is not used when it was given up while it was recorded, and the record says so', async () => {
    const left = new AbortController();
    const { models, current, recorded, connect } = start(() => {
      left.abort();
    });
    expect((await connect(left.signal)).map(({ type }) => type)).not.toContain('connected');
    expect(current.get().mode).toBe('basic');
    expect(recorded).toEqual(['modelConnected', 'modelDisconnected']);
    expect((await models.state(AbortSignal.timeout(5_000))).connection).toBeNull();
  });

  it('is shown as connected when turns use it, also when the file stays', async () => {
    const { models, current, connect } = start(
      () => undefined,
      () => {
        throw new Error('read-only');
      },
    );
    await expect(connect(new AbortController().signal)).rejects.toThrow('read-only');
    expect(current.get().mode).toBe('model');
    expect((await models.state(AbortSignal.timeout(5_000))).connection).toMatchObject({ model: 'peer' });
  });
});

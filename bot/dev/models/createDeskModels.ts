import type { ConnectEvent, ConnectRequest, DeskModels, ModelConnection } from '../../contract/deskModels.ts';
import type { Employee } from '../../domain/employee.ts';
import type { Logger } from '../../logger.ts';
import { createBasic } from '../../models/basic/createBasic.ts';
import type { ModelSettings } from '../../models/chooseProvider.ts';
import type { CurrentModel } from '../../models/currentModel.ts';
import type { AuditEntry } from '../../records/auditChain.ts';
import type { ConnectionFile, ModelTarget } from './connectionFile.ts';
import { failures, isFailure, type ConnectFailure } from './failures.ts';
import { findServers } from './findServers.ts';
import { placeOf } from './getJson.ts';
import { providerOf } from './providerOf.ts';
import { settingsOffers, urlOf } from './settingsOffers.ts';
import { settleModel } from './settleModel.ts';
import { testModel } from './testModel.ts';
import { createWishes } from './wishes.ts';

export interface DeskModelDependencies {
  current: CurrentModel;
  /** As the start read them. */
  settings: ModelSettings;
  file: ConnectionFile;
  /** False when the start named a provider itself: then the file has no say. */
  startsFromFile: boolean;
  /** Ports of this machine to look at. */
  ports: readonly number[];
  record: (workspaceId: string, entry: AuditEntry) => Promise<unknown>;
  log: Logger;
  clock: () => Date;
}

interface Active {
  target: ModelTarget;
  /** The setting that holds key and address. */
  setting: string | undefined;
  bySettings: boolean;
  remembered: boolean;
}

/**
 * Connects and disconnects the model of a running desk. Nothing is used without a click, nothing before its test has
 * passed, and nothing that could not be recorded. Keys stay in here and in the owner's file.
 */
export function createDeskModels(deps: DeskModelDependencies) {
  const { current, settings, file } = deps;
  const wishes = createWishes(deps);
  let active = atStart();
  let running = new AbortController();

  function atStart(): Active | undefined {
    const named = settingsOffers(settings).find(({ target }) => target.kind === settings.provider);
    if (named !== undefined) {
      return { target: named.target, setting: named.offer.setting, bySettings: true, remembered: false };
    }
    const remembered = deps.startsFromFile ? file.read() : undefined;
    if (remembered === undefined) return undefined;
    const setting = 'setting' in remembered ? remembered.setting : undefined;
    const target =
      'target' in remembered
        ? remembered.target
        : settingsOffers(settings).find(({ offer }) => offer.setting === remembered.setting)?.target;
    if (target === undefined) return undefined;
    const chosen = 'model' in remembered ? { ...target, model: remembered.model } : target;
    current.use(providerOf(chosen, settings));
    return { target: chosen, setting, bySettings: false, remembered: true };
  }

  async function* attempt(
    employee: Employee,
    request: ConnectRequest,
    signal: AbortSignal,
  ): AsyncGenerator<ConnectEvent, void> {
    yield { type: 'step', step: 'reach' };
    const wanted = await wishes.read(request, signal);
    if (isFailure(wanted)) return yield failed(wanted);
    const settled = await settleModel(wanted, signal);
    if (signal.aborted) return;
    if (settled.kind === 'failed') return yield failed(settled.failure);
    if (settled.kind === 'choice') {
      return yield { type: 'choose', offer: wishes.keep(wanted.target), models: settled.models };
    }
    const { target } = settled;
    yield { type: 'step', step: 'test' };
    const tested = await testModel(target, settings, signal);
    if (signal.aborted) return;
    if (isFailure(tested)) return yield failed(tested);
    if (!(await recorded(employee, 'modelConnected', target))) return yield failed(failures.notRecorded);
    if (signal.aborted) {
      // Somebody disconnected, or clicked again, while it was recorded: it is not used, and the record says so.
      await recorded(employee, 'modelDisconnected', target);
      return;
    }
    current.use(tested.provider);
    active = { target: tested.target, setting: wanted.setting, bySettings: false, remembered: false };
    wishes.forget();
    file.remove();
    return yield { type: 'connected', connection: viewOf(active), report: tested.report };
  }

  /** False when the record cannot be written: then nothing changes. */
  async function recorded(
    employee: Employee,
    kind: 'modelConnected' | 'modelDisconnected',
    target: ModelTarget,
  ): Promise<boolean> {
    const { host, onThisMachine } = placeOf(urlOf(target));
    const entry = { kind, at: deps.clock().toISOString(), employeeId: employee.id, agency: employee.agency };
    try {
      await deps.record(employee.workspaceId, { ...entry, provider: target.kind, model: target.model, host });
    } catch (error) {
      deps.log.failure({ name: 'model.notRecorded', code: kind }, error);
      return false;
    }
    const reason = onThisMachine ? 'onThisMachine' : 'elsewhere';
    deps.log.event({
      name: kind === 'modelConnected' ? 'model.connected' : 'model.disconnected',
      code: target.kind,
      reason,
    });
    return true;
  }

  return {
    async state(signal: AbortSignal): Promise<DeskModels> {
      const { offers, strangers } = await findServers(deps.ports, signal);
      return {
        connection: active === undefined ? null : viewOf(active),
        offers: [
          ...offers.map(({ address: _address, ...offer }) => offer),
          ...settingsOffers(settings).map(({ offer }) => offer),
        ],
        ports: [...deps.ports],
        strangers,
      };
    },

    /** A newer attempt ends an older one: the last click counts. */
    connect(employee: Employee, request: ConnectRequest, signal: AbortSignal): AsyncIterable<ConnectEvent> {
      running.abort();
      running = new AbortController();
      return attempt(employee, request, AbortSignal.any([signal, running.signal]));
    },

    /** Back to Basic mode; a typed key and the file are forgotten. False when it could not be recorded. */
    async disconnect(employee: Employee): Promise<boolean> {
      running.abort();
      wishes.forget();
      if (active !== undefined && !(await recorded(employee, 'modelDisconnected', active.target)))
        return false;
      current.use(createBasic());
      active = undefined;
      file.remove();
      return true;
    },

    /** Whether the next start uses this model. False when none is connected. */
    remember(isWanted: boolean): boolean {
      if (active === undefined) return false;
      const { target, setting } = active;
      if (isWanted) file.write(setting === undefined ? { target } : { setting, model: target.model });
      else file.remove();
      active = { ...active, remembered: isWanted };
      return true;
    },
  };
}
export type DeskModelSwitch = ReturnType<typeof createDeskModels>;

/** All of a connection that may be seen. */
function viewOf({ target, setting, bySettings, remembered }: Active): ModelConnection {
  const { kind, model, key } = target;
  return {
    kind,
    model,
    ...placeOf(urlOf(target)),
    bySettings,
    hasKey: key !== undefined,
    remembered,
    ...(setting === undefined ? {} : { setting }),
  };
}

function failed({ code, text, next }: ConnectFailure): ConnectEvent {
  return { type: 'failed', code, text, next };
}

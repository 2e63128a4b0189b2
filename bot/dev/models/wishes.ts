import type { ConnectRequest } from '../../contract/deskModels.ts';
import type { ModelSettings } from '../../models/chooseProvider.ts';
import type { ModelTarget } from './connectionFile.ts';
import { failures, isFailure, type ConnectFailure } from './failures.ts';
import { findServers } from './findServers.ts';
import { readAddress } from './readAddress.ts';
import { settingsOffers } from './settingsOffers.ts';

/** What a request asks for: a target whose model may still have to be chosen. */
export interface Wish {
  target: ModelTarget;
  /** The setting that holds key and address. */
  setting?: string | undefined;
  /** Somebody named the model, or the offer did. */
  isChosen: boolean;
}

/** A typed key whose server has several models waits this long for the choice. */
const keepMs = 600_000;
const keptOffer = 'typed';

/** Turns clicks and typed addresses into targets; holds one typed key while its model is being chosen. */
export function createWishes(deps: { settings: ModelSettings; ports: readonly number[]; clock: () => Date }) {
  const { settings, ports, clock } = deps;
  let kept: { target: ModelTarget; until: number } | undefined;

  async function ofOffer(
    { offer: id, model }: Extract<ConnectRequest, { offer: string }>,
    signal: AbortSignal,
  ): Promise<Wish | ConnectFailure> {
    const withModel = (target: ModelTarget) => (model === undefined ? target : { ...target, model });
    if (id === keptOffer) {
      if (kept === undefined || kept.until < clock().getTime()) return failures.offerGone;
      return { target: withModel(kept.target), isChosen: model !== undefined };
    }
    const set = settingsOffers(settings).find(({ offer }) => offer.id === id);
    if (set !== undefined) {
      return { target: withModel(set.target), setting: set.offer.setting, isChosen: true };
    }
    const { offers } = await findServers(ports, signal);
    const found = offers.find((offer) => offer.id === id);
    if (found === undefined) return failures.offerGone;
    const [first = ''] = found.models;
    return { target: { kind: 'compatible', address: found.address, model: model ?? first }, isChosen: true };
  }

  return {
    async read(request: ConnectRequest, signal: AbortSignal): Promise<Wish | ConnectFailure> {
      return 'offer' in request ? ofOffer(request, signal) : ofTyped(request, settings);
    },

    /** The name of the offer under which this target can be asked for once its model is chosen. */
    keep(target: ModelTarget): string {
      kept = { target, until: clock().getTime() + keepMs };
      return keptOffer;
    },

    forget() {
      kept = undefined;
    },
  };
}

function ofTyped(
  request: Exclude<ConnectRequest, { offer: string }>,
  settings: ModelSettings,
): Wish | ConnectFailure {
  // Anything else cannot stand in a header (RFC 9110 §5.5) and was copied with the key.
  if (request.key !== undefined && !/^[\x21-\x7e]+$/.test(request.key)) return failures.keyMalformed;
  if (request.kind === 'openai') {
    const model = request.model ?? settings.model ?? 'gpt-5.2';
    return { target: { kind: request.kind, key: request.key, model }, isChosen: request.model !== undefined };
  }
  const url = readAddress(request.address);
  if (isFailure(url)) return url;
  if (request.kind === 'azure') {
    // The adapter adds the path of Azure's API by itself.
    if (url.pathname === '/v1') url.pathname = '/';
    const { key, deployment: model } = request;
    return { target: { kind: request.kind, address: url.href, key, model }, isChosen: true };
  }
  const { key, model } = request;
  const target = { kind: request.kind, address: url.href, model: model ?? 'default' } as const;
  return { target: key === undefined ? target : { ...target, key }, isChosen: model !== undefined };
}

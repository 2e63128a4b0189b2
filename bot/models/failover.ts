import { createCircuitBreaker, type CircuitBreaker, type Passage } from './circuitBreaker.ts';
import type { Clock } from '../clock.ts';
import { ModelError } from './modelError.ts';
import type { ModelEvent, ModelProvider, ModelRequest } from './modelProvider.ts';
import { ProviderFailure } from './providerFailure.ts';
import { modelError } from './translateFailure.ts';

interface Candidate {
  provider: ModelProvider;
  breaker: CircuitBreaker;
}

/**
 * Several deployments as one provider, in order of preference. The next is asked when one fails before any of its
 * answer was yielded; after three failures in a minute a deployment is left alone for a while. `contextTokens` is what
 * fits into each of them; the `end` event names the one that answered.
 * @throws Error when `providers` is empty
 */
export function createFailover(
  providers: readonly ModelProvider[],
  { clock }: { clock: Clock },
): ModelProvider {
  const [preferred] = providers;
  if (preferred === undefined) throw new Error('failover needs a provider');
  const candidates = providers.map((provider) => ({ provider, breaker: createCircuitBreaker(clock) }));
  return {
    id: preferred.id,
    model: preferred.model,
    mode: preferred.mode,
    contextTokens: Math.min(...providers.map((provider) => provider.contextTokens)),
    stream: (request, signal) => streamFromFirst(candidates, request, signal),
  };
}

async function* streamFromFirst(
  candidates: readonly Candidate[],
  request: ModelRequest,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent, void> {
  let failure: ModelError | undefined;
  for (const { provider, breaker } of candidates) {
    const passage = breaker.enter();
    if (passage === undefined) continue;
    let hasAnswered = false;
    try {
      for await (const event of watched(provider.stream(request, signal), passage)) {
        if (event.type === 'delta' || event.type === 'result') hasAnswered = true;
        yield event.type === 'end' ? { model: provider.model, ...event } : event;
      }
      return;
    } catch (error) {
      if (hasAnswered || !mayAskAnother(error)) throw error;
      failure = moreHelpful(failure, error);
    }
  }
  throw failure ?? allAtRest(candidates);
}

/** Passes the events on and tells the breaker how it went, also when the consumer leaves early. */
async function* watched(
  events: AsyncIterable<ModelEvent>,
  passage: Passage,
): AsyncGenerator<ModelEvent, void> {
  let tell = passage.abandoned;
  try {
    for await (const event of events) {
      if (event.type === 'end') tell = passage.succeeded;
      yield event;
    }
  } catch (error) {
    if (isProvidersFault(error)) tell = passage.failed;
    throw error;
  } finally {
    tell();
  }
}

/** A stop is the employee's wish, and a filter's verdict is not carried to the next provider in the hope of a milder one. */
function mayAskAnother(error: unknown): error is ModelError {
  return error instanceof ModelError && error.code !== 'stopped' && error.code !== 'modelFiltered';
}

/** A request that is too long or otherwise refused as such says nothing about the provider's health. */
function isProvidersFault(error: unknown): boolean {
  if (!mayAskAnother(error)) return false;
  const isRequestRefused =
    error.code === 'modelInvalid' && error.cause instanceof ProviderFailure && error.cause.kind === 'http';
  return !isRequestRefused;
}

/** "Busy, try again in 20 s" tells people more than "not available". */
function moreHelpful(earlier: ModelError | undefined, later: ModelError): ModelError {
  return earlier?.code === 'modelBusy' ? earlier : later;
}

function allAtRest(candidates: readonly Candidate[]): ModelError {
  const retryAfterMs = Math.min(...candidates.map(({ breaker }) => breaker.waitMs()));
  return modelError('modelUnavailable', 'circuitOpen', { retryAfterMs });
}

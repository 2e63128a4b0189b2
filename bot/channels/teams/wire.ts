import type { ConnectorClient } from 'botframework-connector';
import { Entity } from 'botframework-connector/lib/connectorApi/models/mappers.js';

/**
 * Lets every field of an entity through to Teams. As installed, botbuilder 4.23.3 serialises only type, text and
 * mentioned of an entity: stream info, citations and the AI label would be dropped without a word. The deep import
 * holds for this exact version; tests/bot/channels/teams/wire.test.ts reads the bytes really sent.
 */
export function keepEntityFields(): void {
  Object.assign(Entity.type, { additionalProperties: { type: { name: 'Object' } } });
}

/**
 * Takes the client's own retries and redirects away: retries are the send budget's business, and a redirect would
 * carry the bot's token to another host.
 */
export function quietClient(client: ConnectorClient): void {
  const inner: unknown = Reflect.get(client, 'client');
  const pipeline: unknown = isObject(inner) ? inner['pipeline'] : undefined;
  const remove: unknown = isObject(pipeline) ? pipeline['removePolicy'] : undefined;
  if (typeof remove !== 'function') throw new Error('botframework-connector has another inside than 4.23.3');
  for (const name of ['defaultRetryPolicy', 'redirectPolicy']) Reflect.apply(remove, pipeline, [{ name }]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

import {
  ClaimsIdentity,
  type BotFrameworkAuthentication,
  type ConnectorClient,
} from 'botframework-connector';
import type { Address, OutgoingActivity } from './outgoing.ts';
import type { SendBudget, SendPriority } from './sendBudget.ts';
import { readSendFault, type SendFault } from './sendFault.ts';
import { quietClient } from './wire.ts';

type LibraryActivity = Parameters<ConnectorClient['conversations']['sendToConversation']>[1];

export type SendOutcome =
  { kind: 'sent'; id: string } | { kind: 'replaced' } | { kind: 'fault'; fault: SendFault };

export interface SendOptions {
  priority: SendPriority;
  replaceKey?: string;
}

export interface TeamsSender {
  /** `make` is called when the send really starts, so that a number given in it has no gaps. */
  send(address: Address, make: () => OutgoingActivity, options: SendOptions): Promise<SendOutcome>;
  /** Puts another text into a message that was sent before. */
  update(
    address: Address,
    id: string,
    activity: OutgoingActivity,
    options: SendOptions,
  ): Promise<SendOutcome>;
}

/** Service addresses whose client is kept; Teams has a handful of regions. */
const mostClients = 50;

/** Everything that goes to Teams passes here, and through the budget. */
export function createTeamsSender(deps: {
  authentication: BotFrameworkAuthentication;
  appId: string | undefined;
  /** Whom the bot's token is for. */
  audience: string;
  budget: SendBudget;
}): TeamsSender {
  const clients = new Map<string, Promise<ConnectorClient>>();
  return {
    send: (address, make, options) =>
      attempt(address, options, async () => {
        const client = await clientFor(address.serviceUrl);
        const activity = complete(address, make());
        const { conversationId } = address;
        const threadId = threadOf(address);
        return threadId === undefined
          ? client.conversations.sendToConversation(conversationId, activity)
          : client.conversations.replyToActivity(conversationId, threadId, activity);
      }),
    update: (address, id, activity, options) =>
      attempt(address, options, async () => {
        const client = await clientFor(address.serviceUrl);
        const whole = { ...complete(address, activity), id };
        return client.conversations.updateActivity(address.conversationId, id, whole);
      }),
  };

  async function attempt(
    address: Address,
    { priority, replaceKey }: SendOptions,
    send: () => Promise<{ id?: string }>,
  ): Promise<SendOutcome> {
    try {
      const options = replaceKey === undefined ? {} : { replaceKey };
      const sent = await deps.budget.run(priority, address.conversationId, send, options);
      return sent === 'replaced' ? { kind: 'replaced' } : { kind: 'sent', id: sent.id ?? '' };
    } catch (error) {
      return { kind: 'fault', fault: readSendFault(error) };
    }
  }

  function clientFor(serviceUrl: string): Promise<ConnectorClient> {
    const known = clients.get(serviceUrl);
    if (known !== undefined) return known;
    const made = connect(serviceUrl).catch((error: unknown) => {
      clients.delete(serviceUrl);
      throw error;
    });
    const oldest = clients.size >= mostClients ? clients.keys().next().value : undefined;
    if (oldest !== undefined) clients.delete(oldest);
    clients.set(serviceUrl, made);
    return made;
  }

  async function connect(serviceUrl: string): Promise<ConnectorClient> {
    const claims = ['aud', 'appid'].map((type) => ({ type, value: deps.appId ?? '' }));
    const identity = new ClaimsIdentity(deps.appId === undefined ? [] : claims);
    const client = await deps.authentication
      .createConnectorFactory(identity)
      .create(serviceUrl, deps.audience);
    quietClient(client);
    return client;
  }
}

/** The message below which an answer in a group hangs; one-to-one chats have no threads. */
function threadOf({ kind, replyToId }: Address): string | undefined {
  return kind === 'personal' ? undefined : replyToId;
}

/** Our activity with everything that the connector wants; the library's own type allows any part of it. */
function complete(address: Address, activity: OutgoingActivity): LibraryActivity {
  const whole: object = {
    ...activity,
    ...(activity.text === undefined || activity.type === 'typing' ? {} : { textFormat: 'markdown' as const }),
    ...(threadOf(address) === undefined ? {} : { replyToId: threadOf(address) }),
    channelId: 'msteams',
    serviceUrl: address.serviceUrl,
    from: address.bot,
    recipient: address.person,
    conversation: { id: address.conversationId },
    locale: 'en-US',
  };
  return whole;
}

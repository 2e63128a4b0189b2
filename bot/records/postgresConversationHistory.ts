import type { Kysely } from 'kysely';
import {
  conversationLimits,
  conversationSchema,
  type Conversation,
  type ConversationList,
} from '../contract/conversations.ts';
import type { TurnEvent } from '../contract/turnEvents.ts';
import type { Tables } from '../database/tables.ts';
import type { KeyRing } from './keyRing.ts';
import { openConversation, type Conversations, type OpenConversation } from './postgresConversations.ts';
import type { KeptState } from './postgresKeptContext.ts';
import { titleFor, titlesFor, type OpenedRow } from './postgresTitles.ts';
import { searchConversations } from './postgresConversationSearch.ts';

export interface Person {
  id: string;
  workspaceId: string;
}

export interface ConversationHistory {
  list(
    person: Person,
    query: { search?: string | undefined; before?: string | undefined },
  ): Promise<ConversationList>;
  /** Undefined when there is none of that id that is the person's own. */
  read(person: Person, id: string, before?: string): Promise<Conversation | undefined>;
  rename(person: Person, id: string, title: string): Promise<boolean>;
  /** What the person's conversation keeps for its follow-ups: documents, or the mails of a thread. */
  materials(person: Person, id: string): Promise<KeptState['materials']>;
}

/** The employee's own conversations. Only what is shown is opened, never more than the limits of the contract. */
export function createPostgresConversationHistory(
  database: Kysely<Tables>,
  keyRing: KeyRing,
  conversations: Conversations,
): ConversationHistory {
  const found = (person: Person, id: string) =>
    uuid.test(id)
      ? conversations.find(id, { employeeId: person.id, workspaceId: person.workspaceId })
      : Promise.resolve(undefined);

  async function newest(person: Person, before: string | undefined, most: number): Promise<OpenedRow[]> {
    let query = database
      .selectFrom('conversation')
      .select(['id', 'wrapped_key', 'vault_sealed', 'title_sealed', 'updated_at'])
      .where('employee_id', '=', person.id)
      .where('workspace_id', '=', person.workspaceId)
      .where((where) =>
        where.exists(
          where
            .selectFrom('message')
            .select('message.id')
            .whereRef('message.conversation_id', '=', 'conversation.id'),
        ),
      )
      .orderBy('updated_at', 'desc')
      .limit(most);
    if (before !== undefined) query = query.where('updated_at', '<', new Date(before));
    const rows = await query.execute();
    return Promise.all(
      rows.map(async (row) => {
        const key = await keyRing.unwrap(person.workspaceId, row.wrapped_key);
        const conversation = openConversation(database, key, { ...row, vault_sealed: null });
        return { conversation, updatedAt: row.updated_at.toISOString() };
      }),
    );
  }

  return {
    async list(person, { search, before }) {
      const most =
        search === undefined || search === ''
          ? conversationLimits.page
          : conversationLimits.searchConversations;
      const rows = await newest(person, before, most + 1);
      const shown = rows.slice(0, most);
      const next = rows.length > most ? { next: shown.at(-1)?.updatedAt } : {};
      if (search !== undefined && search !== '') {
        const { hits, messages, complete } = await searchConversations(database, shown, search);
        const searched = { conversations: shown.length, messages, complete: complete && rows.length <= most };
        return { conversations: hits, ...next, searched };
      }
      const titleOf = await titlesFor(
        database,
        shown.map(({ conversation }) => conversation),
      );
      const listed = shown.map(({ conversation, updatedAt }) => ({
        ...{ id: conversation.id, title: titleOf(conversation), updatedAt },
      }));
      return { conversations: listed, ...next };
    },

    async read(person, id, before) {
      const conversation = await found(person, id);
      if (conversation === undefined) return undefined;
      let query = database
        .selectFrom('turn')
        .selectAll()
        .where('conversation_id', '=', id)
        .orderBy('started_at', 'desc')
        .limit(conversationLimits.turns + 1);
      if (before !== undefined) query = query.where('started_at', '<', new Date(before));
      const newestTurns = await query.execute();
      const turns = newestTurns.slice(0, conversationLimits.turns).reverse();
      const messages = await messagesOf(
        database,
        conversation,
        turns.map((turn) => turn.id),
      );
      const { updated_at: updatedAt } = await database
        .selectFrom('conversation')
        .select('updated_at')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return conversationSchema.parse({
        ...{
          id,
          title: await titleFor(database, conversation),
          updatedAt: updatedAt.toISOString(),
          messages,
        },
        materials: (await conversation.kept.state())?.materials.map(({ name }) => name) ?? [],
        turns: turns.map((turn) => ({
          ...{ turnId: turn.id, at: turn.started_at.toISOString(), skill: turn.skill, channel: turn.channel },
          ...{ outcome: turn.outcome, receiptId: turn.receipt_id ?? undefined },
          ...fromEvents(turn.events_sealed, (sealed) => conversation.unsealText(turn.id, sealed)),
        })),
        ...(newestTurns.length > turns.length ? { next: turns[0]?.started_at.toISOString() } : {}),
      });
    },

    async materials(person, id) {
      const all = (await (await found(person, id))?.kept.state())?.materials ?? [];
      const mails = all.filter(({ kind }) => kind === 'mail');
      return mails.length > 0 ? mails : all;
    },

    async rename(person, id, title) {
      const conversation = await found(person, id);
      await conversation?.keepTitle(title);
      return conversation !== undefined;
    },
  };
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
async function messagesOf(
  database: Kysely<Tables>,
  conversation: OpenConversation,
  turnIds: readonly string[],
): Promise<Conversation['messages']> {
  if (turnIds.length === 0) return [];
  const rows = await database
    .selectFrom('message')
    .select(['turn_id', 'role', 'text_sealed', 'created_at'])
    .where('conversation_id', '=', conversation.id)
    .where('turn_id', 'in', turnIds)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...{ turnId: row.turn_id, role: row.role, at: row.created_at.toISOString() },
    text: conversation.unsealText(row.turn_id, row.text_sealed),
  }));
}

/** What a turn's stream said beside its text. */
function fromEvents(sealed: Buffer | null, unseal: (sealed: Buffer) => string) {
  const events = sealed === null ? [] : (JSON.parse(unseal(sealed)) as TurnEvent[]);
  const notices = events.flatMap((event) =>
    event.type === 'notice' ? [{ code: event.code, text: event.text }] : [],
  );
  const { type: _result, ...result } = events.find(({ type }) => type === 'result') ?? { type: undefined };
  const { type: _receipt, ...receipt } = events.find(({ type }) => type === 'receipt') ?? { type: undefined };
  return {
    notices,
    ...(Object.keys(result).length === 0 ? {} : { result }),
    ...(Object.keys(receipt).length === 0 ? {} : { receipt }),
  };
}

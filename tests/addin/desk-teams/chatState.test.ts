import { connectorEventSchema, type ConnectorEvent } from '../../../addin/desk/teams/chat/activity.ts';
import {
  emptyChat,
  reduceChat,
  streamingMessage,
  type ChatState,
} from '../../../addin/desk/teams/chat/chatState.ts';
import { announcementOf } from '../../../addin/desk/teams/chat/announcement.ts';
import { isVisible } from '../../../addin/desk/teams/chat/message.ts';
import { threadsOf } from '../../../addin/desk/teams/chat/threads.ts';

const bot = { id: '28:bot', name: 'Assistant' };
const person = { id: '29:person', name: 'Demo' };

function event(type: string, activity: Record<string, unknown>): ConnectorEvent {
  return connectorEventSchema.parse({ type, activity: { type: 'message', id: '1', from: bot, ...activity } });
}

function chatAfter(...events: ConnectorEvent[]): ChatState {
  return events.reduce(reduceChat, emptyChat);
}

const streaming = (text: string, streamType: string) =>
  event('stream', { text, entities: [{ type: 'streaminfo', streamType }] });

describe('a streamed answer', () => {
  it('grows in one place, from the status line to the final text', () => {
    const informed = chatAfter(streaming('Reading 1 of 2', 'informative'));
    expect(informed.messages).toMatchObject([{ phase: 'informing', text: 'Reading 1 of 2' }]);

    const grown = [streaming('The', 'streaming'), streaming('The pilot', 'streaming')].reduce(
      reduceChat,
      informed,
    );
    expect(grown.messages).toMatchObject([{ phase: 'streaming', text: 'The pilot' }]);
    expect(streamingMessage(grown)?.id).toBe('1');

    const done = reduceChat(grown, event('streamFinal', { text: 'The pilot cost $6,840.' }));
    expect(done.messages).toMatchObject([{ phase: 'complete', text: 'The pilot cost $6,840.' }]);
    expect(streamingMessage(done)).toBeUndefined();
  });

  it('keeps what had come when the person stopped it', () => {
    const chat = chatAfter(
      streaming('Half', 'streaming'),
      event('streamFinal', { text: 'Half', stopped: true }),
    );
    expect(chat.messages).toMatchObject([{ phase: 'complete', text: 'Half', isStopped: true }]);
  });

  it('may end as an update after the two minutes that a stream has, and is not called edited', () => {
    const chat = chatAfter(streaming('Half', 'streaming'), event('update', { text: 'All of it' }));
    expect(chat.messages).toMatchObject([{ phase: 'complete', text: 'All of it', isEdited: false }]);
  });

  it('ends the typing signal', () => {
    const chat = chatAfter(event('typing', { id: 't' }), streaming('The', 'streaming'));
    expect(chat.isTyping).toBe(false);
  });

  it('asks for feedback only when it is complete', () => {
    const channelData = { feedbackLoop: { type: 'default' } };
    expect(chatAfter(event('stream', { text: 'a', channelData })).messages[0]?.takesFeedback).toBe(false);
    expect(chatAfter(event('streamFinal', { text: 'a', channelData })).messages[0]?.takesFeedback).toBe(true);
  });
});

describe("the person's messages", () => {
  const own = event('message', { from: person, text: 'Hello', textFormat: 'plain' });

  it('are the same after a replay of the history', () => {
    expect(chatAfter(own, own).messages).toHaveLength(1);
  });

  it('are marked when edited, and emptied when deleted', () => {
    const edited = chatAfter(own, event('update', { from: person, text: 'Hello there' }));
    expect(edited.messages).toMatchObject([{ text: 'Hello there', isEdited: true }]);
    const deleted = reduceChat(edited, event('delete', { type: 'messageDelete' }));
    expect(deleted.messages).toMatchObject([{ text: '', isDeleted: true }]);
  });

  it('show the mention as such and not as markup', () => {
    const chat = chatAfter(
      event('message', { from: person, text: '<at>Assistant</at> who?', entities: [{ type: 'mention' }] }),
    );
    expect(chat.messages).toMatchObject([{ text: 'who?', mentionsAssistant: true }]);
  });

  it('stay out of sight when a card sent them, with a value and no text', () => {
    const [message] = chatAfter(event('message', { from: person, text: '', value: { a: 1 } })).messages;
    expect(message && isVisible(message)).toBe(false);
  });
});

describe('threads of a channel', () => {
  it('hold the post, what people answer and what the assistant answers', () => {
    const chat = chatAfter(
      event('message', { id: 'a', from: person, text: 'one', conversation: { id: '19:x;messageid=a' } }),
      event('message', { id: 'b', from: person, text: 'two', conversation: { id: '19:x;messageid=b' } }),
      event('message', { id: 'c', from: person, text: 'more', conversation: { id: '19:x;messageid=a' } }),
      event('message', { id: 'd', text: 'answer', conversation: { id: '19:x' }, replyToId: 'c' }),
    );
    const ids = threadsOf(chat.messages).map((thread) => thread.map(({ id }) => id));
    expect(ids).toEqual([['a', 'c', 'd'], ['b']]);
  });
});

describe('announcements', () => {
  const now = { timestamp: '2026-11-24T10:00:00Z' };
  const opened = Date.parse('2026-11-24T09:00:00Z');

  it('tell the start and the end of an answer, not its parts', () => {
    const first = announcementOf(chatAfter(streaming('The', 'streaming')), opened);
    const second = announcementOf(chatAfter(streaming('The pilot', 'streaming')), opened);
    expect(second).toBe(first);
    const end = announcementOf(chatAfter(event('streamFinal', { text: 'The pilot cost', ...now })), opened);
    expect(end).toBe('The assistant answered: The pilot cost');
  });

  it('tell the words of an answer without its marks', () => {
    const text = 'It cost **$6,840**. [1]\n\n_Masked before answering: 1 phone number._';
    const label = {
      type: 'https://schema.org/Message',
      citation: [{ position: 1, appearance: { name: 'Report', abstract: 'It cost $6,840.' } }],
    };
    const answer = event('streamFinal', { text, textFormat: 'markdown', entities: [label], ...now });
    expect(announcementOf(chatAfter(answer), opened)).toBe(
      'The assistant answered: It cost $6,840. Masked before answering: 1 phone number.',
    );
  });

  it('tell that a card came when it has no text beside it', () => {
    expect(announcementOf(chatAfter(event('message', { text: '', ...now })), opened)).toBe(
      'The assistant sent a card.',
    );
  });

  it('leave out what was there before the page opened', () => {
    const old = event('message', { text: 'Welcome', timestamp: '2026-11-24T08:00:00Z' });
    expect(announcementOf(chatAfter(old), opened)).toBe('');
  });
});

describe('malformed activities', () => {
  const hostile: [string, Record<string, unknown>][] = [
    ['text that is an object', { text: { a: 1 } }],
    ['attachments that are no list', { attachments: 'x' }],
    ['entities with nothing in them', { entities: [null, 7, {}, { type: 5 }] }],
    [
      'a label whose citations are broken',
      { entities: [{ type: 'https://schema.org/Message', citation: [{}, null, { position: 'x' }] }] },
    ],
    ['suggestions without a title', { suggestedActions: { actions: [{ type: 'imBack' }] } }],
    ['channel data that is a string', { channelData: 'x' }],
    ['a date that is none', { timestamp: 'yesterday' }],
  ];
  it.each(hostile)('%s: what can be read is shown', (_name, activity) => {
    const [message] = chatAfter(event('message', { text: 'Kept', ...activity })).messages;
    expect(message).toMatchObject({ id: '1', citations: [], cards: [], suggestions: [] });
  });
});

import { understand } from '../../../../bot/channels/teams/understand.ts';
import { plainText } from '../../../../bot/channels/teams/plainText.ts';
import { messageCharacters, splitText } from '../../../../bot/channels/teams/splitText.ts';
import {
  conversationKey,
  turnConversationId,
  turnRequestId,
} from '../../../../bot/channels/teams/conversationIds.ts';
import { inboundActivitySchema } from '../../../../bot/channels/teams/inboundActivity.ts';
import { demoEmployee } from '../../../support/demoEmployee.ts';

describe('what a message means', () => {
  it.each([
    ['/help', 'help'],
    ['Help', 'help'],
    ['help?', 'help'],
    ['/stop', 'stop'],
    ['Stop.', 'stop'],
    ['/new', 'new'],
    ['new chat', 'new'],
  ])('%s is a command', (text, command) => {
    expect(understand({ text, fileNames: [] })).toEqual({ kind: 'command', command });
  });

  it.each([
    'help me write a letter',
    'stop the presses',
    'What is new?',
    '/unknown thing',
    'tl;dr',
    '/plain Dear all',
  ])('%s is a turn, to be understood by the assistant', (text) => {
    expect(understand({ text, fileNames: ['a.pdf'] })).toEqual({ kind: 'turn', text });
  });

  it.each(['', '/draft', '/plain', '/summarize', '/reply'])('%j with nothing to work on says so', (text) => {
    expect(understand({ text, fileNames: [] }).kind).toBe('nothingToWorkOn');
  });
});

describe('text as the person typed it', () => {
  it.each([
    ['<at>Commonwealth Assistant</at> hello', 'hello'],
    ['<at id="0">Bot</at>&nbsp;What &lt;b&gt; means', 'What <b> means'],
    ['<p>one</p><p>two<br>three</p>', 'one\ntwo\nthree'],
    ['<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
    ['&amp;lt; &#65;&#x42; &bogus; &#9999999;', '&lt; AB &bogus; &#9999999;'],
    ['5 < 6 and 7 > 2', '5 < 6 and 7 > 2'],
    ['  a\n\n\n\nb  ', 'a\n\nb'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(plainText(text, 'xml')).toBe(expected);
  });

  it('keeps what looks like markup in plain text', () => {
    expect(plainText('<at>Bot</at> why is <b>x</b> bold?', 'plain')).toBe('why is <b>x</b> bold?');
  });
});

describe('a long text', () => {
  const paragraph = `${'word '.repeat(60).trim()}\n\n`;

  it('is cut at paragraphs, with nothing lost', () => {
    const text = paragraph.repeat(150).trim();
    const parts = splitText(text);
    expect(parts.length).toBeGreaterThan(2);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(messageCharacters);
    expect(parts.join('\n\n')).toBe(text);
  });

  it('is cut behind what was shown already', () => {
    const [first = ''] = splitText(paragraph.repeat(150), 13_000);
    expect(first.length).toBeGreaterThanOrEqual(13_000);
  });

  it('closes and opens a code fence that it cuts', () => {
    const parts = splitText(`\`\`\`json\n${'{"a": 1}\n'.repeat(4_000)}\`\`\``);
    for (const part of parts) expect(part.match(/^```/gm)?.length).toBe(2);
    expect(parts[1]).toMatch(/^```json\n/);
  });

  it('without any boundary is cut all the same, never inside a character', () => {
    const parts = splitText('😀'.repeat(20_000));
    expect(parts.join('')).toBe('😀'.repeat(20_000));
    for (const part of parts) expect(part).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
  });
});

describe('ids of a turn', () => {
  const activity = inboundActivitySchema.parse({
    ...{
      type: 'message',
      id: '17',
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/amer/',
    },
    ...{ from: { id: '29:a' }, recipient: { id: '28:b' }, conversation: { id: '19:x@thread.v2' } },
  });
  const [ana, ben] = [demoEmployee(), demoEmployee({ id: '5b1f0c9e-0000-4000-8000-000000000002' })];

  it('are UUIDs that stay the same, differ by generation and by member of a group', () => {
    const key = conversationKey(activity, ana);
    const id = turnConversationId(key, 0);
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(turnConversationId(key, 0)).toBe(id);
    expect(turnConversationId(key, 1)).not.toBe(id);
    expect(turnConversationId(conversationKey(activity, ben), 0)).not.toBe(id);
  });

  it('are the same request for the same message, within what a request id may be', () => {
    expect(turnRequestId(activity)).toMatch(/^[A-Za-z0-9-]{1,64}$/);
    expect(turnRequestId(activity)).toBe(turnRequestId({ ...activity }));
    expect(turnRequestId(activity)).not.toBe(turnRequestId({ ...activity, id: '18' }));
  });
});

import type { OutboundActivity } from '../../../../bot/dev/connector/activity.ts';
import { limitsInForce } from '../../../../bot/dev/connector/limits.ts';
import { brokenRules } from '../../../../bot/dev/connector/messageRules.ts';
import { createRateWindows } from '../../../../bot/dev/connector/rateWindows.ts';

function rulesOf(activity: Partial<OutboundActivity>, personal = true): string[] {
  return brokenRules({ type: 'message', text: 'hello [1]', ...activity }, personal, limitsInForce()).map(
    ({ rule, status }) => (status === undefined ? rule : `${rule} ${status}`),
  );
}

function card(content: unknown) {
  return { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] };
}

function cited(appearance: object, position = 1) {
  return { entities: [{ type: 'https://schema.org/Message', citation: [{ position, appearance }] }] };
}

function suggested(count: number, type = 'imBack') {
  return {
    suggestedActions: { actions: Array.from({ length: count }, () => ({ type, title: 'a', value: 'a' })) },
  };
}

const mention = { type: 'mention', text: '<at>Dana</at>', mentioned: { id: '29:d' } };

describe('the rules of a message', () => {
  it.each<[string, Partial<OutboundActivity>, string[]]>([
    ['plain text', {}, []],
    ['a card of version 1.5', card({ type: 'AdaptiveCard', version: '1.5' }), []],
    ['a card of version 1.6', card({ type: 'AdaptiveCard', version: '1.6' }), ['adaptiveCard 400']],
    ['a card without version', card({ type: 'AdaptiveCard' }), ['adaptiveCard 400']],
    ['no content', { text: '' }, ['emptyMessage 400']],
    ['over 100 KB', { text: 'x'.repeat(60_000) }, ['messageBytes 413']],
    ['a mention in the text', { text: 'hi <at>Dana</at>', entities: [mention] }, []],
    ['a mention that is not in the text', { entities: [mention] }, ['mention 400']],
    ['an <at> without mention', { text: '<at>Dana</at>' }, ['mention']],
    ['a good citation', cited({ name: 'plan.docx', abstract: 'Visitors sign in.' }), []],
    ['a citation without number in the text', cited({ name: 'a', abstract: 'b' }, 2), ['citations']],
    ['a citation with a long quote', cited({ name: 'a', abstract: 'x'.repeat(161) }), ['citations']],
    ['a citation with a long name', cited({ name: 'x'.repeat(81), abstract: 'b' }), ['citations']],
    ['a citation without quote', cited({ name: 'a' }), ['citations']],
    ['six suggestions', suggested(6), []],
    ['seven suggestions', suggested(7), ['suggestedActions']],
    ['a suggestion that opens a page', suggested(1, 'openUrl'), ['suggestedActions']],
  ])('%s', (_name, activity, rules) => {
    expect(rulesOf(activity)).toEqual(rules);
  });

  it('suggestions in a group', () => {
    expect(rulesOf(suggested(1), false)).toEqual(['suggestedActions']);
  });
});

describe('rate windows', () => {
  it('let seven through in a second, eight in two', () => {
    let now = 0;
    const rates = createRateWindows(() => now);
    const { sendToConversation } = limitsInForce();
    const take = () => rates.take('a', sendToConversation).retryAfterMs;
    for (let n = 0; n < 7; n += 1) expect(take()).toBe(0);
    expect(take()).toBe(1_000);
    now = 1_000;
    expect(take()).toBe(0);
    expect(take()).toBe(1_000);
    expect(rates.take('b', sendToConversation).retryAfterMs).toBe(0);
    now = 2_000;
    expect(take()).toBe(0);
  });
});

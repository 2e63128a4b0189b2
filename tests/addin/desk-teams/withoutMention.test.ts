import { withoutMention } from '../../../addin/desk/teams/compose/withoutMention.ts';

it.each([
  ['@Assistant what changed?', 'what changed?'],
  ['  @assistant: what changed?', 'what changed?'],
  ['@Commonwealth Assistant, what changed?', 'what changed?'],
  ['@Assistant\nwhat changed?', 'what changed?'],
  ['@Assistant', ''],
  ['@Assistants meet at noon', '@Assistants meet at noon'],
  ['Ask @Assistant about it', 'Ask @Assistant about it'],
  ['Assistant, what changed?', 'Assistant, what changed?'],
])('%j is sent as %j beside the mention', (typed, sent) => {
  expect(withoutMention(typed)).toBe(sent);
});

import { inTurns } from '../../../bot/assistant/inTurns.ts';
import { joinCleared, literal } from '../../../bot/safeguards/clear.ts';

const said = (role: 'user' | 'assistant', text: string) => ({ role, text: joinCleared([literal(text)]) });

it.each([
  ['', ''],
  ['u1', 'u1'],
  ['u1 a1 u2', 'u1 a1 u2'],
  ['a1 u1', 'u1'],
  ['u1 u2 a1 a2 u3', 'u1+u2 a1+a2 u3'],
])('lets employee and assistant take turns: "%s" becomes "%s"', (given, expected) => {
  const messages = given
    .split(' ')
    .filter(Boolean)
    .map((text) => said(text.startsWith('u') ? 'user' : 'assistant', text));
  expect(
    inTurns(messages)
      .map(({ text }) => text.replace('\n\n', '+'))
      .join(' '),
  ).toBe(expected);
});

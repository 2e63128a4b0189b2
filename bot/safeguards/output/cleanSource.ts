import { removeInvisible } from '../hiddenText.ts';

const chatTokens =
  /<[|｜]{1,2}[^<>|｜\n]{1,60}[|｜]{1,2}>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:start|end)_of_turn>/g;
const deepestNesting = 12;
const container = String.raw`(?:[ \t]{0,8}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))`;
const containers = new RegExp(`^(${container}{${deepestNesting}})${container}+`, 'gm');

/**
 * A model's text before it is parsed: line ends as one, invisible characters and chat-control tokens gone, and
 * quotes and lists nested no deeper than a parser and its readers can follow.
 */
export function cleanSource(source: string): string {
  const visible = removeInvisible(source.replace(/\r\n?/g, '\n')).text;
  return withoutChatTokens(visible).replace(containers, '$1');
}

/** A token may be wrapped around another; what is left after three rounds is taken apart. */
function withoutChatTokens(text: string): string {
  let spoken = text;
  for (let round = 0; round < 3 && spoken.search(chatTokens) >= 0; round++) {
    spoken = spoken.replace(chatTokens, '');
  }
  return spoken.replace(/<(?=[|｜])/g, '< ');
}

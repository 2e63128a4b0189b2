import { findingTypes } from '../../contract/findings.ts';
import type { Sent, SentRequest } from '../../contract/sent.ts';

/** Characters of all messages of a turn that are kept; larger material is cut and says so. */
export const keptCharacters = 1_000_000;

/** The record of what left: complete but for very long texts, which are cut evenly, the longest first. */
export function describeSent(
  turn: Omit<Sent, 'kind' | 'masks' | 'requests'> & {
    mode: 'basic' | 'model';
    isAnswered: boolean;
  },
  requests: readonly SentRequest[],
  most = keptCharacters,
): Sent {
  const { mode, isAnswered, ...facts } = turn;
  const unasked = isAnswered ? 'notAsked' : 'stopped';
  const kind = requests.length === 0 ? unasked : mode === 'basic' ? 'wouldLeave' : 'left';
  return { ...facts, kind, masks: masksIn(requests), requests: cutTo(requests, most) };
}

const maskForm = new RegExp(`\\[(${findingTypes.join('|')}) \\d{1,9}\\]`, 'g');

/** Only messages hold masks: `clear` made look-alikes in them harmless, and the instructions name examples. */
function masksIn(requests: readonly SentRequest[]): Sent['masks'] {
  const found = new Map<string, Sent['masks'][number]>();
  for (const { messages } of requests) {
    for (const { text } of messages) {
      for (const [mask, type = ''] of text.matchAll(maskForm)) {
        found.set(mask, { mask, type, places: (found.get(mask)?.places ?? 0) + 1 });
      }
    }
  }
  return [...found.values()].sort((a, b) => rankOf(b.type) - rankOf(a.type) || b.places - a.places);
}

/** The list of data classes begins with names and addresses; numbers weigh more and are shown first. */
function rankOf(type: string): number {
  return findingTypes.findIndex((one) => one === type);
}

function cutTo(requests: readonly SentRequest[], most: number): SentRequest[] {
  const longest = longestKept(
    requests.flatMap(({ messages }) => messages.map(({ text }) => text.length)),
    most,
  );
  return requests.map((request) => ({
    ...request,
    messages: request.messages.map((message) => {
      if (message.text.length <= longest) return message;
      const text = message.text.slice(0, longest);
      return { ...message, text, notKept: message.text.length - text.length };
    }),
  }));
}

/** The length to which texts are cut so that all of them together are no longer than `most`. */
function longestKept(lengths: readonly number[], most: number): number {
  let room = most;
  const sorted = [...lengths].sort((a, b) => a - b);
  for (const [index, length] of sorted.entries()) {
    const share = Math.floor(room / (sorted.length - index));
    if (length > share) return share;
    room -= length;
  }
  return Number.MAX_SAFE_INTEGER;
}

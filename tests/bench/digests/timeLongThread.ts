import type { ClearedText } from '../../../bot/domain/clearedText.ts';
import type { ClearedMaterial } from '../../../bot/domain/material.ts';
import type { LabelledThread } from '../../evaluation/threads/labelledThread.ts';
import { digestCleared } from './digestOf.ts';

const length = 200;

/** Prints the time of a thread of 200 mails, and how it stands to one of 50: four times means linear. */
export async function timeLongThread(threads: readonly LabelledThread[]): Promise<void> {
  const mails = longThread(threads);
  const short = await fastest(mails.slice(0, length / 4));
  const long = await fastest(mails);
  console.log(
    `${length} mails: ${long.toFixed(0)} ms, ${(long / short).toFixed(1)} times the time of ${length / 4}`,
  );
}

/** Mails of all threads in turn, an hour apart. */
function longThread(threads: readonly LabelledThread[]): ClearedMaterial[] {
  const messages = threads.flatMap((thread) => thread.messages);
  return Array.from({ length }, (_, index) => {
    const { from, to, body } = messages[index % messages.length] ?? { from: '', to: [], body: '' };
    const date = new Date(Date.UTC(2026, 9, 1, 12 + index)).toISOString();
    const mail = { subject: 'Thread', from, to, date } as unknown as ClearedMaterial['mail'] & object;
    const name = `mail-${index}`;
    return { id: name, kind: 'mail', name: name as ClearedText, mail, parts: [part(body)] };
  });
}

function part(body: string): ClearedMaterial['parts'][number] {
  return { place: 'message', text: body as ClearedText };
}

async function fastest(mails: ClearedMaterial[]): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const startedAt = performance.now();
    await digestCleared(mails, '2027-01-01T12:00:00Z');
    times.push(performance.now() - startedAt);
  }
  return Math.min(...times);
}

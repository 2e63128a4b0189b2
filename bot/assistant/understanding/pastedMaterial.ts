import type { RawMaterial } from '../../contract/turnRequest.ts';
import type { Pasted } from './readPasted.ts';

const header = /^[ \t>]*\*?(from|sent|date|to|cc|subject)\*?:\*?[ \t]+(\S[^\n]*)$/i;

/** A pasted text as material of the turn; the header lines of a pasted mail become its header. */
export function pastedMaterial({ body, kind }: Pasted): RawMaterial {
  if (kind !== 'mail') return { kind: 'selection', id: 'pasted', text: body };
  const lines = body.split('\n');
  const fields = new Map<string, string>();
  let at = 0;
  for (const line of lines) {
    const found = header.exec(line);
    if (found === null && (line.trim() !== '' || fields.size === 0)) break;
    const name = found?.[1]?.toLowerCase();
    if (name !== undefined && fields.has(name)) break;
    if (name !== undefined) fields.set(name, found?.[2]?.trim() ?? '');
    at += 1;
  }
  const rest = lines.slice(at).join('\n').trim();
  const list = (name: string) => (fields.get(name) ?? '').split(/;\s*/).filter((one) => one !== '');
  return {
    ...{ kind: 'mail', id: 'pasted', attachments: [] },
    subject: (fields.get('subject') ?? '').slice(0, 2_000),
    from: (fields.get('from') ?? '').slice(0, 2_000),
    to: list('to')
      .slice(0, 500)
      .map((one) => one.slice(0, 2_000)),
    cc: list('cc')
      .slice(0, 500)
      .map((one) => one.slice(0, 2_000)),
    date: isoOf(fields.get('sent') ?? fields.get('date') ?? ''),
    body: rest === '' ? body : rest,
  };
}

function isoOf(written: string): string {
  const time = Date.parse(written.slice(0, 100).replace(/\bat\b/i, ' '));
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

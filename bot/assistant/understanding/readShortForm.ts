import { readWish, type Wish } from './readWish.ts';

/** Short forms, typed in any channel: `/draft a memo about …`, `/plain <text>`. */
const shortForm = /^\/(draft|plain|correct|summari[sz]e|reply|translate)(?![\w-])[ \t]*/i;

export interface ShortForm {
  wish: Wish;
  /** What stands after it. */
  rest: string;
}

/** A message that begins with a short form; undefined for every other. */
export function readShortForm(message: string): ShortForm | undefined {
  const text = message.trim();
  const found = shortForm.exec(text);
  if (found === null) return undefined;
  const rest = text.slice(found[0].length).trim();
  return { wish: wishOf(found[1]?.toLowerCase() ?? '', rest), rest };
}

function wishOf(form: string, rest: string): Wish {
  switch (form) {
    case 'draft':
      return { skill: 'draft', options: { kind: 'memo', ...readWish(`draft ${rest}`)?.options } };
    case 'plain':
    case 'correct':
      return { skill: 'rewrite', options: { style: form } };
    case 'reply': {
      const stance = /^(agree|decline|ask|acknowledge)\b/i.exec(rest)?.[1]?.toLowerCase();
      return { skill: 'reply', options: stance === undefined ? {} : { stance } };
    }
    case 'translate':
      return readWish(`translate ${rest}`) ?? { skill: 'translate', options: {} };
    default:
      return { skill: 'summarize', options: {} };
  }
}

import type { Session } from '../../../bot/contract/session.ts';
import type { texts } from '../../texts/texts.ts';

export type ImproveStyle = keyof typeof texts.improve.styles;

const rewriteStyles: ImproveStyle[] = ['plain', 'shorten', 'formal', 'friendly', 'correct'];

/** The styles that the server allows this employee now, in the order shown. */
export function improveStyles({ abilities }: Session): ImproveStyle[] {
  const rewrites = abilities.skills.includes('rewrite')
    ? rewriteStyles.filter((style) => abilities.rewriteStyles.includes(style))
    : [];
  return abilities.skills.includes('translate') ? [...rewrites, 'translate'] : rewrites;
}

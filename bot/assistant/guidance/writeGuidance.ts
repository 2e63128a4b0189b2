import type { AskResult, Citation } from '../../contract/results.ts';
import { knowledgePrefix, type KnowledgePage } from '../../contract/knowledge.ts';
import type { ChannelId, SkillId } from '../../contract/skills.ts';
import type { Material } from '../../domain/material.ts';
import type { Guidance } from './guidance.ts';
import { offers } from './guidanceTexts.ts';

/** A help page as material of a turn; a part for each section. */
export function materialOf({ id, title, sections }: KnowledgePage): Material {
  return {
    ...{ id: `${knowledgePrefix}${id}`, kind: 'document', name: title },
    parts: sections.map((section) => ({ place: placeIn(title, section.title), text: section.markdown })),
  };
}

/**
 * Writes guidance as the answer of an ask turn: every passage verbatim, with its chip.
 * @param skills what the employee may use in this mode
 */
export function writeGuidance(
  { intro, passages, offers: wantsOffers, suggestions, answered }: Guidance,
  employee: { channel: ChannelId; skills: readonly SkillId[] },
): Pick<AskResult, 'answer' | 'citations' | 'abstained' | 'suggestions' | 'unverified'> {
  const citations: Citation[] = [];
  const blocks = passages.map(({ page, section }) => {
    const { title, markdown } = page.sections[section] ?? { title: '', markdown: '' };
    const [first = '', ...rest] = markdown.split('\n\n');
    const n = citations.length + 1;
    const quote = firstItem(first);
    citations.push({
      n,
      materialId: `${knowledgePrefix}${page.id}`,
      quote,
      place: placeIn(page.title, title),
    });
    const whole = [`${headingOf(title, first)}${first}`, ...rest];
    return [...whole.slice(0, -1), `${whole.at(-1) ?? ''} [${n}]`].join('\n\n');
  });
  const list = wantsOffers ? offersFor(employee) : '';
  const answer = [intro, ...(list === '' ? [] : [list]), ...blocks]
    .filter((block) => block !== '')
    .join('\n\n');
  return {
    answer: `${answer}\n`,
    ...{ citations, abstained: !answered, suggestions: [...suggestions], unverified: [] },
  };
}

function offersFor({ channel, skills }: { channel: ChannelId; skills: readonly SkillId[] }): string {
  return offers[channel]
    .filter(({ skill }) => skills.includes(skill))
    .slice(0, 3)
    .map(({ line }) => `- ${line}`)
    .join('\n');
}

/** The short answer needs no heading; another section says what it is about. The mode is known from the label. */
function headingOf(title: string, first: string): string {
  if (title === '' || /basic mode/i.test(title)) return '';
  return first.startsWith('- ') ? `**${title}**\n\n` : `**${title}${title.endsWith('?') ? '' : '.'}** `;
}

function placeIn(page: string, section: string): string {
  return section === '' ? page : `${page}, ${section}`;
}

/** A list is cited by its first item. */
function firstItem(block: string): string {
  return (block.split('\n')[0] ?? '').replace(/^- /, '');
}

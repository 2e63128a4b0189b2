import { z } from 'zod';
import { resolveDueDate } from '../../models/basic/resolveDueDate.ts';
import type { ThreadResult } from '../../contract/results.ts';
import type { Material } from '../../domain/material.ts';
import { byHeading, withoutListMark } from '../grounding/answerLines.ts';
import { summarizeThreadInstructions } from '../prompts/skills.ts';
import type { ReleasedLine } from '../releaseGate.ts';
import { defineSection, defineStructure } from '../structure/answerStructure.ts';
import { resolveDue } from './resolveDue.ts';
import { defineSkill, type FinishedAnswer } from './skill.ts';

const structure = defineStructure('mail_thread', {
  actions: defineSection({
    ...{ heading: 'To do', isList: true },
    own: { owner: z.string().nullable(), dueText: z.string().nullable() },
    parts: ({ text, owner, dueText }) => [
      ...(owner === null ? [] : ['**', { claim: owner, in: 'anywhere' as const }, '** – ']),
      text.replace(/\.$/, ''),
      ...(dueText === null ? [] : [' – ', { claim: dueText, in: 'source' as const }]),
    ],
  }),
  decisions: defineSection({ heading: 'Decisions', isList: true }),
  questions: defineSection({ heading: 'Open questions', isList: true }),
  overview: defineSection({ heading: 'What it is about', isList: true }),
});

export const summarizeThread = defineSkill({
  id: 'summarizeThread',
  channels: ['teams', 'word', 'outlook'],
  options: z.object({}),
  needsMaterial: true,
  needsModel: () => false,
  instructions: summarizeThreadInstructions,
  task: () => 'Summarize this mail thread.',
  grounded: true,
  structure,
  maxOutputTokens: 3_000,
  effort: 'low',
  finish,
});

function finish({ lines, materials, coverage, unverified }: FinishedAnswer): ThreadResult {
  const mails = materials.filter((material) => material.kind === 'mail');
  const under = (section: string, pattern: RegExp) => [
    ...lines.filter((line) => line.item?.section === section && line.citations.length > 0),
    ...[...sections].filter(([heading]) => pattern.test(heading)).flatMap(([, found]) => found),
  ];
  const sections = byHeading(
    lines.filter(
      (line) => line.item === undefined && (line.citations.length > 0 || line.text.startsWith('#')),
    ),
  );
  const withoutSource = lines.filter((line) => line.citations.length === 0 && !line.text.startsWith('#'));
  return {
    messageCount: mails.length,
    participants: participantsOf(mails),
    overview: under('overview', /^$|about|overview|summary/).map(sourced),
    decisions: under('decisions', /decision/).map(sourced),
    actions: under('actions', /to do|action/)
      .filter((line) => /^\s*(?:[-*+]|\d)/.test(line.text))
      .map((line) => actionOf(line, mails)),
    questions: under('questions', /question/).map((line) => ({ ...sourced(line), answeredBy: null })),
    coverage,
    // Nothing stands in the lists above without the sentence that it rests on.
    unverified: [...new Set([...unverified, ...withoutSource.map((line) => line.text)].map(withoutListMark))],
  };
}

function sourced(line: ReleasedLine): ThreadResult['overview'][number] {
  const citation = line.citations[0];
  return {
    text: line.item?.fields['text'] ?? withoutListMark(line.text).replace(/\*\*/g, ''),
    quote: citation?.quote ?? '',
    messageId: citation?.materialId ?? '',
    ...(citation?.n === undefined ? {} : { n: citation.n }),
  };
}

/** "**Name** – task – by date", as the prompt asks; a line of another form is all task. */
function actionOf(line: ReleasedLine, mails: readonly Material[]): ThreadResult['actions'][number] {
  const { text, ...source } = sourced(line);
  const { messageId } = source;
  if (line.item !== undefined) {
    const { owner = null, dueText = null } = line.item.fields;
    const mail = mails.find(({ id }) => id === messageId);
    const due = resolveDue(dueText ?? '', source.quote, mail);
    return { text, ...source, owner: owner ?? '', due, dueText: dueText ?? '', done: false };
  }
  const pieces = text.split(/\s+[–—-]\s+/);
  const owner = /^\s*(?:[-*+]|\d{1,3}[.)])\s+\*\*/.test(line.text) ? (pieces.shift() ?? '') : '';
  const last = pieces.at(-1) ?? '';
  const dueText =
    pieces.length > 1 && /^(?:by|before|on|until|due|no later)\b/i.test(last) ? (pieces.pop() ?? '') : '';
  const date = mails.find((mail) => mail.id === messageId)?.mail?.date ?? '';
  return {
    text: pieces.join(' – '),
    ...source,
    owner,
    due: dueText === '' ? null : resolveDueDate(dueText, date),
    dueText,
    done: false,
  };
}

export function participantsOf(mails: readonly Material[]): ThreadResult['participants'] {
  const people = new Map<string, { name: string; address: string }>();
  for (const { mail } of mails) {
    for (const person of mail === undefined ? [] : [mail.from, ...mail.to]) {
      const [, name, address] = /^\s*"?([^"<]*?)"?\s*<([^>]*)>\s*$/.exec(person) ?? [
        undefined,
        '',
        person.trim(),
      ];
      const key = (address ?? '').toLowerCase() || (name ?? '').toLowerCase();
      if (key !== '' && !people.has(key)) people.set(key, { name: name ?? '', address: address ?? '' });
    }
  }
  return [...people.values()];
}

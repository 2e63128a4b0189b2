import { officeTexts, type OfficeText } from './reportOffices.ts';
import { computeOffice, sum, type MonthFigures, type OfficeFigures } from './reportFigures.ts';
import type { ReportChapter, ReportSection } from './permitReport.ts';

export type Office = { text: OfficeText; figures: OfficeFigures };

export const officesWithFigures: Office[] = officeTexts.map((text) => ({
  text,
  figures: computeOffice(text.seed, text.size),
}));

/** Six sections on one office. */
export function officeChapter(office: Office): ReportChapter {
  return {
    title: `${office.text.name} office`,
    sections: [yearOf, monthsOf, kindsOf, inspectionsOf, complaintsOf, nextYearOf].map((write) =>
      write(office),
    ),
  };
}

function yearOf({ text, figures }: Office): ReportSection {
  const applications = sum(figures.months, (row) => row.applications);
  const issued = sum(figures.months, (row) => row.issued);
  const { positions, vacant } = figures.staff;
  return {
    title: `The year in ${text.name}`,
    blocks: [
      ...text.intro.map((sentence) => ({ kind: 'text' as const, text: sentence })),
      { kind: 'heading', text: 'The year in numbers' },
      {
        kind: 'table',
        head: ['Measure', text.name],
        rows: [
          ['Applications received', applications],
          ['Permits issued', issued],
          ['Share of applications that ended with a permit', percent(issued, applications)],
          ['Inspections done', sum(figures.quarters, (row) => row.done)],
          ['Positions on December 31', positions],
          ['Positions vacant on December 31', vacant],
        ],
      },
      {
        kind: 'text',
        text: `That is ${Math.round(applications / positions)} applications for each position. ${
          vacant === 0
            ? 'All positions were filled at the end of the year.'
            : `With ${vacant} of ${positions} positions vacant at the end of the year, the people at work carried more.`
        }`,
      },
    ],
  };
}

function monthsOf({ text, figures }: Office): ReportSection {
  const ordered = [...figures.months].sort((a, b) => b.issued - a.issued);
  const best = ordered[0];
  const least = ordered.at(-1);
  const slowest = [...figures.months].sort((a, b) => b.medianDays - a.medianDays)[0];
  return {
    title: `Permits by month, ${text.name}`,
    blocks: [
      {
        kind: 'table',
        head: ['Month', 'Applications', 'Issued', 'Refused', 'Withdrawn', 'Median days'],
        rows: figures.months.map((row) => [
          row.month,
          row.applications,
          row.issued,
          row.refused,
          row.withdrawn,
          row.medianDays,
        ]),
      },
      { kind: 'text', text: `Most permits were issued in ${best?.month} (${best?.issued}). ${text.strong}` },
      { kind: 'text', text: `Fewest were issued in ${least?.month} (${least?.issued}). ${text.weak}` },
      { kind: 'heading', text: 'Month by month' },
      {
        kind: 'text',
        text: figures.months
          .map((row, i) => monthSentence(text.name, row, figures.months[i - 1], i))
          .join(' '),
      },
      {
        kind: 'text',
        text: `The longest median was in ${slowest?.month}: ${slowest?.medianDays} working days from a complete application to the decision.`,
      },
    ],
  };
}

function monthSentence(
  office: string,
  row: MonthFigures,
  before: MonthFigures | undefined,
  index: number,
): string {
  const change = before === undefined ? 0 : row.issued - before.issued;
  const direction = change === 0 ? 'as many as' : `${Math.abs(change)} ${change > 0 ? 'more' : 'fewer'} than`;
  const sentences = [
    `In ${row.month} the ${office} office issued ${row.issued} permits and refused ${row.refused} applications.`,
    `The ${office} office issued ${row.issued} permits in ${row.month}, ${direction} ${before === undefined ? 'expected' : `in ${before.month}`}.`,
    `In ${row.month} the ${office} office received ${row.applications} applications and issued ${row.issued} permits; ${row.withdrawn} applications were withdrawn.`,
    `Permits issued in ${row.month} by the ${office} office: ${row.issued}, after a median of ${row.medianDays} working days.`,
  ];
  return sentences[index % sentences.length] ?? '';
}

function kindsOf({ text, figures }: Office): ReportSection {
  const ordered = [...figures.kinds].sort((a, b) => b.refused / b.issued - a.refused / a.issued);
  const hardest = ordered[0];
  const easiest = ordered.at(-1);
  const fees = sum(figures.kinds, (row) => row.feeDollars);
  return {
    title: `Kinds of permit, ${text.name}`,
    blocks: [
      {
        kind: 'table',
        head: ['Kind', 'Issued', 'Refused', 'Share refused', 'Fees'],
        rows: figures.kinds.map((row) => [
          row.kind,
          row.issued,
          row.refused,
          percent(row.refused, row.issued + row.refused),
          dollars(row.feeDollars),
        ]),
      },
      { kind: 'text', text: `The ${text.name} office took in ${dollars(fees)} in permit fees in 2025.` },
      {
        kind: 'text',
        text: `${hardest?.kind} applications were refused most often, ${easiest?.kind.toLowerCase()} applications least often. An application counts as refused when the applicant could have mended it but did not within 60 days.`,
      },
    ],
  };
}

function inspectionsOf({ text, figures }: Office): ReportSection {
  const planned = sum(figures.quarters, (row) => row.planned);
  const done = sum(figures.quarters, (row) => row.done);
  return {
    title: `Inspections, ${text.name}`,
    blocks: [
      {
        kind: 'table',
        head: ['Quarter', 'Planned', 'Done', 'Failed first visit', 'Followed up in 30 days'],
        rows: figures.quarters.map((row) => [row.quarter, row.planned, row.done, row.failed, row.followedUp]),
      },
      {
        kind: 'text',
        text: `The office did ${done} of ${planned} planned inspections, ${percent(done, planned)}.`,
      },
      { kind: 'heading', text: 'What the inspectors found' },
      { kind: 'bullets', items: text.findings },
    ],
  };
}

function complaintsOf({ text, figures }: Office): ReportSection {
  const { complaints, appeals } = figures;
  return {
    title: `Complaints and appeals, ${text.name}`,
    blocks: [
      {
        kind: 'text',
        text: `The office received ${complaints.received} complaints and found ${complaints.upheld} of them justified. The appeals board decided ${appeals.decided} appeals against its decisions and changed ${appeals.changed}.`,
      },
      { kind: 'heading', text: 'Three cases that taught something' },
      ...text.stories.map((story) => ({ kind: 'text' as const, text: story })),
    ],
  };
}

function nextYearOf({ text, figures }: Office): ReportSection {
  const median = Math.round(sum(figures.months, (row) => row.medianDays) / figures.months.length);
  return {
    title: `What ${text.name} plans for 2026`,
    blocks: [
      { kind: 'bullets', items: text.measures },
      {
        kind: 'text',
        text: `The target of the ${text.name} office for 2026 is a median of ${Math.max(5, median - 2)} working days, compared with ${median} in 2025, and no month above ${median + 1}.`,
      },
    ],
  };
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '0 %' : `${((100 * part) / whole).toFixed(1)} %`;
}

export function dollars(amount: number): string {
  return `$${amount.toLocaleString('en-US')}`;
}

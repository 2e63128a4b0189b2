import { dollars, percent, type Office } from './officeChapter.ts';
import { months, permitKinds, sum, type PermitKind } from './reportFigures.ts';
import { appendix, howToRead, kindComments, recommendations } from './stateTexts.ts';
import type { ReportChapter, ReportSection } from './permitReport.ts';

/** The chapters about all offices together: before the offices and after them. */
export function stateChapters(offices: Office[]): { before: ReportChapter[]; after: ReportChapter[] } {
  return {
    before: [
      { title: 'Summary', sections: [summary(offices), howToRead] },
      { title: 'All offices', sections: [allMonths(offices), allOffices(offices)] },
    ],
    after: [
      { title: 'Kinds of permit', sections: permitKinds.map((kind) => kindSection(kind, offices)) },
      { title: 'People and money', sections: [people(offices), money(offices)] },
      { title: 'Recommendations', sections: recommendations },
      { title: 'Appendix', sections: appendix },
    ],
  };
}

function summary(offices: Office[]): ReportSection {
  const applications = total(offices, (office) => sum(office.figures.months, (row) => row.applications));
  const issued = total(offices, issuedBy);
  const fastest = [...offices].sort((a, b) => medianOf(a) - medianOf(b))[0];
  return {
    title: 'Summary',
    blocks: [
      {
        kind: 'text',
        text: `In 2025 the eight regional offices received ${applications.toLocaleString('en-US')} applications and issued ${issued.toLocaleString('en-US')} permits. That is ${percent(issued, applications)} of the applications.`,
      },
      {
        kind: 'text',
        text: `The shortest average of monthly medians was reached in ${fastest?.text.name}. Offices that sorted simple applications out on the first day, as Worcester did, kept their times in summer.`,
      },
      {
        kind: 'text',
        text: 'Three problems came up in most offices: vacant positions in the busy months, files saved under a wrong name, and guides that exist in English only. The recommendations in the last chapter answer these three.',
      },
      { kind: 'heading', text: 'Decisions that this report asks for' },
      {
        kind: 'bullets',
        items: [
          'Make the fast desk a rule in all offices from July 1, 2026.',
          'Fill positions before April, when the busy months begin.',
          'Pay for the translation of the twelve guides that visitors ask for most.',
        ],
      },
    ],
  };
}

function allMonths(offices: Office[]): ReportSection {
  return {
    title: 'All offices by month',
    blocks: [
      {
        kind: 'table',
        head: ['Month', 'Applications', 'Issued', 'Refused'],
        rows: months.map((month, index) => [
          month,
          total(offices, (office) => office.figures.months[index]?.applications ?? 0),
          total(offices, (office) => office.figures.months[index]?.issued ?? 0),
          total(offices, (office) => office.figures.months[index]?.refused ?? 0),
        ]),
      },
      {
        kind: 'text',
        text: 'The curve is the same every year: a quiet winter, a steep spring, a long plateau until October. What changed is the height of the plateau, which was four percent above 2024.',
      },
    ],
  };
}

function allOffices(offices: Office[]): ReportSection {
  return {
    title: 'All offices compared',
    blocks: [
      {
        kind: 'table',
        head: ['Office', 'Issued', 'Inspections', 'Complaints', 'Mean of medians'],
        rows: offices.map((office) => [
          office.text.name,
          issuedBy(office),
          sum(office.figures.quarters, (row) => row.done),
          office.figures.complaints.received,
          medianOf(office).toFixed(1),
        ]),
      },
      {
        kind: 'text',
        text: 'Offices differ in size, in travel and in what people build there. The table is a help for questions, not a ranking.',
      },
    ],
  };
}

function kindSection(kind: PermitKind, offices: Office[]): ReportSection {
  const rowOf = (office: Office) => office.figures.kinds.find((row) => row.kind === kind);
  const issued = total(offices, (office) => rowOf(office)?.issued ?? 0);
  const refused = total(offices, (office) => rowOf(office)?.refused ?? 0);
  return {
    title: `${kind} permits in all offices`,
    blocks: [
      {
        kind: 'table',
        head: ['Office', 'Issued', 'Refused'],
        rows: [
          ...offices.map((office) => [
            office.text.name,
            rowOf(office)?.issued ?? 0,
            rowOf(office)?.refused ?? 0,
          ]),
          ['Total', issued, refused],
        ],
      },
      ...kindComments[kind].map((text) => ({ kind: 'text' as const, text })),
    ],
  };
}

function people(offices: Office[]): ReportSection {
  return {
    title: 'People',
    blocks: [
      {
        kind: 'table',
        head: ['Office', 'Positions', 'Vacant'],
        rows: offices.map(({ text, figures }) => [text.name, figures.staff.positions, figures.staff.vacant]),
      },
      {
        kind: 'text',
        text: 'It takes 14 weeks from the request to the first working day. Offices that asked in January had their people in May, when the rush was half over.',
      },
    ],
  };
}

function money(offices: Office[]): ReportSection {
  const feesOf = (office: Office) => sum(office.figures.kinds, (row) => row.feeDollars);
  return {
    title: 'Fees',
    blocks: [
      {
        kind: 'table',
        head: ['Office', 'Fees'],
        rows: [
          ...offices.map((office) => [office.text.name, dollars(feesOf(office))]),
          ['Total', dollars(total(offices, feesOf))],
        ],
      },
      { kind: 'text', text: 'Fees go to the general fund. They did not change in 2025.' },
    ],
  };
}

function issuedBy(office: Office): number {
  return sum(office.figures.months, (row) => row.issued);
}

function medianOf(office: Office): number {
  return sum(office.figures.months, (row) => row.medianDays) / office.figures.months.length;
}

function total(offices: Office[], pick: (office: Office) => number): number {
  return sum(offices, pick);
}

import { officeChapter, officesWithFigures } from './officeChapter.ts';
import { stateChapters } from './stateChapters.ts';

export type ReportBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'bullets'; items: string[] }
  | { kind: 'table'; head: string[]; rows: (string | number)[][] };
/** A section begins on a new page. */
export type ReportSection = { title: string; blocks: ReportBlock[] };
export type ReportChapter = { title: string; sections: ReportSection[] };
export type Report = { title: string; subtitle: string; note: string; chapters: ReportChapter[] };

const state = stateChapters(officesWithFigures);

/** The sample report: invented figures for real place names, marked as demo data on each page. */
export const permitReport: Report = {
  title: 'Permits and inspections in 2025',
  subtitle: 'Annual report of the Department of Permits and Local Services on its eight regional offices',
  note: 'Demo data. The department, its people, all figures and all events in this report are invented.',
  chapters: [...state.before, ...officesWithFigures.map(officeChapter), ...state.after],
};

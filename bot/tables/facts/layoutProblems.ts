import { columnLetters } from '../address.ts';
import { mostColumns } from '../findTables.ts';
import type { Table } from '../table.ts';
import type { CellTable } from '../../domain/cellTable.ts';
import { counted, recordsOf, shorten } from './fact.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** Injection into a spreadsheet program begins with one of these; here it is text. */
const formulaStart = /^[=@](?!\s*$)/;

/** What stands beside the records and was not counted with them. */
export function layoutProblems(table: Table): Problem[] {
  const { layout, columns, grid } = table;
  const problems: Problem[] = [];
  const report = (code: ProblemCode, value: number, text: string): void => {
    problems.push({ ...recordsOf(table), code, text, value: String(value), formula: 'layout of the table' });
  };
  if (layout.headerRows.length === 0) {
    report('layout', 0, 'No header row was found; the columns are called by their place.');
  }
  if (layout.notes.length > 0) {
    const example = shorten(layout.notes[0] ?? '', 50);
    const text = `${counted(layout.notes.length, 'line')} with words in one cell only (such as “${example}”) set aside as headings or notes.`;
    report('layout', layout.notes.length, text);
  }
  if (layout.repeatedHeaders > 0) {
    report(
      'layout',
      layout.repeatedHeaders,
      `${counted(layout.repeatedHeaders, 'repeated header row')} left out.`,
    );
  }
  if (layout.blankColumns.length > 0) {
    const letters = layout.blankColumns
      .slice(0, 5)
      .map((column) => (grid.table.addressing === 'sheet' ? columnLetters(column) : String(column + 1)));
    report(
      'layout',
      layout.blankColumns.length,
      `${counted(layout.blankColumns.length, 'blank column')} left out (${letters.join(', ')}).`,
    );
  }
  const alike = columns.filter(({ name }) => /\(column [A-Z\d]+\)$/.test(name));
  if (alike.length > 0) {
    const names = alike.slice(0, 4).map(({ name }) => shorten(name, 40));
    report(
      'layout',
      alike.length,
      `${counted(alike.length, 'column has', 'columns have')} the name of another: ${names.join(', ')}.`,
    );
  }
  if (layout.columns.length > columns.length) {
    const text = `Columns ${mostColumns + 1} to ${layout.columns.length.toLocaleString('en-US')} of the table were not looked at.`;
    report('notRead', layout.columns.length - columns.length, text);
  }
  const formulas = columns.reduce(
    (sum, { labels }) => sum + labels.filter((label) => formulaStart.test(label)).length,
    0,
  );
  if (formulas > 0) {
    report(
      'formula',
      formulas,
      `${counted(formulas, 'entry begins', 'entries begin')} like a formula; shown as text, never run.`,
    );
  }
  return problems;
}

/** What of a sheet was not read: sheets, rows and columns that nobody sees, and what lies past the limits. */
export function sheetNotes(cells: CellTable, materialId: string): Problem[] {
  const name = cells.name === '' ? 'The table' : `Sheet “${shorten(cells.name, 40)}”`;
  const note = (code: ProblemCode, text: string, value: number): Problem => ({
    ...{ code, text, value: String(value), materialId, cells: cells.name, quote: cells.name },
    formula: 'rows and columns of the sheet',
  });
  if (cells.isHidden) return [note('hidden', `${name} is hidden and was not read.`, 1)];
  const notes: Problem[] = [];
  const { hidden, extent } = cells;
  const parts = [
    ...(hidden.rows > 0 ? [counted(hidden.rows, 'hidden row')] : []),
    ...(hidden.columns > 0 ? [counted(hidden.columns, 'hidden column')] : []),
    ...(hidden.cells > 0 && hidden.columns === 0
      ? [counted(hidden.cells, 'cell with hidden text', 'cells with hidden text')]
      : []),
  ];
  if (parts.length > 0) {
    notes.push(
      note(
        'hidden',
        `${name}: ${parts.join(' and ')} left out of every figure.`,
        hidden.rows + hidden.columns + hidden.cells,
      ),
    );
  }
  if (extent.rows === undefined || extent.rows > extent.readRows)
    notes.push(note('notRead', `${name}: ${rowsRead(cells)}.`, extent.readRows));
  if (extent.columns > extent.readColumns) {
    const text = `${name}: columns ${(extent.readColumns + 1).toLocaleString('en-US')} to ${extent.columns.toLocaleString('en-US')} were not read.`;
    notes.push(note('notRead', text, extent.columns - extent.readColumns));
  }
  return notes;
}

/** "Read rows 1 to 250,000 of 431,002" */
export function rowsRead({ extent }: CellTable): string {
  const of = extent.rows === undefined ? '; there are more' : ` of ${extent.rows.toLocaleString('en-US')}`;
  return extent.readRows === 0
    ? 'no rows were read'
    : `Read rows 1 to ${extent.readRows.toLocaleString('en-US')}${of}`;
}

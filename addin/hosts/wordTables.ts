import type { TableText } from './documentHost.ts';

/** The cells of the selected tables, or of all tables of the document when none is selected. WordApi 1.3. */
export async function readTables(context: Word.RequestContext): Promise<TableText[]> {
  const selected = context.document.getSelection().tables;
  const all = context.document.body.tables;
  selected.load('items/values');
  all.load('items/values');
  await context.sync();
  const tables = selected.items.length > 0 ? selected.items : all.items;
  return tables.map(({ values }) => values);
}

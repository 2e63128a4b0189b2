import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Dom } from 'parse5';

export interface DocumentSurvey {
  styleSheets: string[];
  /** Tables that place things on a page instead of holding data: those with a table inside, or one column. */
  layoutTables: ReadonlySet<Dom.Element>;
}

export function surveyDocument(document: Dom.Document): DocumentSurvey {
  const styleSheets: string[] = [];
  const layoutTables = new Set<Dom.Element>();
  const stack: { node: Dom.ParentNode; table: Dom.Element | undefined }[] = [
    { node: document, table: undefined },
  ];
  const columns = new Map<Dom.Element, number>();
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    let cells = 0;
    for (const child of top.node.childNodes) {
      if (!tree.isElementNode(child)) continue;
      if (child.tagName === 'style') styleSheets.push(textOf(child));
      if (child.tagName === 'td' || child.tagName === 'th') cells += 1;
      if (child.tagName === 'table' && top.table !== undefined) layoutTables.add(top.table);
      const table = child.tagName === 'table' ? child : top.table;
      stack.push({ node: child, table });
    }
    if (top.table !== undefined) columns.set(top.table, Math.max(cells, columns.get(top.table) ?? 0));
  }
  for (const [table, count] of columns) if (count < 2) layoutTables.add(table);
  return { styleSheets, layoutTables };
}

function textOf(element: Dom.Element): string {
  return element.childNodes.map((child) => (tree.isTextNode(child) ? child.value : '')).join('');
}

import type { Alignment, CellPlace, ParagraphProperties, Piece } from '../model/pieces.ts';
import { findStyle, listStyle, lookOf, type StyleId } from '../model/styles.ts';
import { readRuns } from './readRuns.ts';
import { childOf, childrenOf, isOn, valueOfChild } from './wordXml.ts';

/** What stands beside `document.xml` and is needed to read it. */
export interface Surroundings {
  /** style id -> its English name */
  readonly styleNames: ReadonlyMap<string, string>;
  /** `numId/level` -> true when the list is numbered */
  readonly numbered: ReadonlyMap<string, boolean>;
  /** footnote id -> its text */
  readonly footnotes: ReadonlyMap<string, string>;
}

export const noSurroundings: Surroundings = {
  styleNames: new Map(),
  numbered: new Map(),
  footnotes: new Map(),
};

/** Paragraphs and tables of a `w:body`, as pieces. Tables in tables become paragraphs of the outer cell. */
export function readBody(body: Element, around: Surroundings): Piece[] {
  let tables = 0;
  function readBlocks(parent: Element, cell?: CellPlace): Piece[] {
    return childrenOf(parent).flatMap((block) => {
      if (block.localName === 'p') return readParagraph(block, around, cell);
      if (block.localName === 'tbl') return cell ? readNested(block, cell) : readTable(block, `T${++tables}`);
      if (block.localName === 'sdt') {
        const content = childOf(block, 'sdtContent');
        return content ? readBlocks(content, cell) : [];
      }
      return [];
    });
  }
  function readTable(table: Element, name: string): Piece[] {
    return childrenOf(table, 'tr').flatMap((row, rowIndex) => {
      const header = isOn(childOf(row, 'trPr'), 'tblHeader') === true;
      return childrenOf(row, 'tc').flatMap((cell, column) =>
        readBlocks(cell, { table: name, row: rowIndex, column, ...(header ? { header } : {}) }),
      );
    });
  }
  function readNested(table: Element, cell: CellPlace): Piece[] {
    return childrenOf(table, 'tr').flatMap((row) =>
      childrenOf(row, 'tc').flatMap((inner) => readBlocks(inner, cell)),
    );
  }
  return readBlocks(body);
}

function readParagraph(paragraph: Element, around: Surroundings, cell: CellPlace | undefined): Piece[] {
  const properties = childOf(paragraph, 'pPr');
  const list = listOf(properties, around);
  const alignment = alignmentOf(valueOfChild(properties, 'jc'));
  const mark: ParagraphProperties = {
    style: styleOf(valueOfChild(properties, 'pStyle'), list, around),
    ...(alignment ? { alignment } : {}),
    ...(cell ? { cell } : {}),
  };
  return [...readRuns(paragraph, around), { kind: 'mark', paragraph: mark }];
}

interface ListPlace {
  readonly list: 'bullet' | 'number';
  /** from 1 */
  readonly level: number;
}

function listOf(properties: Element | undefined, around: Surroundings): ListPlace | undefined {
  const numbering = childOf(properties, 'numPr');
  const id = valueOfChild(numbering, 'numId');
  if (id === undefined || id === '0') return undefined;
  const level = Number(valueOfChild(numbering, 'ilvl') ?? '0');
  return { list: around.numbered.get(`${id}/${level}`) ? 'number' : 'bullet', level: level + 1 };
}

function styleOf(id: string | undefined, list: ListPlace | undefined, around: Surroundings): StyleId {
  const named = id === undefined ? undefined : (findStyle(around.styleNames.get(id) ?? id) ?? findStyle(id));
  const known = named && lookOf(named);
  if (list && (!named || known?.list || named === 'Normal' || named === 'ListParagraph')) {
    return listStyle(known?.list ?? list.list, list.level);
  }
  if (named) return named;
  return /^heading[7-9]$/i.test(id ?? '') ? 'Heading6' : 'Normal';
}

const alignmentNames: Readonly<Record<string, Alignment>> = {
  center: 'Centered',
  right: 'Right',
  end: 'Right',
  both: 'Justified',
};

function alignmentOf(value: string | undefined): Alignment | undefined {
  return value === undefined ? undefined : alignmentNames[value];
}

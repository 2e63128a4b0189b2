import { walkXml, type Attributes } from '../../container/xml.ts';
import type { Block } from '../../partBuilder.ts';
import { hexColor, isInvisible, white, type Color } from '../colors.ts';
import { tableRow } from '../tableRow.ts';
import type { DocxNumbering } from './docxNumbering.ts';
import type { DocxStyle, DocxStyles } from './docxStyles.ts';
import { applyRunProperty, shadingColor, type RunFormat } from './runFormat.ts';

interface Paragraph {
  style: Omit<DocxStyle, 'basedOn'>;
  heading: number | undefined;
  numId: string | undefined;
  level: number | undefined;
  shading: Color | undefined;
  isPropertyOpen: boolean;
  text: string;
  hidden: string;
}

interface Table {
  isPainted: boolean;
  cells: string[];
  cell: string[];
  hidden: string;
  shading: Color | undefined;
  isCellProperty: boolean;
}

interface Run {
  format: RunFormat;
  isPropertyOpen: boolean;
}

/** Elements whose content is a former state, an instruction to Word, or a second copy of the same text. */
const skipped = new Set(
  'rPrChange pPrChange sectPrChange tblPrChange tcPrChange trPrChange tblGridChange numberingChange Fallback sdtPr instrText delInstrText'.split(
    ' ',
  ),
);

/** Text of one story of a Word file: body, header, a note, comments; in blocks, what is not seen apart. */
export function walkStory(
  chunks: Iterable<Uint8Array>,
  { styles, numbering }: { styles: DocxStyles; numbering: DocxNumbering },
  emit: (block: Block) => void,
): void {
  const paragraphs: Paragraph[] = [];
  const runs: Run[] = [];
  const tables: Table[] = [];
  /** One for each shape around: true when it has a fill of its own. */
  const shapes: boolean[] = [];
  const fields: ('instruction' | 'result')[] = [];
  let skipDepth = 0;
  let deletedDepth = 0;
  let isText = false;
  let page: Color = white;

  const background = (paragraph: Paragraph, run: Run | undefined): Color => {
    const table = tables.at(-1);
    const own =
      run?.format.background ?? paragraph.shading ?? paragraph.style.format.background ?? table?.shading;
    if (own !== undefined) return own;
    return table?.isPainted === true || shapes.includes(true) ? 'unknown' : page;
  };
  const isHidden = (paragraph: Paragraph, run: Run | undefined): boolean => {
    if (deletedDepth > 0 || fields.includes('instruction')) return true;
    const format = { ...styles.defaults, ...paragraph.style.format, ...run?.format };
    if (format.isVanished === true || (format.size !== undefined && format.size <= 2)) return true;
    const color = format.color ?? 'automatic';
    return color !== 'automatic' && isInvisible(color, background(paragraph, run));
  };
  const put = (text: string, hiddenAnyway = false): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (hiddenAnyway || isHidden(paragraph, runs.at(-1))) paragraph.hidden += text;
    else paragraph.text += text;
  };
  const endParagraph = (): void => {
    const paragraph = paragraphs.pop();
    if (paragraph === undefined) return;
    const block = dress(paragraph, numbering);
    const table = tables.at(-1);
    if (table === undefined) emit(block);
    else {
      if (block.text !== '') table.cell.push(block.text);
      table.hidden += ` ${block.hidden ?? ''}`;
    }
  };
  const endTable = (): void => {
    tables.pop();
  };
  const endRow = (): void => {
    const table = tables.at(-1);
    if (table === undefined) return;
    const outer = tables.at(-2);
    const text = tableRow(table.cells);
    if (outer === undefined) emit({ text, hidden: table.hidden, tight: true });
    else {
      outer.cell.push(text);
      outer.hidden += ` ${table.hidden}`;
    }
    table.cells = [];
    table.hidden = '';
  };

  walkXml(chunks, {
    open(name, attributes) {
      if (skipDepth > 0 || skipped.has(name)) {
        skipDepth += 1;
        return;
      }
      const paragraph = paragraphs.at(-1);
      const run = runs.at(-1);
      const table = tables.at(-1);
      if (run?.isPropertyOpen === true) {
        if (name === 'rStyle') Object.assign(run.format, styles.resolve(attributes['val']).format);
        else applyRunProperty(run.format, name, attributes);
      } else if (paragraph?.isPropertyOpen === true)
        applyParagraphProperty(paragraph, styles, name, attributes);
      else if (table?.isCellProperty === true) {
        if (name === 'shd') table.shading = shadingColor(attributes);
      } else if (name === 'p') paragraphs.push(newParagraph(styles));
      else if (name === 'pPr' && paragraph !== undefined) paragraph.isPropertyOpen = true;
      else if (name === 'r') runs.push({ format: {}, isPropertyOpen: false });
      else if (name === 'rPr' && run !== undefined) run.isPropertyOpen = true;
      else if (name === 't' || name === 'delText') isText = true;
      else if (name === 'tab' || name === 'ptab') put('\t');
      else if (name === 'br' || name === 'cr') put('\n');
      else if (name === 'noBreakHyphen') put('-');
      else if (name === 'del' || name === 'moveFrom') deletedDepth += 1;
      else if (name === 'fldChar') followField(fields, attributes['fldCharType']);
      else if (name === 'tbl') tables.push(newTable());
      else if (name === 'tblStyle' && table !== undefined)
        table.isPainted = styles.resolve(attributes['val']).paints;
      else if (name === 'tcPr' && table !== undefined) table.isCellProperty = true;
      else if (name === 'background') page = hexColor(attributes['color'] ?? 'FFFFFF');
      else if (name === 'wsp' || name === 'shape' || name === 'rect')
        shapes.push(attributes['fillcolor'] !== undefined);
      else if (/Fill$/.test(name) && name !== 'noFill' && shapes.length > 0) shapes[shapes.length - 1] = true;
    },
    text(text) {
      if (isText && skipDepth === 0) put(text);
    },
    close(name) {
      if (skipDepth > 0) {
        skipDepth -= 1;
        return;
      }
      const run = runs.at(-1);
      const paragraph = paragraphs.at(-1);
      const table = tables.at(-1);
      if (name === 't' || name === 'delText') isText = false;
      else if (name === 'rPr' && run?.isPropertyOpen === true) run.isPropertyOpen = false;
      else if (name === 'pPr' && paragraph !== undefined) paragraph.isPropertyOpen = false;
      else if (name === 'r') runs.pop();
      else if (name === 'p') endParagraph();
      else if (name === 'del' || name === 'moveFrom') deletedDepth = Math.max(0, deletedDepth - 1);
      else if (name === 'tcPr' && table !== undefined) table.isCellProperty = false;
      else if (name === 'tc' && table !== undefined) {
        table.cells.push(table.cell.join(' '));
        table.cell = [];
        table.shading = undefined;
      } else if (name === 'tr') endRow();
      else if (name === 'tbl') endTable();
      else if (name === 'wsp' || name === 'shape' || name === 'rect') shapes.pop();
    },
  });
}

function newParagraph(styles: DocxStyles): Paragraph {
  const style = styles.resolve(styles.defaultParagraph);
  return {
    style,
    heading: undefined,
    numId: undefined,
    level: undefined,
    shading: undefined,
    isPropertyOpen: false,
    text: '',
    hidden: '',
  };
}

function newTable(): Table {
  return { isPainted: false, cells: [], cell: [], hidden: '', shading: undefined, isCellProperty: false };
}

function applyParagraphProperty(
  paragraph: Paragraph,
  styles: DocxStyles,
  name: string,
  attributes: Attributes,
): void {
  const value = attributes['val'] ?? '';
  if (name === 'pStyle') paragraph.style = styles.resolve(value);
  else if (name === 'outlineLvl') paragraph.heading = Number(value) < 9 ? Number(value) + 1 : 0;
  else if (name === 'numId') paragraph.numId = value;
  else if (name === 'ilvl') paragraph.level = Number(value);
  else if (name === 'shd') paragraph.shading = shadingColor(attributes);
}

function followField(fields: ('instruction' | 'result')[], type: string | undefined): void {
  if (type === 'begin') fields.push('instruction');
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
  else if (type === 'end') fields.pop();
}

function dress(paragraph: Paragraph, numbering: DocxNumbering): Block {
  const text = paragraph.text.trim();
  const heading = paragraph.heading ?? paragraph.style.heading ?? 0;
  const numId = paragraph.numId ?? paragraph.style.numId;
  const level = Math.min(8, Math.max(0, paragraph.level ?? paragraph.style.level ?? 0));
  const mark = numId === undefined || text === '' ? undefined : numbering.next(numId, level);
  const hidden = paragraph.hidden.trim();
  if (heading > 0 && text !== '') {
    const number = mark === undefined || mark === '-' ? '' : `${mark} `;
    return {
      text: `${'#'.repeat(Math.min(6, heading))} ${number}${text.replace(/\s+/g, ' ')}`,
      hidden,
      starts: true,
    };
  }
  if (mark === undefined) return { text, hidden };
  return { text: `${'  '.repeat(level)}${mark} ${text}`, hidden, tight: true };
}

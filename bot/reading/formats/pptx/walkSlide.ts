import { walkXml, type Attributes } from '../../container/xml.ts';
import type { Block } from '../../partBuilder.ts';
import { hexColor, isInvisible, type Color } from '../colors.ts';
import { tableRow } from '../tableRow.ts';

export interface SlideSurface {
  width: number;
  height: number;
  background: Color;
}

interface Shape {
  isGroup: boolean;
  isHidden: boolean;
  isFilled: boolean;
  placeholder: string | undefined;
  x: number;
  y: number;
}

interface Paragraph {
  level: number;
  hasBullet: boolean | undefined;
  text: string;
  hidden: string;
}

const shapeTags = new Set(['sp', 'grpSp', 'graphicFrame', 'pic', 'cxnSp']);

/** Text of one slide or notes page, shape by shape. `wants` chooses shapes by the kind of their placeholder. */
export function walkSlide(
  chunks: Iterable<Uint8Array>,
  surface: SlideSurface,
  wants: (placeholder: string | undefined) => boolean,
  emit: (block: Block) => void,
): { isShown: boolean } {
  const shapes: Shape[] = [];
  let isShown = true;
  let skipDepth = 0;
  let paragraph: Paragraph | undefined;
  let row: { cells: string[]; cell: string[]; hidden: string } | undefined;
  let isText = false;
  let isRunProperty = false;
  let isShapeProperty = false;
  let run: { isTiny: boolean; color: Color } = { isTiny: false, color: 'unknown' };

  const isHidden = (): boolean => {
    const isOnSurface = !shapes.some(({ isFilled }) => isFilled) && row === undefined;
    return (
      shapes.some((shape) => shape.isHidden) ||
      run.isTiny ||
      (isOnSurface && isInvisible(run.color, surface.background))
    );
  };
  const put = (text: string): void => {
    if (paragraph === undefined) return;
    if (isHidden()) paragraph.hidden += text;
    else paragraph.text += text;
  };
  const endParagraph = (): void => {
    const shape = shapes.at(-1);
    if (paragraph === undefined || !wants(shape?.placeholder)) return;
    if (row !== undefined) {
      row.cell.push(paragraph.text);
      row.hidden += ` ${paragraph.hidden}`;
    } else emit(dress(paragraph, shape?.placeholder));
  };
  const place = ({ x, y, cx, cy }: Attributes): void => {
    const shape = shapes.at(-1);
    // Inside a group the numbers mean another coordinate system.
    if (shape === undefined || shapes.slice(0, -1).some(({ isGroup }) => isGroup)) return;
    if (x !== undefined) Object.assign(shape, { x: Number(x), y: Number(y) });
    if (cx === undefined) return;
    const isOff =
      shape.x >= surface.width ||
      shape.y >= surface.height ||
      shape.x + Number(cx) <= 0 ||
      shape.y + Number(cy) <= 0;
    if (isOff && !shape.isGroup) shape.isHidden = true;
  };

  walkXml(chunks, {
    open(name, attributes) {
      if (skipDepth > 0 || name === 'Fallback') skipDepth += 1;
      if (skipDepth > 0) return;
      const shape = shapes.at(-1);
      if ((name === 'sld' || name === 'notes') && attributes['show'] === '0') isShown = false;
      else if (shapeTags.has(name)) shapes.push(newShape(name === 'grpSp'));
      else if (name === 'cNvPr' && attributes['hidden'] === '1' && shape !== undefined) shape.isHidden = true;
      else if (name === 'ph' && shape !== undefined) shape.placeholder = attributes['type'] ?? 'body';
      else if (name === 'spPr') isShapeProperty = true;
      else if (name === 'off' || (name === 'ext' && attributes['cx'] !== undefined)) place(attributes);
      else if (isShapeProperty && /^(?:solid|grad|blip|patt)Fill$/.test(name) && shape !== undefined)
        shape.isFilled = true;
      else if (name === 'fillRef' && attributes['idx'] !== '0' && shape !== undefined) shape.isFilled = true;
      else if (name === 'tr') row = { cells: [], cell: [], hidden: '' };
      else if (name === 'p') paragraph = { level: 0, hasBullet: undefined, text: '', hidden: '' };
      else if (name === 'pPr' && paragraph !== undefined) paragraph.level = Number(attributes['lvl'] ?? 0);
      else if (/^bu(?:None|Char|AutoNum|Blip)$/.test(name) && paragraph !== undefined) {
        paragraph.hasBullet = name !== 'buNone';
      } else if (name === 'r' || name === 'fld') run = { isTiny: false, color: 'unknown' };
      else if (name === 'rPr') {
        isRunProperty = true;
        run.isTiny = Number(attributes['sz'] ?? 1_800) <= 100;
      } else if (name === 'srgbClr' && isRunProperty) run.color = hexColor(attributes['val'] ?? '');
      else if (name === 'br') put('\n');
      else if (name === 't') isText = true;
    },
    text(text) {
      if (isText && skipDepth === 0) put(text);
    },
    close(name) {
      if (skipDepth > 0) {
        skipDepth -= 1;
        return;
      }
      if (shapeTags.has(name)) shapes.pop();
      else if (name === 'spPr') isShapeProperty = false;
      else if (name === 'rPr') isRunProperty = false;
      else if (name === 't') isText = false;
      else if (name === 'p') {
        endParagraph();
        paragraph = undefined;
      } else if (name === 'tc' && row !== undefined) {
        row.cells.push(row.cell.join(' '));
        row.cell = [];
      } else if (name === 'tr' && row !== undefined) {
        emit({ text: tableRow(row.cells), hidden: row.hidden, tight: true });
        row = undefined;
      }
    },
  });
  return { isShown };
}

function newShape(isGroup: boolean): Shape {
  return { isGroup, isHidden: false, isFilled: false, placeholder: undefined, x: 0, y: 0 };
}

/** Titles become headings; paragraphs of text placeholders carry bullets unless they say otherwise. */
function dress({ text, hidden, level, hasBullet }: Paragraph, placeholder: string | undefined): Block {
  const line = text.trim();
  if (line === '') return { text: '', hidden };
  if (placeholder === 'title' || placeholder === 'ctrTitle') {
    return { text: `# ${line.replace(/\s+/g, ' ')}`, hidden, starts: true };
  }
  const isItem = hasBullet ?? (placeholder === 'body' || placeholder === 'obj');
  if (!isItem) return { text: line, hidden };
  return { text: `${'  '.repeat(Math.min(8, Math.max(0, level)))}- ${line}`, hidden, tight: true };
}

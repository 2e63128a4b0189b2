import type { Format, Piece, Reviewed, Revision } from '../model/pieces.ts';
import type { Surroundings } from './readBody.ts';
import { attributeOf, childOf, childrenOf, isOn, valueOfChild } from './wordXml.ts';

/** Text and atoms of a paragraph, with insertions and deletions that the file tracks. Hidden text is left out. */
export function readRuns(parent: Element, around: Surroundings, reviewed: Reviewed = {}): Piece[] {
  return childrenOf(parent).flatMap((child): Piece[] => {
    switch (child.localName) {
      case 'r':
        return readRun(child, around, reviewed);
      case 'ins':
      case 'moveTo':
        return readRuns(child, around, { ...reviewed, inserted: revisionOf(child) });
      case 'del':
      case 'moveFrom':
        return readRuns(child, around, { ...reviewed, deleted: revisionOf(child) });
      case 'hyperlink':
      case 'smartTag':
      case 'fldSimple':
        return readRuns(child, around, reviewed);
      case 'sdt': {
        const content = childOf(child, 'sdtContent');
        return content ? readRuns(content, around, reviewed) : [];
      }
      default:
        return [];
    }
  });
}

function readRun(run: Element, around: Surroundings, reviewed: Reviewed): Piece[] {
  const properties = childOf(run, 'rPr');
  if (isOn(properties, 'vanish')) return [];
  const format = formatOf(properties);
  const text = (content: string): Piece => ({ kind: 'text', text: content, format, ...reviewed });
  return childrenOf(run).flatMap((part): Piece[] => {
    switch (part.localName) {
      case 't':
      case 'delText':
        return part.textContent === '' ? [] : [text((part.textContent ?? '').replace(/[\n\r]+/g, ' '))];
      case 'tab':
        return [text('\t')];
      case 'cr':
        return [text('\v')];
      case 'noBreakHyphen':
        return [text('\u2011')];
      case 'br':
        return attributeOf(part, 'type') === 'page'
          ? [{ kind: 'atom', atom: 'pageBreak', label: 'Page break', ...reviewed }]
          : [text('\v')];
      case 'footnoteReference':
        return [
          {
            kind: 'atom',
            atom: 'footnote',
            label: around.footnotes.get(attributeOf(part, 'id') ?? '') ?? '',
            ...reviewed,
          },
        ];
      case 'drawing':
      case 'pict':
        return [{ kind: 'atom', atom: 'picture', label: describePicture(part), ...reviewed }];
      default:
        return [];
    }
  });
}

function formatOf(properties: Element | undefined): Format {
  const bold = isOn(properties, 'b');
  const italic = isOn(properties, 'i');
  const underline = isOn(properties, 'u');
  const strike = isOn(properties, 'strike');
  const color = valueOfChild(properties, 'color');
  const halfPoints = Number(valueOfChild(properties, 'sz'));
  const fonts = childOf(properties, 'rFonts');
  const font = fonts ? attributeOf(fonts, 'ascii') : undefined;
  const highlight = valueOfChild(properties, 'highlight');
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline }),
    ...(strike === undefined ? {} : { strike }),
    ...(color && /^[0-9a-f]{6}$/i.test(color) ? { color: `#${color}` } : {}),
    ...(halfPoints > 0 ? { size: halfPoints / 2 } : {}),
    ...(font ? { font } : {}),
    ...(highlight && highlight !== 'none' ? { highlight } : {}),
  };
}

function revisionOf(element: Element): Revision {
  return {
    author: attributeOf(element, 'author') ?? 'Unknown',
    date: attributeOf(element, 'date') ?? '1970-01-01T00:00:00Z',
  };
}

function describePicture(element: Element): string {
  const described = [...element.getElementsByTagName('*')].find((part) => part.localName === 'docPr');
  return described?.getAttribute('descr') ?? described?.getAttribute('name') ?? 'Picture';
}

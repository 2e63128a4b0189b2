import { walkXml, type Attributes } from '../../container/xml.ts';
import { hexColor } from '../colors.ts';
import { applyRunProperty, type RunFormat } from './runFormat.ts';

export interface DocxStyle {
  basedOn: string | undefined;
  /** 1 to 9; 0 = text */
  heading: number | undefined;
  format: RunFormat;
  numId: string | undefined;
  level: number | undefined;
  /** A table style that paints cells: text colours inside cannot be judged. */
  paints: boolean;
}

export interface DocxStyles {
  /** With everything inherited from the styles it is based on */
  resolve(id: string | undefined): Omit<DocxStyle, 'basedOn'>;
  defaults: RunFormat;
  defaultParagraph: string | undefined;
}

/** word/styles.xml (ECMA-376 part 1, 17.7). */
export function readStyles(chunks: Iterable<Uint8Array>): DocxStyles {
  const styles = new Map<string, DocxStyle>();
  const defaults: RunFormat = {};
  let defaultParagraph: string | undefined;
  let style: DocxStyle | undefined;
  let isRunFormat = false;
  let isDefaults = false;
  walkXml(chunks, {
    open(name, attributes) {
      if (name === 'docDefaults') isDefaults = true;
      if (name === 'rPr') isRunFormat = true;
      if (name === 'style') {
        style = {
          basedOn: undefined,
          heading: undefined,
          format: {},
          numId: undefined,
          level: undefined,
          paints: false,
        };
        const id = attributes['styleId'];
        if (id !== undefined) styles.set(id, style);
        if (attributes['type'] === 'paragraph' && attributes['default'] === '1') defaultParagraph = id;
      }
      if (isRunFormat && (isDefaults || style !== undefined)) {
        applyRunProperty(style?.format ?? defaults, name, attributes);
      } else if (style !== undefined) applyStyleProperty(style, name, attributes);
    },
    close(name) {
      if (name === 'style') style = undefined;
      if (name === 'rPr') isRunFormat = false;
      if (name === 'docDefaults') isDefaults = false;
    },
  });
  return { resolve: (id) => resolveStyle(styles, id), defaults, defaultParagraph };
}

function applyStyleProperty(style: DocxStyle, name: string, attributes: Attributes): void {
  const value = attributes['val'] ?? '';
  if (name === 'basedOn') style.basedOn = value;
  else if (name === 'name') {
    const heading = /^heading (\d)$/i.exec(value)?.[1];
    if (heading !== undefined) style.heading = Number(heading);
    if (/^title$/i.test(value)) style.heading = 1;
  } else if (name === 'outlineLvl') style.heading = Number(value) < 9 ? Number(value) + 1 : 0;
  else if (name === 'numId') style.numId = value;
  else if (name === 'ilvl') style.level = Number(value);
  else if (name === 'shd' && attributes['fill'] !== undefined && attributes['fill'] !== 'auto') {
    const fill = hexColor(attributes['fill']);
    style.paints ||= fill === 'unknown' || fill.some((channel) => channel < 250);
  }
}

function resolveStyle(
  styles: ReadonlyMap<string, DocxStyle>,
  id: string | undefined,
): Omit<DocxStyle, 'basedOn'> {
  const chain: DocxStyle[] = [];
  for (let next = id; next !== undefined && chain.length < 20;) {
    const style = styles.get(next);
    if (style === undefined || chain.includes(style)) break;
    chain.unshift(style);
    next = style.basedOn;
  }
  const last = <Key extends keyof DocxStyle>(key: Key): DocxStyle[Key] | undefined =>
    chain.findLast((style) => style[key] !== undefined)?.[key];
  // Files of small producers name Word's own styles without defining them.
  const byName = styles.has(id ?? '') ? undefined : /^heading([1-9])$/i.exec(id ?? '')?.[1];
  return {
    heading: byName === undefined ? last('heading') : Number(byName),
    numId: last('numId'),
    level: last('level'),
    format: Object.assign({}, ...chain.map(({ format }) => format)) as RunFormat,
    paints: chain.some(({ paints }) => paints),
  };
}

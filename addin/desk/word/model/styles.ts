interface StyleLook {
  /** the name that people see */
  readonly name: string;
  /** points */
  readonly size: number;
  /** points */
  readonly spaceAfter: number;
  readonly color?: string;
  readonly italic?: true;
  /** 1 to 9; absent means body text */
  readonly outline?: number;
  readonly list?: 'bullet' | 'number';
  /** nesting of a list item from 1 */
  readonly level?: number;
}

/** Paragraph styles that the desk knows, by Office's built-in name. */
const styles = {
  Normal: { name: 'Normal', size: 11, spaceAfter: 8 },
  Title: { name: 'Title', size: 28, spaceAfter: 4 },
  Subtitle: { name: 'Subtitle', size: 14, spaceAfter: 8, color: '#595959' },
  Heading1: heading(1, 20),
  Heading2: heading(2, 16),
  Heading3: heading(3, 14),
  Heading4: heading(4, 12),
  Heading5: heading(5, 11),
  Heading6: heading(6, 11),
  ListBullet: item('bullet', 'List Bullet', 1),
  ListBullet2: item('bullet', 'List Bullet 2', 2),
  ListBullet3: item('bullet', 'List Bullet 3', 3),
  ListNumber: item('number', 'List Number', 1),
  ListNumber2: item('number', 'List Number 2', 2),
  ListNumber3: item('number', 'List Number 3', 3),
  ListParagraph: { name: 'List Paragraph', size: 11, spaceAfter: 4 },
  Quote: { name: 'Quote', size: 11, spaceAfter: 8, color: '#404040', italic: true },
} as const satisfies Record<string, StyleLook>;

export type StyleId = keyof typeof styles;

/** The font of text that carries no formatting of its own. */
export const bodyFont = { name: 'Aptos', color: '#000000' } as const;

/** The look of a style, with absent parts as undefined. */
export function lookOf(style: StyleId): StyleLook {
  return styles[style];
}

/** Finds a style by its built-in name (`Heading1`) or its shown name (`Heading 1`); undefined when unknown. */
export function findStyle(wanted: string): StyleId | undefined {
  const plain = wanted.replace(/\s+/g, '').toLowerCase();
  return styleIds.find((id) => id.toLowerCase() === plain);
}

/** The style of a list item; deeper than three levels looks like the third. */
export function listStyle(list: 'bullet' | 'number', level: number): StyleId {
  return (
    styleIds.find((id) => lookOf(id).list === list && lookOf(id).level === Math.min(level, 3)) ?? 'Normal'
  );
}

const styleIds = Object.keys(styles).filter(isStyleId);

function isStyleId(key: string): key is StyleId {
  return Object.hasOwn(styles, key);
}

function heading(outline: number, size: number): StyleLook {
  return { name: `Heading ${outline}`, size, spaceAfter: 4, color: '#0F4761', outline };
}

function item(list: 'bullet' | 'number', name: string, level: number): StyleLook {
  return { name, size: 11, spaceAfter: 4, list, level };
}

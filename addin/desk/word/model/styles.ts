/** Paragraph styles that the desk knows: Office's built-in name, the name shown to people, and the look. */
export const styles = {
  Normal: { name: 'Normal', size: 11, spaceAfter: 8 },
  Title: { name: 'Title', size: 28, spaceAfter: 4 },
  Subtitle: { name: 'Subtitle', size: 14, spaceAfter: 8, color: '#595959' },
  Heading1: { name: 'Heading 1', size: 20, spaceAfter: 4, color: '#0F4761', outline: 1 },
  Heading2: { name: 'Heading 2', size: 16, spaceAfter: 4, color: '#0F4761', outline: 2 },
  Heading3: { name: 'Heading 3', size: 14, spaceAfter: 4, color: '#0F4761', outline: 3 },
  ListBullet: { name: 'List Bullet', size: 11, spaceAfter: 4 },
  ListNumber: { name: 'List Number', size: 11, spaceAfter: 4 },
  Quote: { name: 'Quote', size: 11, spaceAfter: 8, color: '#404040', italic: true },
} as const satisfies Record<string, StyleLook>;

export type StyleId = keyof typeof styles;

interface StyleLook {
  readonly name: string;
  /** points */
  readonly size: number;
  /** points */
  readonly spaceAfter: number;
  readonly color?: string;
  readonly italic?: true;
  /** 1 to 9; absent means body text */
  readonly outline?: number;
}

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

const styleIds = Object.keys(styles).filter(isStyleId);

function isStyleId(key: string): key is StyleId {
  return Object.hasOwn(styles, key);
}

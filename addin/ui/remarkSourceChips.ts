import type { PhrasingContent, Root, RootContent, Text } from 'mdast';

const chipPrefix = '#source-';

/** The chip number that a link made below stands for; undefined for every other link. */
export function chipNumber(href: string | undefined): number | undefined {
  const digits = href?.startsWith(chipPrefix) ? href.slice(chipPrefix.length) : '';
  return /^\d{1,4}$/.test(digits) ? Number(digits) : undefined;
}

/** Remark plugin: a plain `[12]` in the text becomes a link to `#source-12`, which the page shows as a source chip. */
export function remarkSourceChips() {
  return (tree: Root) => {
    chipChildren(tree);
  };
}

function chipChildren(parent: { children: RootContent[] }) {
  parent.children = parent.children.flatMap((child): RootContent[] => {
    if (child.type === 'text') return chips(child);
    if (child.type !== 'link' && 'children' in child) chipChildren(child as { children: RootContent[] });
    return [child];
  });
}

function chips({ value }: Text): PhrasingContent[] {
  return value.split(/(\[\d{1,4}\])/).flatMap((piece, i): PhrasingContent[] => {
    if (piece === '') return [];
    if (i % 2 === 0) return [{ type: 'text', value: piece }];
    const digits = piece.slice(1, -1);
    return [{ type: 'link', url: chipPrefix + digits, children: [{ type: 'text', value: digits }] }];
  });
}

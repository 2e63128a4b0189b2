import type { PhrasingContent, Root, RootContent, Text } from 'mdast';

/**
 * remark plugin: turns `[1]` in running text into an element `cite` when the answer has a source 1.
 * Code stays as it is, because it holds no text nodes.
 */
export function citationMarks(positions: readonly number[]) {
  return () => (tree: Root) => {
    markIn(tree, new Set(positions));
  };
}

type Child = RootContent | PhrasingContent;
type Parent = { children: Child[] };

function markIn(parent: Parent, positions: Set<number>): void {
  parent.children = parent.children.flatMap((child): Child[] => {
    if (child.type === 'text') return splitText(child, positions);
    if ('children' in child) markIn(child as Parent, positions);
    return [child];
  });
}

function splitText(node: Text, positions: Set<number>): PhrasingContent[] {
  return node.value.split(/(\[\d{1,3}\])/).flatMap((part): PhrasingContent[] => {
    const position = Number(/^\[(\d+)\]$/.exec(part)?.[1]);
    if (positions.has(position)) return [citeNode(position)];
    return part === '' ? [] : [{ type: 'text', value: part }];
  });
}

function citeNode(position: number): PhrasingContent {
  return {
    type: 'text',
    value: '',
    // remark-rehype makes the named element of a node that carries these (mdast-util-to-hast, "fields on nodes").
    data: {
      hName: 'cite',
      hProperties: { id: String(position) },
      hChildren: [{ type: 'text', value: `[${position}]` }],
    },
  } as Text;
}

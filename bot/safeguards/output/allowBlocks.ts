import type {
  BlockContent,
  Definition,
  DefinitionContent,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  TableRow,
} from 'mdast';
import { isAllowedUrl } from '../allowedUrl.ts';
import { allowInline, type AllowedText } from './allowInline.ts';
import { plainHtml } from './plainHtml.ts';

type Block = BlockContent | DefinitionContent;

/** The blocks of a document that may pass, rebuilt from their allowed contents. */
export function allowBlocks(nodes: readonly RootContent[], context: AllowedText): Block[] {
  return joinLists(nodes.flatMap((node) => allow(node, context)));
}

function allow(node: RootContent, context: AllowedText): Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node.children, context);
    case 'heading':
      return [{ type: 'heading', depth: node.depth, children: allowInline(node.children, context) }];
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }];
    case 'blockquote':
      return [{ type: 'blockquote', children: allowBlocks(node.children, context) }];
    case 'list':
      return [{ ...listOf(node), children: node.children.map((item) => listItem(item, context)) }];
    case 'code':
      return [{ type: 'code', lang: languageOf(node.lang), value: context.code(node.value) }];
    case 'table':
      return [
        {
          type: 'table',
          align: node.align ?? null,
          children: node.children.map((row) => tableRow(row, context)),
        },
      ];
    case 'html':
      return paragraph([{ type: 'text', value: plainHtml(node.value).trim() }], context);
    case 'definition':
      return definition(node, context);
    case 'footnoteDefinition':
      return [
        ...paragraph([{ type: 'text', value: `[${node.label ?? node.identifier}]` }], context),
        ...allowBlocks(node.children, context),
      ];
    default:
      return [];
  }
}

function paragraph(nodes: readonly PhrasingContent[], context: AllowedText): Paragraph[] {
  const children = allowInline(nodes, context);
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

const listOf = ({ type, ordered, start, spread }: List) => ({
  type,
  ordered: ordered ?? false,
  start: start ?? null,
  spread: spread ?? false,
});

function listItem(item: ListItem, context: AllowedText): ListItem {
  const children = allowBlocks(item.children, context);
  return { type: 'listItem', checked: item.checked ?? null, spread: item.spread ?? false, children };
}

function tableRow(row: TableRow, context: AllowedText): TableRow {
  const cells = row.children.map((cell) => ({
    type: 'tableCell' as const,
    children: allowInline(cell.children, context),
  }));
  return { type: 'tableRow', children: cells };
}

const languageOf = (lang: string | null | undefined) =>
  /^[A-Za-z0-9+#_.-]{1,24}$/.test(lang ?? '') ? (lang ?? null) : null;

/**
 * A definition whose references did not meet it (a stream emitted them before) is shown as a line with its link; one
 * that did, or whose address may not be a link, has nothing to say.
 */
function definition({ identifier, label, url }: Definition, context: AllowedText): Paragraph[] {
  if (context.referenced.has(identifier) || !isAllowedUrl(url, context.allowedHosts)) return [];
  return paragraph(
    [{ type: 'link', url, children: [{ type: 'text', value: label ?? identifier }] }],
    context,
  );
}

/** Two lists in a row would be kept apart with a comment, which is HTML: they become one. */
function joinLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type === 'list' && last?.type === 'list' && last.ordered === block.ordered) {
      joined[joined.length - 1] = { ...last, children: [...last.children, ...block.children] };
    } else joined.push(block);
  }
  return joined;
}

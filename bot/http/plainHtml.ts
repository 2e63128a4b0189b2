import { createHash } from 'node:crypto';
import { fromMarkdown } from 'mdast-util-from-markdown';

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];

const named = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const;

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => named[character as keyof typeof named]);
}

/** Our own Markdown (paragraphs, lists, strong, emphasis, code) as HTML; anything else becomes its text. */
export function markdownHtml(markdown: string): string {
  return htmlOf(fromMarkdown(markdown));
}

function htmlOf(node: Node): string {
  if ('value' in node)
    return node.type === 'inlineCode' ? `<code>${escapeHtml(node.value)}</code>` : escapeHtml(node.value);
  const inner = 'children' in node ? node.children.map(htmlOf).join('') : '';
  switch (node.type) {
    case 'paragraph':
      return `<p>${inner}</p>\n`;
    case 'list':
      return node.ordered === true ? `<ol>\n${inner}</ol>\n` : `<ul>\n${inner}</ul>\n`;
    case 'listItem':
      return `<li>${inner}</li>\n`;
    case 'strong':
      return `<strong>${inner}</strong>`;
    case 'emphasis':
      return `<em>${inner}</em>`;
    default:
      return inner;
  }
}

export interface PlainPage {
  html: string;
  contentPolicy: string;
}

/** A whole page without scripts that everybody may open; `main` is HTML. */
export function plainPage(title: string, main: string): PlainPage {
  const hash = createHash('sha256').update(style).digest('base64');
  return {
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`,
    contentPolicy: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  };
}

const style = `:root{color-scheme:light dark}body{margin:0;background:light-dark(#fff,#1b1a19);color:light-dark(#1b1a19,#f3f2f1);font:1rem/1.5 "Segoe UI",system-ui,sans-serif}main{max-width:42rem;margin:0 auto;padding:1.5rem;overflow-wrap:break-word}h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}ul,ol{padding-inline-start:1.5rem}li{margin-block:.25rem}a{color:light-dark(#0f548c,#9ecbff);display:inline-block;min-height:24px}`;

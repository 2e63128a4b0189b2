import type { Format, Piece } from '../model/pieces.ts';
import { escapeXml } from './writeHtml.ts';
import { wordNamespace } from './wordXml.ts';

/** A flat package as `getOoxml` gives it: paragraphs, styles by name, runs, tracked changes; tables as paragraphs. */
export function writeOoxml(pieces: readonly Piece[]): string {
  let paragraphs = '';
  let runs = '';
  for (const piece of pieces) {
    if (piece.kind !== 'mark') runs += writeRun(piece);
    else {
      paragraphs += `<w:p><w:pPr><w:pStyle w:val="${piece.paragraph.style}"/></w:pPr>${runs}</w:p>`;
      runs = '';
    }
  }
  if (runs !== '') paragraphs += `<w:p>${runs}</w:p>`;
  return (
    `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">` +
    `<pkg:part pkg:name="/word/document.xml" pkg:contentType="${contentType}"><pkg:xmlData>` +
    `<w:document xmlns:w="${wordNamespace}"><w:body>${paragraphs}</w:body></w:document>` +
    `</pkg:xmlData></pkg:part></pkg:package>`
  );
}

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

function writeRun(piece: Piece): string {
  const run = `<w:r>${piece.kind === 'text' ? writeFormat(piece.format) : ''}${writeContent(piece)}</w:r>`;
  if (piece.deleted) return `<w:del ${writeRevision(piece.deleted)}>${run}</w:del>`;
  return piece.inserted ? `<w:ins ${writeRevision(piece.inserted)}>${run}</w:ins>` : run;
}

function writeContent(piece: Piece): string {
  if (piece.kind !== 'text')
    return piece.kind === 'atom' && piece.atom === 'pageBreak' ? '<w:br w:type="page"/>' : '';
  const tag = piece.deleted ? 'w:delText' : 'w:t';
  return piece.text
    .split(/([\t\v])/)
    .map((part) => {
      if (part === '\t') return '<w:tab/>';
      if (part === '\v') return '<w:br/>';
      return part === '' ? '' : `<${tag} xml:space="preserve">${escapeXml(part)}</${tag}>`;
    })
    .join('');
}

function writeFormat({ bold, italic, underline, color, size }: Format): string {
  const parts = [
    bold ? '<w:b/>' : '',
    italic ? '<w:i/>' : '',
    color ? `<w:color w:val="${color.replace('#', '')}"/>` : '',
    size ? `<w:sz w:val="${Math.round(size * 2)}"/>` : '',
    underline ? '<w:u w:val="single"/>' : '',
  ].join('');
  return parts === '' ? '' : `<w:rPr>${parts}</w:rPr>`;
}

function writeRevision({ author, date }: { author: string; date: string }): string {
  return `w:id="0" w:author="${escapeXml(author)}" w:date="${date}"`;
}

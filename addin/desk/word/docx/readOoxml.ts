import type { Piece } from '../model/pieces.ts';
import { noSurroundings, readBody, type Surroundings } from './readBody.ts';
import { readSurroundings } from './readSurroundings.ts';
import { parseXml, wordNamespace } from './wordXml.ts';

export type ReadPieces =
  | { readonly kind: 'read'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'refused'; readonly why: string };

/** Reads what `insertOoxml` gets: a flat package (`pkg:package`) or a bare `w:document`. */
export function readOoxmlPackage(xml: string): ReadPieces {
  const parsed = parseXml(xml);
  if (!parsed) return { kind: 'refused', why: 'the XML is not well-formed' };
  const body = parsed.getElementsByTagNameNS(wordNamespace, 'body').item(0);
  if (!body) return { kind: 'refused', why: 'there is no w:body in it' };
  return piecesOf(body, surroundingsOf(parsed));
}

/** Reads `word/document.xml` with the parts beside it. */
export function readDocumentParts(part: (path: string) => string | undefined): ReadPieces {
  const xml = part('word/document.xml');
  const parsed = xml === undefined ? undefined : parseXml(xml);
  const body = parsed?.getElementsByTagNameNS(wordNamespace, 'body').item(0);
  if (!body) return { kind: 'refused', why: 'its text cannot be read' };
  return piecesOf(
    body,
    readSurroundings((path) => parsedRoot(part(path))),
  );
}

function piecesOf(body: Element, around: Surroundings): ReadPieces {
  const pieces = readBody(body, around);
  if (pieces.length === 0) return { kind: 'refused', why: 'there is no paragraph in it' };
  return { kind: 'read', pieces };
}

function surroundingsOf(packageXml: Document): Surroundings {
  const root = packageXml.documentElement;
  if (root.localName !== 'package') return noSurroundings;
  return readSurroundings((path) => {
    const part = [...root.children].find((child) => attribute(child, 'name') === `/${path}`);
    return part?.firstElementChild?.firstElementChild ?? undefined;
  });
}

function attribute(element: Element, localName: string): string | undefined {
  return [...element.attributes].find((candidate) => candidate.localName === localName)?.value;
}

function parsedRoot(xml: string | undefined): Element | undefined {
  return xml === undefined ? undefined : parseXml(xml)?.documentElement;
}

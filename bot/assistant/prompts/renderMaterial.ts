import type { ClearedMaterial } from '../../domain/material.ts';
import { joinCleared, literal, type Piece } from '../../safeguards/clear.ts';
import type { ClearedText } from '../../domain/clearedText.ts';

/**
 * Writes the user's message: the task, then the material between fences that carry a code drawn for this request, so
 * that no text in the material can pretend to end it.
 * @param fence unguessable, letters and digits
 */
export function renderMessage(
  task: readonly Piece[],
  material: readonly ClearedMaterial[],
  fence: string,
): ClearedText {
  return joinCleared([...task, ...material.flatMap((item) => renderMaterial(item, fence))]);
}

function renderMaterial(item: ClearedMaterial, fence: string): Piece[] {
  const pieces: Piece[] = [
    literal(`\n\n<<material ${fence} id="${safeId(item.id)}" kind="${item.kind}">>\n`),
  ];
  if (item.mail !== undefined) {
    const { from, to, date, subject } = item.mail;
    pieces.push(literal('From: '), from, literal('\nTo: '), ...to.flatMap((name) => [name, literal('; ')]));
    pieces.push(literal('\nDate: '), date, literal('\nSubject: '), subject, literal('\n\n'));
  } else if (item.name !== '') {
    pieces.push(literal('Name: '), item.name, literal('\n'));
  }
  for (const part of item.parts) {
    if (item.parts.length > 1) pieces.push(literal(`\n<<place ${fence} ${safeId(part.place)}>>\n`));
    pieces.push(part.text);
  }
  pieces.push(literal(`\n<<end ${fence}>>`));
  return pieces;
}

/** Ids and places are ours or the client's: only harmless characters of them go between the marks. */
export function safeId(id: string): string {
  return id.replace(/[^\p{L}\p{N} ._~#/@:+=-]/gu, '_').slice(0, 120);
}

import { turnLimits, type TurnRequestInput } from '../../bot/contract/turnRequest.ts';

/** A request that the service would refuse for one of its texts; known before anything is sent. */
export function hasTooLongText({ text = '', materials = [] }: TurnRequestInput): boolean {
  const texts = [text];
  for (const material of materials) {
    if ('body' in material) texts.push(material.body, material.bodyHtml ?? '');
    if ('text' in material) texts.push(material.text);
  }
  return texts.some(({ length }) => length > turnLimits.text);
}

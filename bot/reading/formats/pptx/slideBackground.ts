import { relationshipsOf } from '../../container/relationships.ts';
import { walkXml } from '../../container/xml.ts';
import type { Zip } from '../../container/zip.ts';
import { hexColor, type Color } from '../colors.ts';

/**
 * The colour behind a slide's text, from the slide, its layout or its master; `unknown` for pictures, gradients and
 * theme colours, so that pale text on them is not taken for hidden.
 */
export function slideBackground(zip: Zip, slide: string): Color {
  let part: string | undefined = slide;
  for (const parent of ['slideLayout', 'slideMaster', undefined]) {
    if (part === undefined) return 'unknown';
    const own = ownBackground(zip, part);
    if (own !== undefined) return own;
    part = relationshipsOf(zip, part).find(({ type }) => type === parent)?.target;
  }
  return 'unknown';
}

function ownBackground(zip: Zip, part: string): Color | undefined {
  let isInside = false;
  let found: Color | undefined;
  let isDone = false;
  walkXml(zip.chunks(part), {
    open(name, { val }) {
      if (name === 'bg') {
        isInside = true;
        found = 'unknown';
      } else if (isInside && name === 'srgbClr' && val !== undefined) found = hexColor(val);
      // The first light colour of nearly every theme is white; masters point to it as bg1.
      else if (isInside && name === 'schemeClr' && (val === 'bg1' || val === 'lt1')) found = [255, 255, 255];
      else if (isInside && /^(?:blip|gradFill|pattFill|lumMod|shade|tint)/.test(name)) found = 'unknown';
      else if (name === 'spTree') isDone = true;
    },
    close(name) {
      if (name === 'bg') isInside = false;
    },
    isDone: () => isDone,
  });
  return found;
}

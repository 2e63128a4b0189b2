/** Draws all icons anew: `node manifest/icons/drawIcons.ts`. The files are committed; run it after a change of the mark. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeIconSizes } from '../appDescription.ts';
import { drawMark } from './drawMark.ts';
import type { Picture } from './encodePng.ts';
import { encodePng } from './encodePng.ts';

/** File name and picture of every icon: those of the Teams package, then those that the service hands out. */
export function drawIcons(): { file: string; picture: Picture }[] {
  return [
    { file: 'color.png', picture: drawMark(192, 'square') },
    { file: 'outline.png', picture: drawMark(32, 'outline') },
    ...officeIconSizes.map((size) => ({
      file: `icon-${String(size)}.png`,
      picture: drawMark(size, 'tile'),
    })),
  ];
}

if (import.meta.main) {
  for (const { file, picture } of drawIcons()) {
    writeFileSync(join(import.meta.dirname, file), encodePng(picture));
    console.log(`${file}, ${String(picture.size)} pixels`);
  }
}

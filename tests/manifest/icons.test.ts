import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawIcons } from '../../manifest/icons/drawIcons.ts';
import { readPng, type ReadPng } from './readPng.ts';

const folder = join(import.meta.dirname, '..', '..', 'manifest', 'icons');
const committed = (file: string) => readPng(readFileSync(join(folder, file)));

function alphas({ pixels }: ReadPng): number[] {
  return [...pixels].filter((_value, index) => index % 4 === 3);
}

describe('the icons', () => {
  it('are what the script draws', () => {
    for (const { file, picture } of drawIcons()) {
      const { width, height, pixels } = committed(file);
      expect([file, width, height]).toEqual([file, picture.size, picture.size]);
      expect([file, pixels.equals(picture.pixels)]).toEqual([file, true]);
    }
  });

  it.each([
    ['color.png', 192],
    ['outline.png', 32],
    ['icon-16.png', 16],
    ['icon-32.png', 32],
    ['icon-64.png', 64],
    ['icon-80.png', 80],
    ['icon-128.png', 128],
  ])('%s has %i pixels a side', (file, size) => {
    expect(committed(file)).toMatchObject({ width: size, height: size });
  });

  it('fill the square of the colour icon, and only a line of the outline icon', () => {
    expect(alphas(committed('color.png')).every((alpha) => alpha === 255)).toBe(true);
    const outline = alphas(committed('outline.png'));
    const painted = outline.filter((alpha) => alpha > 0).length / outline.length;
    expect(painted).toBeGreaterThan(0.15);
    expect(painted).toBeLessThan(0.6);
  });

  it('draw the outline in white alone, as Teams asks', () => {
    const { pixels } = committed('outline.png');
    const colours = new Set<string>();
    for (let at = 0; at < pixels.length; at += 4) {
      if (pixels[at + 3] !== 0) colours.add(pixels.toString('hex', at, at + 3));
    }
    expect([...colours]).toEqual(['ffffff']);
  });
});

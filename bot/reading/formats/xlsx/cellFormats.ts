import { walkXml } from '../../container/xml.ts';
import { hexColor, isInvisible, white, type Color } from '../colors.ts';

/** How the cells of one style show a number, and whether they show anything at all. */
export interface CellFormat {
  kind: 'number' | 'percent' | 'date' | 'time' | 'dateTime';
  /** Shows a currency sign. */
  isMoney: boolean;
  isHidden: boolean;
}

/** xl/styles.xml (ECMA-376 part 1, 18.8): one format for each `s` of a cell. */
export function readCellFormats(chunks: Iterable<Uint8Array>): CellFormat[] {
  const codes = new Map<number, string>();
  const fonts: Color[] = [];
  const fills: Color[] = [];
  const formats: CellFormat[] = [];
  const path: string[] = [];
  walkXml(chunks, {
    open(name, attributes) {
      path.push(name);
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'font' && path.at(-2) === 'fonts') fonts.push([0, 0, 0]);
      else if (name === 'color' && path.at(-2) === 'font' && path.at(-3) === 'fonts')
        fonts[fonts.length - 1] = colorOf(attributes);
      else if (name === 'fill' && path.at(-2) === 'fills') fills.push(white);
      else if (name === 'patternFill' && path.at(-2) === 'fill') {
        const isPlain = attributes['patternType'] === 'none' || attributes['patternType'] === undefined;
        fills[fills.length - 1] = isPlain ? white : 'unknown';
      } else if (name === 'gradientFill') fills[fills.length - 1] = 'unknown';
      else if (name === 'fgColor' && fills.at(-1) === 'unknown')
        fills[fills.length - 1] = colorOf(attributes);
      else if (name === 'xf' && path.at(-2) === 'cellXfs') {
        const numberFormat = Number(attributes['numFmtId'] ?? 0);
        const code = codes.get(numberFormat);
        const font = fonts[Number(attributes['fontId'] ?? 0)] ?? 'unknown';
        const fill = fills[Number(attributes['fillId'] ?? 0)] ?? white;
        formats.push({
          kind: kindOf(numberFormat, code),
          isMoney: isMoney(numberFormat, code),
          isHidden: isInvisible(font, fill) || /^;;;+$/.test(code ?? ''),
        });
      }
    },
    close() {
      path.pop();
    },
  });
  return formats;
}

function colorOf({ rgb, theme, indexed }: Readonly<Record<string, string | undefined>>): Color {
  if (rgb !== undefined) return hexColor(rgb.slice(-6));
  if (theme === '0') return white;
  if (indexed === '1' || indexed === '9') return white;
  return 'unknown';
}

/** Built-in numbers 14 to 22 and 45 to 47 are dates and times (18.8.30); own codes are told by their letters. */
function kindOf(id: number, code: string | undefined): CellFormat['kind'] {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent';
    if (id === 22) return 'dateTime';
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
      return 'date';
    return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? 'time' : 'number';
  }
  const letters = code.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_./gi, '').toLowerCase();
  const hasDay = /[dy]/.test(letters);
  const hasTime = /[hs]/.test(letters);
  if (hasDay || /mmm/.test(letters)) return hasTime ? 'dateTime' : 'date';
  if (hasTime) return 'time';
  return letters.includes('%') ? 'percent' : 'number';
}

/** Built-in numbers 5 to 8, 42 and 44 show the currency; 37 to 41 and 43 are the same without its sign. */
function isMoney(id: number, code: string | undefined): boolean {
  if (code === undefined) return (id >= 5 && id <= 8) || id === 42 || id === 44;
  return /[$€£]/.test(code.replace(/\[\$([^\]-]*)[^\]]*\]/g, '$1'));
}

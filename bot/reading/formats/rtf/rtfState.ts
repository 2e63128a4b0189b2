import { isInvisible, white, type Color } from '../colors.ts';

/** Where text of a group goes. */
export type Destination =
  'body' | 'skip' | 'header' | 'footer' | 'footnote' | 'comment' | 'mark' | 'fonts' | 'colors' | 'styles';

/** Formatting that a group inherits and gives back at its end. */
export interface RtfState {
  destination: Destination;
  isHidden: boolean;
  isDeleted: boolean;
  halfPoints: number;
  color: number;
  background: number;
  paragraphBackground: number;
  /** Characters after `\u` that stand for readers without Unicode */
  fallbackLength: number;
  font: number;
  isInTable: boolean;
  heading: number;
}

export const initialState: RtfState = {
  destination: 'body',
  isHidden: false,
  isDeleted: false,
  halfPoints: 24,
  color: 0,
  background: 0,
  paragraphBackground: 0,
  fallbackLength: 1,
  font: 0,
  isInTable: false,
  heading: 0,
};

/** Groups whose text is not the document's, and those that go elsewhere. Unknown `\*` groups are skipped too. */
export const destinations: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  colortbl: 'colors',
  stylesheet: 'styles',
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
  footnote: 'footnote',
  annotation: 'comment',
  listtext: 'mark',
  pntext: 'mark',
  shpinst: 'body',
  shptxt: 'body',
  ...Object.fromEntries(
    (
      'info pict object fldinst objdata nonshppict shprslt sp bkmkstart bkmkend xe tc tcn rxe filetbl listtable ' +
      'listoverridetable revtbl rsidtbl generator themedata colorschememapping datastore latentstyles xmlnstbl ' +
      'mmathPr pgptbl userprops docvar atnid atnauthor atnref atntime atndate ftnsep ftnsepc ftncn aftnsep'
    )
      .split(' ')
      .map((name) => [name, 'skip' as const]),
  ),
};

export function isStateHidden(state: RtfState, colors: readonly Color[]): boolean {
  if (state.isHidden || state.isDeleted || state.halfPoints <= 2 || state.destination === 'comment')
    return true;
  if (state.color === 0 || state.isInTable) return false;
  const background = state.background === 0 ? state.paragraphBackground : state.background;
  const behind = background === 0 ? white : (colors[background] ?? 'unknown');
  return isInvisible(colors[state.color] ?? 'unknown', behind);
}

/** Code page of a font's character set (RTF 1.9.1, `\fcharset`); 0 and unknown sets use the document's. */
export const charsetCodePages: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

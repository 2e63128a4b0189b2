import { createDarkTheme, createLightTheme, type BrandVariants } from '@fluentui/react-components';

/** One accent, a harbour blue; step 80 is the accent on light, 110 the one on dark. */
const harbour: BrandVariants = {
  10: '#020509',
  20: '#0b1a29',
  30: '#0d2b47',
  40: '#0e375d',
  50: '#0f4374',
  60: '#104b81',
  70: '#12508a',
  80: '#14558f',
  90: '#2a669d',
  100: '#4178ab',
  110: '#588ab9',
  120: '#709dc7',
  130: '#8ab0d4',
  140: '#a5c4e1',
  150: '#c2d8ec',
  160: '#e0ecf6',
};

const dark = createDarkTheme(harbour);

/** Colours of the desk's own pages; the Teams page wears Teams' themes instead. */
export const deskThemes = {
  light: createLightTheme(harbour),
  dark: {
    ...dark,
    // Fluent's own choice (step 110 and 100) is too dim for text on the dark background.
    colorBrandForeground1: harbour[130],
    colorBrandForeground2: harbour[140],
    colorBrandForegroundLink: harbour[130],
    colorBrandForegroundLinkHover: harbour[140],
  },
};

/** Colours are Fluent's variables, so a card follows the theme without being drawn again. */
const colours = (text: string) => ({ default: text, subtle: 'var(--colorNeutralForeground3)' });

const foregroundColors = {
  default: { ...colours('var(--colorNeutralForeground1)') },
  dark: { ...colours('var(--colorNeutralForeground1)') },
  light: { ...colours('var(--colorNeutralForeground3)') },
  accent: { ...colours('var(--colorBrandForegroundLink)') },
  good: { ...colours('var(--colorStatusSuccessForeground1)') },
  warning: { ...colours('var(--colorStatusWarningForeground3)') },
  attention: { ...colours('var(--colorStatusDangerForeground1)') },
};

const plain = {
  backgroundColor: 'transparent',
  borderColor: 'var(--colorNeutralStroke2)',
  foregroundColors,
};
const tinted = { ...plain, backgroundColor: 'var(--colorNeutralBackground3)' };

/** How Teams lays cards out: sizes in px as on its design pages. */
export const hostConfig = {
  fontFamily: 'inherit',
  supportsInteractivity: true,
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--colorNeutralStroke2)' },
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  containerStyles: {
    default: plain,
    emphasis: tinted,
    accent: tinted,
    good: tinted,
    warning: tinted,
    attention: tinted,
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12 },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 140 },
    value: { wrap: true },
    spacing: 12,
  },
  textBlock: { headingLevel: 3 },
};

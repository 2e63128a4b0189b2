import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';

export type Look = 'light' | 'dark' | 'contrast';

interface LookHints {
  /** The host's own background, `#rrggbb`; it wins over the system's preference. */
  background?: string | undefined;
  prefersDark: boolean;
  forcedColors: boolean;
}

/** How the page should look, from what host and system say. */
export function chooseLook({ background, prefersDark, forcedColors }: LookHints): Look {
  if (forcedColors) return 'contrast';
  const light = background === undefined ? undefined : brightness(background);
  if (light === undefined) return prefersDark ? 'dark' : 'light';
  return light < 0.5 ? 'dark' : 'light';
}

export const officeThemes = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
} satisfies Record<Look, Theme>;

export const teamsThemes = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} satisfies Record<Look, Theme>;

/** 0 black to 1 white; undefined for what is no `#rrggbb`. */
function brightness(color: string): number | undefined {
  const hex = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(color)?.[1];
  if (hex === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

import type { Look } from '../ui/theme.ts';

/** Outside of Teams nobody answers the handshake. Milliseconds. */
const answerMs = 2_000;

export interface TeamsHost {
  look: Look | undefined;
  locale: string;
  /** The page stands in another one: Teams, or whatever put it there. */
  isFramed: boolean;
  /** An Entra token of the tab's own app registration; undefined outside of Teams. */
  token: (() => Promise<string>) | undefined;
  /** Returns nothing to stop: the page lives as long as the tab. */
  onLook(listener: (look: Look) => void): void;
}

/** Joins Teams when the page stands in a tab; else a host that knows nothing. Never rejects. */
export async function startTeams(): Promise<TeamsHost> {
  const alone: TeamsHost = {
    look: undefined,
    locale: navigator.language,
    isFramed: window.parent !== window,
    token: undefined,
    onLook: () => undefined,
  };
  if (!alone.isFramed) return alone;
  try {
    // Not before a frame is certain: as it loads, the library asks Microsoft's servers for its list of hosts.
    const { app, authentication } = await import('@microsoft/teams-js');
    const joined = app.initialize().then(() => app.getContext());
    const { theme, locale } = (await withTimeout(joined, answerMs)).app;
    return {
      look: lookOf(theme),
      locale,
      isFramed: true,
      token: () => authentication.getAuthToken(),
      onLook: (listener) => {
        app.registerOnThemeChangeHandler((next) => {
          listener(lookOf(next));
        });
      },
    };
  } catch {
    return alone;
  }
}

function lookOf(theme: string): Look {
  return theme === 'dark' || theme === 'contrast' ? theme : 'light';
}

async function withTimeout<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('no answer from Teams'));
    }, ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

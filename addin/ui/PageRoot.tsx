import { createDOMRenderer, FluentProvider, RendererProvider, type Theme } from '@fluentui/react-components';
import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { texts } from '../texts/texts.ts';
import { Announcer } from './Announcer.tsx';
import { chooseLook, type Look } from './theme.ts';

interface PageRootProps {
  themes: Record<Look, Theme>;
  /** The host's own background, or its own choice of look. */
  background?: string | undefined;
  look?: Look | undefined;
  children: ReactNode;
}

/** Theme, writing direction, style nonce and live region around a whole page. */
export function PageRoot({ themes, background, look, children }: PageRootProps) {
  const renderer = useMemo(
    () => createDOMRenderer(document, { styleElementAttributes: { nonce: readNonce() } }),
    [],
  );
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  const forcedColors = useMedia('(forced-colors: active)');
  const chosen = chooseLook({ background, prefersDark, forcedColors });
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider
        theme={themes[forcedColors ? 'contrast' : (look ?? chosen)]}
        dir={texts.direction}
        className="page"
      >
        <Announcer>{children}</Announcer>
      </FluentProvider>
    </RendererProvider>
  );
}

/** The service writes a fresh nonce into each page; without it the content policy refuses Fluent's styles. */
function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
}

function useMedia(query: string): boolean {
  const list = useMemo(() => (typeof matchMedia === 'function' ? matchMedia(query) : undefined), [query]);
  return useSyncExternalStore(
    (changed) => {
      list?.addEventListener('change', changed);
      return () => list?.removeEventListener('change', changed);
    },
    () => list?.matches ?? false,
  );
}

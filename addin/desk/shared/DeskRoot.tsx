import { createDOMRenderer, FluentProvider, RendererProvider, type Theme } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { deskThemes } from './deskThemes.ts';
import { useDarkMode } from './useDarkMode.ts';

export type DeskRootProps = {
  children: ReactNode;
  /** A light and a dark theme; the desk's own when left out. */
  themes?: { light: Theme; dark: Theme };
};

/** Fluent for a desk page: the page's CSP nonce on every style element, colours as the system asks. */
export function DeskRoot({ children, themes = deskThemes }: DeskRootProps) {
  const dark = useDarkMode();
  const renderer = useMemo(() => {
    const nonce = readNonce();
    return createDOMRenderer(document, nonce === undefined ? {} : { styleElementAttributes: { nonce } });
  }, []);
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={dark ? themes.dark : themes.light}>{children}</FluentProvider>
    </RendererProvider>
  );
}

function readNonce(): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]');
  return meta?.nonce === undefined || meta.nonce === '' ? undefined : meta.nonce;
}

import type { DocumentHost } from './documentHost.ts';
import type { MailHost } from './mailHost.ts';

/** Where the pane runs, and how the host looks. `background`: the host's own colour, `#rrggbb`. */
export type StartedHost = { background: string | undefined; locale: string } & (
  { kind: 'word'; document: DocumentHost } | { kind: 'outlook'; mail: MailHost } | { kind: 'none' }
);

/** Waits until the host is ready. In a plain browser, or when office.js could not be loaded: `none`. */
export async function startHost(): Promise<StartedHost> {
  const place = { background: undefined, locale: navigator.language };
  if (!('Office' in globalThis)) return { ...place, kind: 'none' };
  const { host } = await Office.onReady();
  const ready = {
    background: readBackground(),
    locale: Office.context.displayLanguage ?? navigator.language,
  };
  switch (String(host)) {
    case 'Word': {
      const { createWordHost } = await import('./word.ts');
      return { ...ready, kind: 'word', document: createWordHost({ office: Office, word: Word }) };
    }
    case 'Outlook': {
      const { createOutlookHost } = await import('./outlook.ts');
      return { ...ready, kind: 'outlook', mail: createOutlookHost(Office) };
    }
    default:
      return { ...place, kind: 'none' };
  }
}

function readBackground(): string | undefined {
  const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
  return theme?.bodyBackgroundColor;
}

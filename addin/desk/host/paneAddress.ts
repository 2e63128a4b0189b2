export interface HostIdentity {
  readonly host: 'Word' | 'Outlook';
  /** version of the web build that office.js picks its file by: `16.00` Word, `16.01` Outlook */
  readonly version: string;
  /** new for each opening of the pane */
  readonly conversationId: string;
  /** the address of this page */
  readonly pageUrl: string;
}

/** The add-in's id in the desk's simulated catalogue. */
export const deskAddinId = 'commonwealth-assistant-desk';

/**
 * Address of a pane as Office on the web opens it: who the host is in the query, how to talk to it in the fragment.
 * `theme` and other fields of `query` reach the pane as they are.
 */
export function paneAddress(identity: HostIdentity, query: Readonly<Record<string, string>> = {}): string {
  const address = new URL('/taskpane/', identity.pageUrl);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  address.searchParams.set('_host_Info', hostInfo(identity));
  address.hash = `&_xdm_Info=${xdmInfo(identity)}&_serializer_version=1`;
  return address.href;
}

/** The window name that office.js reads when the address has been changed by a router. */
export function paneWindowName(identity: HostIdentity): string {
  return JSON.stringify({
    hostInfo: hostInfo(identity),
    xdmInfo: xdmInfo(identity),
    serializerVersion: '1',
    baseFrameName: 'pane',
  });
}

function hostInfo({ host, version, conversationId }: HostIdentity): string {
  return `${host}$Web$${version}$en-US$${conversationId}$$$0`;
}

function xdmInfo({ conversationId, pageUrl }: HostIdentity): string {
  return [conversationId, deskAddinId, pageUrl.replace(/[?#].*$/, '')].join('|');
}

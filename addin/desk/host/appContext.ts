import { deskAddinId } from './paneAddress.ts';

/** OSF.AppName of the two web hosts. */
const appNames = { Word: 32, Outlook: 64 } as const;

export interface AppContextOptions {
  readonly host: keyof typeof appNames;
  readonly documentUrl: string;
  /** requirement set -> highest version that the desk implements */
  readonly requirements: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
  readonly correlationId: string;
}

/** The answer to `ContextActivationManager_getAppContextAsync`: what office.js must know before it is ready. */
export function appContext({ host, documentUrl, requirements, settings, correlationId }: AppContextOptions) {
  return {
    _id: deskAddinId,
    _appName: appNames[host],
    _appVersion: 16,
    _appUILocale: 'en-US',
    _dataLocale: 'en-US',
    _docUrl: documentUrl,
    _clientMode: 1,
    _settings: settings,
    _eToken: emptyEntitlement,
    _reason: 1,
    _osfControlType: 1,
    _correlationId: correlationId,
    _appInstanceId: deskAddinId,
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify(requirements),
    _hostFullVersion: '16.0.20000.10000',
    _clientWindowHeight: 600,
    _clientWindowWidth: 350,
    _addinName: 'Commonwealth Assistant',
    _appDomains: [],
    _dialogRequirementMatrix: '{}',
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}

/** office.js parses the entitlement as XML; an empty text would make it break the page's content policy. */
const emptyEntitlement = '<r><t cid="" oid="" aid=""/></r>';

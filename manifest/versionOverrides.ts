import { appDescription, type PaneHost } from './appDescription.ts';
import { iconUrl } from './buildOfficeExtension.ts';
import type { ManifestSettings } from './manifestSettings.ts';
import { element, type XmlElement } from './xml.ts';

const namespaces = {
  taskPane: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
  mail10: 'http://schemas.microsoft.com/office/mailappversionoverrides',
  mail11: 'http://schemas.microsoft.com/office/mailappversionoverrides/1.1',
} as const;

const iconSizes = [16, 32, 80] as const;

/** Ids of the texts and addresses in `Resources`; at most 32 characters. */
const ids = {
  pane: 'Pane.Url',
  group: 'Group.Label',
  button: 'Button.Label',
  tipTitle: 'Button.TipTitle',
  tipText: 'Button.TipText',
  startTitle: 'Start.Title',
  startText: 'Start.Text',
  startUrl: 'Start.Url',
  icon: (size: number) => `Icon.${String(size)}`,
} as const;

/** Word's ribbon button on the Home tab. */
export function wordOverrides(settings: ManifestSettings): XmlElement {
  const getStarted = element('GetStarted', {}, [
    reference('Title', ids.startTitle),
    reference('Description', ids.startText),
    reference('LearnMoreUrl', ids.startUrl),
  ]);
  const action = element('Action', { 'xsi:type': 'ShowTaskpane' }, [
    element('TaskpaneId', {}, 'CommonwealthAssistant'),
    reference('SourceLocation', ids.pane),
  ]);
  return element('VersionOverrides', { xmlns: namespaces.taskPane, 'xsi:type': 'VersionOverridesV1_0' }, [
    hosts('Document', [
      getStarted,
      extensionPoint('PrimaryCommandSurface', 'TabHome', [iconOf(), buttonOf('word', action)], 'word'),
    ]),
    resourcesOf('word', settings),
    webApplicationOf(settings),
  ]);
}

/** Outlook's button when reading; 1.0 for old clients, and inside it 1.1, where the pane can be pinned. */
export function outlookOverrides(settings: ManifestSettings): XmlElement {
  const pane = reference('SourceLocation', ids.pane);
  const pinned = element('SupportsPinning', {}, 'true');
  const newer = element(
    'VersionOverrides',
    { xmlns: namespaces.mail11, 'xsi:type': 'VersionOverridesV1_1' },
    [...mailParts([pane, pinned], settings), webApplicationOf(settings)],
  );
  return element('VersionOverrides', { xmlns: namespaces.mail10, 'xsi:type': 'VersionOverridesV1_0' }, [
    ...mailParts([pane], settings),
    newer,
  ]);
}

function mailParts(actionParts: readonly XmlElement[], settings: ManifestSettings): XmlElement[] {
  const { name, version } = appDescription.panes.outlook.requirementSet;
  const action = element('Action', { 'xsi:type': 'ShowTaskpane' }, actionParts);
  return [
    element('Requirements', {}, [
      element('bt:Sets', {}, [element('bt:Set', { Name: name, MinVersion: version })]),
    ]),
    hosts('MailHost', [
      extensionPoint('MessageReadCommandSurface', 'TabDefault', [buttonOf('outlook', action)], 'outlook'),
    ]),
    resourcesOf('outlook', settings),
  ];
}

function hosts(type: string, formFactor: readonly XmlElement[]): XmlElement {
  return element('Hosts', {}, [
    element('Host', { 'xsi:type': type }, [element('DesktopFormFactor', {}, formFactor)]),
  ]);
}

function extensionPoint(type: string, tab: string, parts: readonly XmlElement[], host: PaneHost): XmlElement {
  return element('ExtensionPoint', { 'xsi:type': type }, [
    element('OfficeTab', { id: tab }, [
      element('Group', { id: `${host}Group` }, [reference('Label', ids.group), ...parts]),
    ]),
  ]);
}

function buttonOf(host: PaneHost, action: XmlElement): XmlElement {
  return element('Control', { 'xsi:type': 'Button', id: `${host}Button` }, [
    reference('Label', ids.button),
    element('Supertip', {}, [reference('Title', ids.tipTitle), reference('Description', ids.tipText)]),
    iconOf(),
    action,
  ]);
}

function iconOf(): XmlElement {
  return element(
    'Icon',
    {},
    iconSizes.map((size) => element('bt:Image', { size: String(size), resid: ids.icon(size) })),
  );
}

function resourcesOf(host: PaneHost, { publicUrl, links }: ManifestSettings): XmlElement {
  const { groupLabel, buttonLabel, tipTitle, tipText, name, description } = appDescription.panes[host];
  const value = (kind: string) => (id: string, text: string) => element(kind, { id, DefaultValue: text });
  const [url, text] = [value('bt:Url'), value('bt:String')];
  const forStart = <T>(part: T) => (host === 'word' ? part : undefined);
  return element('Resources', {}, [
    element(
      'bt:Images',
      {},
      iconSizes.map((size) => value('bt:Image')(ids.icon(size), iconUrl(publicUrl, size))),
    ),
    element('bt:Urls', {}, [
      url(ids.pane, `${publicUrl}${appDescription.panePath}`),
      forStart(url(ids.startUrl, links.website)),
    ]),
    element('bt:ShortStrings', {}, [
      text(ids.group, groupLabel),
      text(ids.button, buttonLabel),
      text(ids.tipTitle, tipTitle),
      forStart(text(ids.startTitle, name)),
    ]),
    element('bt:LongStrings', {}, [text(ids.tipText, tipText), forStart(text(ids.startText, description))]),
  ]);
}

/** Lets clients without nested app authentication sign in through Office, and the administrator consent once for all. */
function webApplicationOf({ publicUrl, clientId }: ManifestSettings): XmlElement {
  return element('WebApplicationInfo', {}, [
    element('Id', {}, clientId),
    element('Resource', {}, `api://${new URL(publicUrl).host}/${clientId}`),
    element(
      'Scopes',
      {},
      ['openid', 'profile'].map((scope) => element('Scope', {}, scope)),
    ),
  ]);
}

function reference(name: string, resid: string): XmlElement {
  return element(name, { resid });
}

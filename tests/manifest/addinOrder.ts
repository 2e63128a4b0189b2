import type { XmlNode } from './readXml.ts';

/**
 * Which children an element of an add-in manifest may have, and in which order. Written from the published reference:
 * learn.microsoft.com, "How to find the proper order of manifest elements", and [MS-OWEMXML] 5.2, 5.4, 5.5, 5.7.
 * `!` must be there, `+` at least once and any number. Elements that are not listed hold text or nothing.
 */
type Dialect = 'TaskPaneApp' | 'MailApp' | 'taskPane' | 'mail10' | 'mail11';

const described =
  'Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts';
const resources = {
  Resources: 'Images Urls ShortStrings LongStrings',
  Images: 'Image+',
  Urls: 'Url+',
  ShortStrings: 'String+',
  LongStrings: 'String+',
  Image: 'Override',
  Url: 'Override',
  String: 'Override',
};
const web = { WebApplicationInfo: 'Id! Resource! Scopes!', Scopes: 'Scope+' };
const commands = {
  Requirements: 'Sets!',
  Sets: 'Set+',
  Hosts: 'Host+',
  ExtensionPoint: 'OfficeTab! CustomTab',
  OfficeTab: 'Group+',
  Supertip: 'Title! Description!',
  Icon: 'Image+',
  ...resources,
};

const orders: Readonly<Record<Dialect, Readonly<Record<string, string>>>> = {
  TaskPaneApp: {
    OfficeApp: `${described} Requirements DefaultSettings! Permissions! Dictionary VersionOverrides ExtendedOverrides`,
    AppDomains: 'AppDomain+',
    Hosts: 'Host+',
    Requirements: 'Sets Methods',
    Sets: 'Set+',
    DefaultSettings: 'SourceLocation!',
  },
  MailApp: {
    OfficeApp: `${described} Requirements! FormSettings! Permissions! Rule! DisableEntityHighlighting VersionOverrides`,
    AppDomains: 'AppDomain+',
    Hosts: 'Host+',
    Requirements: 'Sets!',
    Sets: 'Set+',
    FormSettings: 'Form+',
    Form: 'DesktopSettings TabletSettings PhoneSettings',
    DesktopSettings: 'SourceLocation! RequestedHeight!',
  },
  taskPane: {
    ...commands,
    ...web,
    VersionOverrides: 'Description Requirements Hosts Resources WebApplicationInfo EquivalentAddins',
    Host: 'Runtimes AllFormFactors DesktopFormFactor',
    DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint+',
    GetStarted: 'Title! Description! LearnMoreUrl!',
    Group: 'OverriddenByRibbonApi Label! Icon! Control+',
    Control: 'OverriddenByRibbonApi Label! Supertip! Icon! Action! Enabled',
    Action: 'TaskpaneId SourceLocation! Title',
  },
  mail10: {
    ...commands,
    VersionOverrides: 'Description Requirements Hosts Resources VersionOverrides',
    Host: 'DesktopFormFactor',
    DesktopFormFactor: 'FunctionFile ExtensionPoint+',
    Group: 'Label! Control+',
    Control: 'Label! Supertip! Icon! Action!',
    Action: 'SourceLocation!',
  },
  mail11: {
    ...commands,
    ...web,
    VersionOverrides:
      'Description Requirements Hosts Resources WebApplicationInfo EquivalentAddins ConnectedServiceControls ExtendedPermissions',
    Host: 'Runtimes DesktopFormFactor MobileFormFactor',
    DesktopFormFactor: 'SupportsSharedFolders FunctionFile ExtensionPoint+',
    Group: 'Label! Tooltip Control+',
    Control: 'Label! Supertip! Icon! Action!',
    Action: 'SourceLocation! SupportsPinning SupportsNoItemContext SupportsMultiSelect',
  },
};

const namespaces: Readonly<Record<string, Dialect>> = {
  'http://schemas.microsoft.com/office/taskpaneappversionoverrides': 'taskPane',
  'http://schemas.microsoft.com/office/mailappversionoverrides': 'mail10',
  'http://schemas.microsoft.com/office/mailappversionoverrides/1.1': 'mail11',
};

/** Every place where a manifest departs from the published order. */
export function orderProblems(node: XmlNode, dialect?: Dialect): string[] {
  const spoken = node.name === 'VersionOverrides' ? namespaces[node.namespace] : (dialect ?? dialectOf(node));
  if (spoken === undefined) return [`${node.name}: unknown kind of manifest`];
  const order = orders[spoken][node.name] ?? '';
  return [
    ...childProblems(node, order.split(' ').filter(Boolean)),
    ...node.children.flatMap((child) => orderProblems(child, spoken)),
  ];
}

function dialectOf({ attributes }: XmlNode): Dialect | undefined {
  const type = attributes['xsi:type'];
  return type === 'TaskPaneApp' || type === 'MailApp' ? type : undefined;
}

function childProblems({ name: parent, children }: XmlNode, order: readonly string[]): string[] {
  const names = order.map((entry) => entry.replace(/[!+]$/, ''));
  const problems: string[] = [];
  let reached = 0;
  for (const { name } of children) {
    const place = names.indexOf(name);
    if (place === -1) problems.push(`${parent}: ${name} does not belong here`);
    else if (place < reached) problems.push(`${parent}: ${name} comes too late`);
    else reached = place;
  }
  for (const [index, name] of names.entries()) {
    const count = children.filter((child) => child.name === name).length;
    const entry = order[index] ?? '';
    if (count === 0 && /[!+]$/.test(entry)) problems.push(`${parent}: ${name} is missing`);
    if (count > 1 && !entry.endsWith('+')) problems.push(`${parent}: ${name} stands ${String(count)} times`);
  }
  return problems;
}

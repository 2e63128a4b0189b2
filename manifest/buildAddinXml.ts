import { clouds } from '../bot/http/clouds.ts';
import { appDescription, type PaneHost } from './appDescription.ts';
import { iconUrl } from './buildOfficeExtension.ts';
import type { ManifestSettings } from './manifestSettings.ts';
import { outlookOverrides, wordOverrides } from './versionOverrides.ts';
import { element, writeXml, type XmlElement } from './xml.ts';

const baseNamespace = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const basicTypes = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0';
const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance';

/**
 * The add-in-only manifest of one pane, for government clouds and for Office without the unified manifest.
 * Office refuses elements out of order; the order is that of [MS-OWEMXML], sections 5.2, 5.4, 5.5 and 5.7.
 */
export function buildAddinXml(host: PaneHost, settings: ManifestSettings): string {
  const parts = host === 'word' ? wordParts(settings) : outlookParts(settings);
  const root = element(
    'OfficeApp',
    {
      xmlns: baseNamespace,
      'xmlns:xsi': schemaInstance,
      'xmlns:bt': basicTypes,
      'xsi:type': host === 'word' ? 'TaskPaneApp' : 'MailApp',
    },
    [...describe(host, settings), ...parts],
  );
  return writeXml(root);
}

/** What both kinds begin with. */
function describe(host: PaneHost, settings: ManifestSettings): XmlElement[] {
  const { publicUrl, ids, links, cloud } = settings;
  const { name, description } = appDescription.panes[host];
  // Mail add-ins show larger icons in Outlook's list.
  const [small, large] = host === 'word' ? [32, 64] : [64, 128];
  const domains = [publicUrl, clouds[cloud].authority];
  return [
    element('Id', {}, ids[host]),
    element('Version', {}, `${appDescription.version}.0`),
    element('ProviderName', {}, appDescription.publisher),
    element('DefaultLocale', {}, appDescription.defaultLanguage),
    element('DisplayName', { DefaultValue: name }),
    element('Description', { DefaultValue: description }),
    element('IconUrl', { DefaultValue: iconUrl(publicUrl, small) }),
    element('HighResolutionIconUrl', { DefaultValue: iconUrl(publicUrl, large) }),
    element('SupportUrl', { DefaultValue: links.support }),
    element(
      'AppDomains',
      {},
      domains.map((domain) => element('AppDomain', {}, domain)),
    ),
    element('Hosts', {}, [element('Host', { Name: host === 'word' ? 'Document' : 'Mailbox' })]),
    requirementsOf(host),
  ];
}

function requirementsOf(host: PaneHost): XmlElement {
  const { name, version } = appDescription.panes[host].requirementSet;
  return element('Requirements', {}, [
    element('Sets', {}, [element('Set', { Name: name, MinVersion: version })]),
  ]);
}

function wordParts(settings: ManifestSettings): XmlElement[] {
  return [
    element('DefaultSettings', {}, [paneLocation(settings)]),
    element('Permissions', {}, permissionOf('word')),
    wordOverrides(settings),
  ];
}

function outlookParts(settings: ManifestSettings): XmlElement[] {
  return [
    element('FormSettings', {}, [
      element('Form', { 'xsi:type': 'ItemRead' }, [
        element('DesktopSettings', {}, [paneLocation(settings), element('RequestedHeight', {}, '450')]),
      ]),
    ]),
    element('Permissions', {}, permissionOf('outlook')),
    element('Rule', { 'xsi:type': 'ItemIs', ItemType: 'Message', FormType: 'Read' }),
    element('DisableEntityHighlighting', {}, 'false'),
    outlookOverrides(settings),
  ];
}

function paneLocation({ publicUrl }: ManifestSettings): XmlElement {
  return element('SourceLocation', { DefaultValue: `${publicUrl}${appDescription.panePath}` });
}

function permissionOf(host: PaneHost): string {
  return appDescription.permissions.office.find(({ pane }) => pane === host)?.xml ?? 'Restricted';
}

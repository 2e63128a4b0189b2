import { clouds } from '../../bot/http/clouds.ts';
import { buildAddinXml } from '../../manifest/buildAddinXml.ts';
import { element, writeXml } from '../../manifest/xml.ts';
import { orderProblems } from './addinOrder.ts';
import { childOf, everyNode, readXml, type XmlNode } from './readXml.ts';
import { sampleSettings } from './sampleSettings.ts';

const hosts = ['word', 'outlook'] as const;
const built = (host: (typeof hosts)[number], ...flags: string[]) =>
  readXml(buildAddinXml(host, sampleSettings(...flags)));
const named = (root: XmlNode, name: string) => everyNode(root).filter((node) => node.name === name);
const overridesOf = (root: XmlNode) => named(root, 'VersionOverrides');

/** Nodes of one VersionOverrides without those of the one nested in it. */
function ownNodes(overrides: XmlNode): XmlNode[] {
  const nested = new Set(
    overrides.children.filter(({ name }) => name === 'VersionOverrides').flatMap(everyNode),
  );
  return everyNode(overrides).filter((node) => !nested.has(node));
}

describe.each(hosts)('the add-in manifest for %s', (host) => {
  it('is well-formed, with every element where the published order wants it', () => {
    expect(orderProblems(built(host))).toEqual([]);
  });

  it('resolves every reference to a text, address or icon of its own section', () => {
    for (const overrides of overridesOf(built(host))) {
      const nodes = ownNodes(overrides);
      const ids = nodes.flatMap((node) => (node.attributes['DefaultValue'] ? [node.attributes['id']] : []));
      const resids = nodes.flatMap(({ attributes }) => attributes['resid'] ?? []);
      expect(resids.length).toBeGreaterThan(7);
      expect(ids).toEqual(expect.arrayContaining(resids));
      expect([...new Set(ids)].sort()).toEqual([...new Set(resids)].sort());
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(String(id).length).toBeLessThanOrEqual(32);
    }
  });

  it('keeps the published limits', () => {
    const root = built(host);
    const value = (name: string) => childOf(root, name).attributes['DefaultValue'] ?? '';
    expect(value('DisplayName').length).toBeLessThanOrEqual(125);
    expect(value('Description').length).toBeLessThanOrEqual(250);
    expect(childOf(root, 'ProviderName').text.length).toBeLessThanOrEqual(125);
    expect(childOf(root, 'Version').text).toMatch(/^[1-9]\d{0,4}(?:\.\d{1,5}){3}$/);
    for (const [list, limit] of [
      ['ShortStrings', 125],
      ['LongStrings', 250],
      ['Urls', 2048],
    ] as const) {
      for (const { attributes } of named(root, list).flatMap(({ children }) => children)) {
        expect((attributes['DefaultValue'] ?? '').length).toBeGreaterThan(0);
        expect((attributes['DefaultValue'] ?? '').length).toBeLessThanOrEqual(limit);
      }
    }
  });

  it('shows icons of 16, 32 and 80 pixels wherever it shows one', () => {
    const icons = named(built(host), 'Icon');
    expect(icons.length).toBeGreaterThan(0);
    for (const { children } of icons) {
      expect(children.map(({ attributes }) => attributes['size'])).toEqual(['16', '32', '80']);
    }
  });

  it('names only addresses of the service, over https', () => {
    const root = built(host);
    const addresses = everyNode(root)
      .map(({ attributes }) => attributes['DefaultValue'] ?? '')
      .filter((value) => /^\w+:/.test(value));
    expect(addresses.length).toBeGreaterThan(7);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/assistant\.example\.gov\//);
    expect(childOf(root, 'AppDomains').children.map(({ text }) => text)).toContain(
      'https://assistant.example.gov',
    );
  });

  it.each(['commercial', 'gcc', 'gcch', 'dod'] as const)('lets the %s cloud sign in', (cloud) => {
    const domains = childOf(built(host, `--cloud=${cloud}`), 'AppDomains').children.map(({ text }) => text);
    expect(domains).toContain(clouds[cloud].authority);
  });

  it('is noticed when two elements change places, one is missing or one is strange', () => {
    const swapped = built(host);
    swapped.children.splice(0, 2, ...swapped.children.slice(0, 2).reverse());
    expect(orderProblems(swapped)).toEqual(['OfficeApp: Id comes too late']);

    const without = built(host);
    without.children = without.children.filter(({ name }) => name !== 'Permissions');
    expect(orderProblems(without)).toEqual(['OfficeApp: Permissions is missing']);

    const [control] = named(built(host), 'Control');
    const strange = control ?? built(host);
    strange.children.push({ ...strange, name: 'Surprise', children: [] });
    expect(orderProblems(strange, 'mail11')).toContain('Control: Surprise does not belong here');
  });
});

describe('the Word manifest', () => {
  it('is a task pane for documents that Word 2021 and newer can open', () => {
    const root = built('word');
    expect(root.attributes['xsi:type']).toBe('TaskPaneApp');
    expect(childOf(root, 'Hosts', 'Host').attributes['Name']).toBe('Document');
    expect(childOf(root, 'Requirements', 'Sets', 'Set').attributes).toEqual({
      Name: 'WordApi',
      MinVersion: '1.3',
    });
    expect(childOf(root, 'Permissions').text).toBe('ReadWriteDocument');
  });
});

describe('the Outlook manifest', () => {
  it('is for reading messages and asks for the open item alone', () => {
    const root = built('outlook');
    expect(root.attributes['xsi:type']).toBe('MailApp');
    expect(childOf(root, 'Permissions').text).toBe('ReadItem');
    expect(childOf(root, 'Rule').attributes).toMatchObject({ ItemType: 'Message', FormType: 'Read' });
    const height = Number(childOf(root, 'FormSettings', 'Form', 'DesktopSettings', 'RequestedHeight').text);
    expect(height).toBeGreaterThanOrEqual(32);
    expect(height).toBeLessThanOrEqual(450);
  });

  it('lets the pane be pinned in the newer section, inside the older one', () => {
    const [older, newer] = overridesOf(built('outlook'));
    expect(older?.attributes['xsi:type']).toBe('VersionOverridesV1_0');
    expect(older?.children.at(-1)).toBe(newer);
    expect(newer?.attributes['xsi:type']).toBe('VersionOverridesV1_1');
    const pinning = (nodes: XmlNode[]) => nodes.filter(({ name }) => name === 'SupportsPinning').length;
    expect(pinning(older === undefined ? [] : ownNodes(older))).toBe(0);
    expect(pinning(newer === undefined ? [] : ownNodes(newer))).toBe(1);
  });
});

describe('written XML', () => {
  it('gives back every character of a value', () => {
    const value = `<a href="x">'&amp;'</a> é 中 😀`;
    const root = readXml(writeXml(element('a', { b: value }, [element('c', {}, value)])));
    expect(root.attributes['b']).toBe(value);
    expect(root.children[0]?.text).toBe(value);
  });
});

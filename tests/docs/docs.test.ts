import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { findingTypes } from '../../bot/contract/findings.ts';
import { refusalReasons, turnEventSchema } from '../../bot/contract/turnEvents.ts';
import { recognisers } from '../../bot/safeguards/detect/recognisers/index.ts';
import { doors, mayImport } from '../architecture/rooms.ts';
import {
  anchorsOf,
  blockOf,
  codeOf,
  linksOf,
  readDocuments,
  root,
  rowsOf,
  sectionOf,
  type Document,
} from './readDocuments.ts';

const documents = readDocuments();
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** Settings that the service knows: the keys of the schema in config.ts. */
const schema =
  readFileSync(join(root, 'bot/config.ts'), 'utf8').split('z.object({')[1]?.split('\n});')[0] ?? '';
const settings = [...schema.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name ?? '');
/** Names in capitals that are no settings of the service: of set-up, of Ollama, of a recipe. */
const otherNames = ['BROWSER_PATH', 'CONNECT_REPORT', 'OLLAMA_CONTEXT_LENGTH', 'LIBRARY_CARD'];

function documentAt(path: string): Document {
  const found = documents.find((document) => document.path === path);
  if (found === undefined) throw new Error(`there is no ${path}`);
  return found;
}

/** "path: what is wrong" for each thing that `check` finds. */
function problems(list: readonly Document[], check: (document: Document) => string[]): string[] {
  return list.flatMap((document) => check(document).map((problem) => `${document.path}: ${problem}`));
}

const madeUp = (text: string): Document[] => [{ path: 'docs/madeUp.md', text, prose: text }];

describe('links of the documents', () => {
  const broken = (document: Document) =>
    linksOf(document).filter((link) => {
      if (/^https:/.test(link)) return false;
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? document.path : posix.join(posix.dirname(document.path), file);
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(documentAt(target)).includes(anchor);
    });

  it('lead somewhere', () => {
    expect(problems(documents, broken)).toEqual([]);
  });

  it('are noticed when they do not', () => {
    const text = 'See [a](missing.md), [b](../README.md#no-such-heading) and ![c](pictures/missing.png).';
    expect(problems(madeUp(text), broken)).toHaveLength(3);
  });
});

describe('names in the documents', () => {
  const missingPaths = ({ path, prose }: Document) =>
    codeOf(prose)
      .filter((code) => /^(?:bot|addin|tests|infra|manifest|docs)\/[\w./-]*$/.test(code))
      .filter((code) => !existsSync(join(root, code)) && !isPromised(path, code));
  const missingSettings = ({ text }: Document) =>
    codeOf(text)
      .flatMap((code) => code.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g) ?? [])
      .filter((name) => ![...settings, ...findingTypes, ...otherNames].includes(name));
  const missingCommands = ({ text }: Document) =>
    [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)]
      .map(([, run, plain]) => run ?? plain ?? '')
      .filter((name) => scripts[name] === undefined);

  it('are files, settings and commands that exist', () => {
    expect(problems(documents, missingPaths)).toEqual([]);
    expect(problems(documents, missingSettings)).toEqual([]);
    expect(problems(documents, missingCommands)).toEqual([]);
  });

  it('are noticed when they do not', () => {
    const invented = madeUp('`bot/nothing.ts` reads `NO_SUCH_SETTING`; start it with `npm run nothing`.');
    expect(problems(invented, missingPaths)).toHaveLength(1);
    expect(problems(invented, missingSettings)).toHaveLength(1);
    expect(problems(invented, missingCommands)).toHaveLength(1);
  });
});

/** `manifest/dist` is built, and a recipe makes the room for officers. */
function isPromised(path: string, code: string): boolean {
  return code.startsWith('manifest/dist') || (path === 'CONTRIBUTING.md' && code === 'bot/admin/');
}

describe('README.md', () => {
  const page = documentAt('README.md');

  it('describes each setting and no other', () => {
    const described = rowsOf(sectionOf(page, 'Settings')).map(([cell = '']) => codeOf(cell)[0] ?? cell);
    expect(described.sort()).toEqual([...settings].sort());
  });

  it('describes each command', () => {
    const own = Object.keys(scripts).filter((name) => !/^pre[a-z]/.test(name));
    const described = codeOf(sectionOf(page, 'Commands')).map((command) =>
      command.replace(/^npm (?:run )?/, ''),
    );
    expect(own.filter((name) => !described.includes(name))).toEqual([]);
  });

  it('lists every event of a turn', () => {
    const events = turnEventSchema.options.map((option) => option.shape.type.value);
    const rows = rowsOf(sectionOf(page, 'HTTP API in short')).flatMap(([cell = '']) => codeOf(cell));
    expect(rows.filter((name) => /^[a-z]+$/.test(name))).toEqual(events);
  });

  it('lists every reason of a refusal', () => {
    const line = page.text.split('\n').find((one) => one.startsWith('Reasons of a refusal:')) ?? '';
    expect(codeOf(line)).toEqual([...refusalReasons]);
  });

  it('lists the data classes that nothing recognises', () => {
    const line = page.text.split('\n').find((one) => one.includes('without a recogniser')) ?? '';
    const found = new Set<string>(recognisers.flatMap(({ types }) => [...types]));
    expect(codeOf(line)).toEqual(findingTypes.filter((type) => !found.has(type)));
  });
});

describe('ARCHITECTURE.md', () => {
  const page = documentAt('ARCHITECTURE.md');

  it('prints who may import what', () => {
    const printed = rowsOf(blockOf(page, 'rooms')).map(([room = '', may = '']) => [
      codeOf(room)[0],
      codeOf(may),
    ]);
    expect(printed).toEqual(Object.entries(mayImport).map(([room, may]) => [room, [...may]]));
  });

  it('prints the packages with one door', () => {
    const doorOf = (name: string) => doors.findIndex(({ packages }) => packages.test(name));
    const rows = rowsOf(blockOf(page, 'doors')).map(([packages = '', places = '']) => ({
      door: [...new Set(codeOf(packages).map(doorOf))],
      places: codeOf(places),
    }));
    expect(rows.map(({ door }) => door)).toEqual(doors.map((_door, index) => [index]));
    const closed = rows.flatMap(({ door: [index = -1], places }) =>
      places.filter((place) => doors[index]?.allowed.test(sampleFile(place)) !== true),
    );
    expect(closed).toEqual([]);
  });

  it('names every gate in the order of runTurn', () => {
    const code = readFileSync(join(root, 'bot/assistant/runTurn.ts'), 'utf8');
    const gates = [...code.matchAll(/^ {2}\/\/ ([a-z, ]+)$/gm)].flatMap(([, names = '']) =>
      names.split(', '),
    );
    expect(gates.length).toBeGreaterThan(5);
    expect(rowsOf(sectionOf(page, 'The gates, in order')).map(([gate]) => gate)).toEqual(gates);
  });
});

/** A file that stands at the place that the page names. */
function sampleFile(place: string): string {
  if (place.includes('*')) return `bot/records/${place.replace('*', 'Audit')}`;
  return place.endsWith('/') ? `${place}file.ts` : place;
}

describe('addresses in the documents', () => {
  /** First parts of paths: routes of the service, commands in Teams, and a folder that every Linux has. */
  const openings =
    'api healthz readyz about v1 var help history new stop sent draft plain reply summarize desk console taskpane icons'.split(
      ' ',
    );
  const hosts =
    /^(?:localhost|127\.0\.0\.1|<resource>\.openai\.azure\.com|(?:[\w-]+\.)*(?:example\.gov|microsoft\.com|azure\.com|apache\.org))(?::\d+)?$/;
  const particular = ({ text }: Document) => [
    ...[...text.matchAll(/(?<![\w.:/<>~*)\]}-]|<!-- )\/([a-z][\w-]*)/g)]
      .map(([, first]) => first ?? '')
      .filter((first) => !openings.includes(first)),
    ...[...text.matchAll(/\bhttps?:\/\/([^/\s`'")]+)/g)]
      .map(([, host]) => host ?? '')
      .filter((host) => !hosts.test(host)),
  ];

  it('are of no particular machine', () => {
    expect(problems(documents, particular)).toEqual([]);
  });

  it('are noticed when they are', () => {
    expect(
      problems(madeUp('In /opt/here, from http://packages.local:4873/ and `/srv/x`.'), particular),
    ).toHaveLength(3);
  });
});

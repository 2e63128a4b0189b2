import type { HostObject, HostResult, Method, Property } from '../../host/richApi/hostObject.ts';
import type { SearchOptions } from '../model/search.ts';
import type { WordModel } from '../model/wordModel.ts';
import { bodyArea, controlArea, paragraphArea, rangeArea, type Area } from './area.ts';
import { commentMembers } from './comments.ts';
import { controlMembers } from './contentControls.ts';
import { fontObject } from './font.ts';
import { insertMembers } from './insertMembers.ts';
import { paragraphMembers } from './paragraphMembers.ts';
import { rangeMembers } from './rangeMembers.ts';
import { readMembers } from './readMembers.ts';
import { styleMembers } from './styleMembers.ts';
import { tableMembers } from './tables.ts';
import { trackedChangeMembers } from './trackedChanges.ts';

/** What the classes of the document need of one another. */
export interface WordObjects {
  readonly model: WordModel;
  body(): HostObject;
  range(start: number, end: number): HostObject;
  /** the paragraph that holds a position */
  paragraph(at: number): HostObject;
  control(id: number): HostObject;
  /** the area behind a host object that a pane passed as an argument */
  areaOf(object: unknown): Area | undefined;
  /** the options behind a `SearchOptions` proxy */
  searchOptionsOf(object: unknown): SearchOptions | undefined;
}

export interface Members {
  readonly properties?: Readonly<Record<string, Property>>;
  readonly objects?: Readonly<Record<string, () => HostResult>>;
  readonly methods?: Readonly<Record<string, Method>>;
}

type Kind = (objects: WordObjects, area: Area) => Members;

const shared: readonly Kind[] = [
  readMembers,
  styleMembers,
  insertMembers,
  commentMembers,
  controlMembers,
  tableMembers,
  trackedChangeMembers,
  ({ model }, area) => ({ objects: { Font: () => fontObject(model, area) } }),
];

/** Makes Body, Range, Paragraph and ContentControl objects over one document. */
export function createTextObjects(
  model: WordModel,
  searchOptionsOf: WordObjects['searchOptionsOf'],
): WordObjects {
  const areas = new WeakMap<object, Area>();

  function make(area: Area, ...own: readonly Kind[]): HostObject {
    const members = [...shared, ...own].map((kind) => kind(objects, area));
    const object: HostObject = {
      kind: 'object',
      type: area.textClass,
      properties: Object.assign({}, ...members.map((part) => part.properties)),
      objects: Object.assign({}, ...members.map((part) => part.objects)),
      methods: Object.assign({}, ...members.map((part) => part.methods)),
      release: area.release,
    };
    areas.set(object, area);
    return object;
  }

  const objects: WordObjects = {
    model,
    body: () => make(bodyArea(model)),
    range: (start, end) => make(rangeArea(model, start, end), rangeMembers),
    paragraph: (at) => make(paragraphArea(model, at), paragraphMembers),
    control: (id) => make(controlArea(model, id), controlOwnMembers(id)),
    areaOf: (object) => (typeof object === 'object' && object ? areas.get(object) : undefined),
    searchOptionsOf,
  };
  return objects;
}

function controlOwnMembers(id: number): Kind {
  return ({ model }) => {
    const field = (name: 'title' | 'tag' | 'appearance' | 'color' | 'placeholderText'): Property => ({
      read: () => model.controls.find(id)?.[name] ?? '',
      write: (value) => model.controls.change(id, { [name]: String(value) }),
    });
    const flag = (name: 'cannotDelete' | 'cannotEdit' | 'removeWhenEdited'): Property => ({
      read: () => model.controls.find(id)?.[name] ?? false,
      write: (value) => model.controls.change(id, { [name]: value === true }),
    });
    return {
      properties: {
        Id: { read: () => id },
        Title: field('title'),
        Tag: field('tag'),
        Appearance: field('appearance'),
        Color: field('color'),
        PlaceholderText: field('placeholderText'),
        CannotDelete: flag('cannotDelete'),
        CannotEdit: flag('cannotEdit'),
        RemoveWhenEdited: flag('removeWhenEdited'),
        Type: { read: () => 'RichText' },
      },
      methods: {
        Delete([keepContent]) {
          const span = model.controls.find(id)?.span;
          if (span && keepContent !== true) model.deleteRange(span.start, span.end);
          model.controls.unwrap(id);
          return undefined;
        },
      },
    };
  };
}

import { z } from 'zod';
import { readArguments, type HostObject } from '../../host/richApi/hostObject.ts';
import { createRichApi } from '../../host/richApi/runBatch.ts';
import type { SearchOptions } from '../model/search.ts';
import { trackingModes, type WordModel } from '../model/wordModel.ts';
import { controlCollection } from './contentControls.ts';
import { plainSearch } from './readMembers.ts';
import { createTextObjects } from './textObject.ts';

/** The rich API over one document; each batch that changes the text is one step of undo. */
export function createWordApi(model: WordModel) {
  const options = new WeakMap<object, () => SearchOptions>();
  const objects = createTextObjects(model, (object) =>
    typeof object === 'object' && object ? options.get(object)?.() : undefined,
  );
  const document: HostObject = {
    kind: 'object',
    type: 'Document',
    properties: {
      ChangeTrackingMode: {
        read: () => model.tracking(),
        write: (value) => model.setTracking(readArguments(z.enum(trackingModes), value)),
      },
      Saved: { read: () => true },
    },
    objects: {
      Body: () => objects.body(),
      ContentControls: () => controlCollection(objects, () => true),
      Properties: () => propertiesObject(model),
    },
    methods: {
      GetSelection: () => objects.range(model.selection.start, model.selection.end),
      Search: (args) => objects.body().methods['Search']?.(args),
      Save: () => undefined,
    },
  };

  return createRichApi({
    root: () => document,
    createObject(name) {
      if (name !== 'Microsoft.WordServices.SearchOptions') return undefined;
      const { object, read } = searchOptionsObject();
      options.set(object, read);
      return object;
    },
    perform: (batch) => model.change('edit', batch),
  });
}

function propertiesObject(model: WordModel): HostObject {
  return {
    kind: 'object',
    type: 'DocumentProperties',
    properties: { Title: { read: () => model.name }, Author: { read: () => model.author } },
    objects: {},
    methods: {},
  };
}

function searchOptionsObject(): { object: HostObject; read: () => SearchOptions } {
  let options = plainSearch;
  const flag = (name: keyof SearchOptions) => ({
    read: () => options[name],
    write(value: unknown) {
      options = { ...options, [name]: readArguments(z.boolean(), value) };
    },
  });
  const properties = {
    MatchCase: flag('matchCase'),
    MatchWholeWord: flag('matchWholeWord'),
    MatchPrefix: flag('matchPrefix'),
    MatchSuffix: flag('matchSuffix'),
    IgnorePunct: flag('ignorePunct'),
    IgnoreSpace: flag('ignoreSpace'),
  };
  const object: HostObject = { kind: 'object', type: 'SearchOptions', properties, objects: {}, methods: {} };
  return { object, read: () => options };
}

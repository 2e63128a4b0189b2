import { z } from 'zod';
import { collectionOf, missing, nullObject, readArguments } from '../../host/richApi/hostObject.ts';
import type { ContentControl } from '../model/contentControls.ts';
import type { Area } from './area.ts';
import type { Members, WordObjects } from './textObject.ts';

/** Content controls within an area, and a new one around it. */
export function controlMembers(objects: WordObjects, area: Area): Members {
  const { model } = objects;
  return {
    objects: {
      ContentControls: () => {
        const { start, end } = area.content();
        return controlCollection(objects, ({ span }) => span.start >= start && span.end <= end);
      },
    },
    methods: {
      InsertContentControl() {
        const { start, end } = area.content();
        return objects.control(model.controls.add(start, end).id);
      },
    },
  };
}

/** The controls that `belongs` chooses, found by id, tag or title. */
export function controlCollection(objects: WordObjects, belongs: (control: ContentControl) => boolean) {
  const { model } = objects;
  const some = (wanted: (control: ContentControl) => boolean) =>
    model.controls
      .list()
      .filter((control) => belongs(control) && wanted(control))
      .map(({ id }) => objects.control(id));
  const byField = (field: 'tag' | 'title') => (args: readonly unknown[]) => {
    const [value] = readArguments(z.tuple([z.string()]), [args[0]]);
    const found = some((control) => control[field] === value);
    return collectionOf('ContentControlCollection', () => found);
  };
  const all = some(() => true);
  const byId = (key: unknown) => some(({ id }) => id === key).at(0);
  return collectionOf('ContentControlCollection', () => all, {
    find: byId,
    methods: {
      GetById: ([id]) => byId(id) ?? missing(`no content control ${String(id)}`),
      GetByIdOrNullObject: ([id]) => byId(id) ?? nullObject,
      GetByTag: byField('tag'),
      GetByTitle: byField('title'),
    },
  });
}

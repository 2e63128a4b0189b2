import { collectionOf, missing, nullObject, type HostObject } from '../../host/richApi/hostObject.ts';
import type { TrackedChange } from '../model/revisions.ts';
import type { Span } from '../model/spans.ts';
import type { Area } from './area.ts';
import type { Members, WordObjects } from './textObject.ts';

/**
 * Tracked changes as WordApi 1.6 has them. The office.js of npm has no proxies for them, so that only a newer
 * office.js (or the desk's own proxies) calls this.
 */
export function trackedChangeMembers(objects: WordObjects, area: Area): Members {
  const { model } = objects;
  return {
    methods: {
      GetTrackedChanges() {
        const { start, end } = area.content();
        const changes = model
          .trackedChanges()
          .filter((change) => change.start < Math.max(end, start + 1) && change.end > start);
        return changeCollection(objects, changes);
      },
    },
  };
}

function changeCollection(objects: WordObjects, changes: readonly TrackedChange[]) {
  const { model } = objects;
  const live = changes.map((change) => ({ change, span: model.story.span(change.start, change.end) }));
  const items = live.map(({ change, span }, index) =>
    changeObject(objects, change, span, live.slice(index + 1)),
  );
  const all = (verdict: 'accept' | 'reject') => () => {
    for (const { span } of live) model.resolve(span, verdict);
    return undefined;
  };
  return collectionOf('TrackedChangeCollection', () => items, {
    methods: { AcceptAll: all('accept'), RejectAll: all('reject') },
  });
}

type Live = readonly { readonly change: TrackedChange; readonly span: Span }[];

function changeObject(objects: WordObjects, change: TrackedChange, span: Span, later: Live): HostObject {
  const { model } = objects;
  const next = () => {
    const [first, ...rest] = later;
    return first && changeObject(objects, first.change, first.span, rest);
  };
  return {
    kind: 'object',
    type: 'TrackedChange',
    properties: {
      Author: { read: () => change.author },
      Date: { read: () => change.date },
      Text: { read: () => change.text },
      Type: { read: () => change.type },
    },
    objects: {},
    methods: {
      Accept: () => void model.resolve(span, 'accept'),
      Reject: () => void model.resolve(span, 'reject'),
      GetRange: () => objects.range(span.start, span.end),
      GetNext: () => next() ?? missing('this is the last tracked change'),
      GetNextOrNullObject: () => next() ?? nullObject,
    },
    release: () => model.story.release(span),
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { createRichApi } from '../../../../addin/desk/host/richApi/runBatch.ts';
import { createWordApi } from '../../../../addin/desk/word/api/wordDocument.ts';
import type { WordModel } from '../../../../addin/desk/word/model/wordModel.ts';

/** What a pane would hold: the real `Word` of office.js, its batches answered by a document model. */
export function realWord(model: WordModel): RunWord {
  loadOfficeOnce();
  const api = createWordApi(model);
  route(api);
  return async (batch) => {
    route(api);
    return await Word.run(batch);
  };
}

export type RunWord = <T>(batch: (context: Word.RequestContext) => Promise<T>) => Promise<T>;

const dist = join(import.meta.dirname, '../../../../node_modules/@microsoft/office-js/dist');
let loaded = false;

/** Needs the jsdom environment: the files are scripts that expect a window. */
function loadOfficeOnce(): void {
  if (loaded) return;
  loaded = true;
  const script = document.createElement('script');
  script.setAttribute('data-src', '/office/office.js');
  window.history.replaceState({}, '', '/?_host_Info=Word$Web$16.00$en-US$test$$$0');
  for (const file of ['office.js', 'word-web-16.00.js']) {
    try {
      window.eval(readFileSync(join(dist, file), 'utf8'));
    } catch (error) {
      // Outside a host the last step of both files throws; the proxies are there by then.
      if (!('OfficeExtension' in window) && file.startsWith('word')) throw error;
    }
  }
}

type Api = ReturnType<typeof createRichApi>;

/** Sends batches to the model instead of a host window. */
function route(api: Api): void {
  const prototype: Record<string, unknown> = Object.getPrototypeOf(
    new OfficeExtension.ClientRequestContext(),
  ) as never;
  prototype['ensureRequestUrlAndHeaderInfo'] = function (this: Record<string, unknown>) {
    this['m_requestUrlAndHeaderInfo'] = { url: 'http://document.localhost/', headers: {} };
    this['_requestExecutor'] = {
      executeAsync: (_custom: unknown, _flags: unknown, message: { Body: unknown }) =>
        Promise.resolve({
          HttpStatusCode: 200,
          ErrorCode: '',
          ErrorMessage: '',
          Headers: null,
          Body: api.run(JSON.parse(JSON.stringify(message.Body))),
        }),
    };
    return Promise.resolve();
  };
}

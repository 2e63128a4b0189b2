import { z } from 'zod';
import { appContext } from '../host/appContext.ts';
import type { HostAnswer } from '../host/xdm.ts';
import { createWordApi } from './api/wordDocument.ts';
import { textOf } from './model/pieces.ts';
import type { WordModel } from './model/wordModel.ts';

/**
 * What the desk's Word says it can do. `WordApiOnline` is there because npm's office.js still asks for it where Word
 * has long moved comments, change tracking and reviewed text to WordApi 1.4.
 */
export const wordRequirements = {
  WordApi: '1.4',
  WordApiOnline: '1.1',
  OoxmlCoercion: '1.1',
  TextCoercion: '1.1',
  Selection: '1.1',
  DocumentEvents: '1.1',
  Settings: '1.1',
} as const;

export interface WordHostOptions {
  readonly model: WordModel;
  readonly documentUrl: string;
}

const dispatchIds = { getSelectedData: 64, loadSettings: 75, saveSettings: 76, richApi: 93 } as const;
const methodNotSupported = 5001;

/** Answers the calls of a pane in Word: context, rich-API batches, settings, the selected text. */
export function answerWordPane({ model, documentUrl }: WordHostOptions): HostAnswer {
  const api = createWordApi(model);
  let settings: Record<string, string> = {};

  function executeMethod(data: unknown): unknown {
    const call = callSchema.parse(data);
    switch (call.DdaMethod.DispatchId) {
      case dispatchIds.richApi:
        return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(runBatch(call.ArrayData ?? []))] };
      case dispatchIds.getSelectedData:
        return { Version: 1, Error: 0, Data: textOf(model.story.within(model.selection)) };
      case dispatchIds.loadSettings:
        return { Version: 1, Error: 0, Settings: Object.entries(settings) };
      case dispatchIds.saveSettings:
        settings = Object.fromEntries(settingsSchema.parse(data).DdaSettingsMethod.Properties);
        return { Version: 1, Error: 0 };
      default:
        return { Version: 1, Error: methodNotSupported };
    }
  }

  /** Some batches of office.js itself concern a part of Office on the web that the desk does not have. */
  function runBatch([executor, , , , body]: readonly unknown[]): unknown {
    return executor === 'WacPartition' ? { Results: [] } : api.run(JSON.parse(String(body)));
  }

  return ({ name, data }) => {
    switch (name) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext({
          host: 'Word',
          documentUrl,
          requirements: wordRequirements,
          settings,
          correlationId: crypto.randomUUID(),
        });
      case 'executeMethod':
        return executeMethod(data);
      default:
        throw new Error(`the desk's Word does not know the call ${name}`);
    }
  };
}

const callSchema = z.object({
  DdaMethod: z.object({ DispatchId: z.number() }),
  ArrayData: z.array(z.unknown()).optional(),
});
const settingsSchema = z.object({
  DdaSettingsMethod: z.object({ Properties: z.array(z.tuple([z.string(), z.string()])) }),
});

import { createStoredValue } from './createStoredValue.ts';

/** Changes whenever a page of the desk connects or disconnects a model; panes in frames read it too. */
const mark = createStoredValue('desk.model', '');

/** A value that is another one after each change of the model, in this tab or another. */
export const useModelMark = mark.useValue;

/** Tells all open pages of the desk that another model answers now. */
export function markModelChange(): void {
  mark.write(crypto.randomUUID());
}

import { useMedia } from './useMedia.ts';

/** Whether the page has the width of a phone or a task pane. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 640px)');
}

import { useMedia } from './useMedia.ts';

/** Whether the system asks for dark colours, now and after each change. */
export function useDarkMode(): boolean {
  return useMedia('(prefers-color-scheme: dark)');
}

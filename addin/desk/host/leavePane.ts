import type { PaneExit } from './hostCalls.ts';

/** Moves the focus out of the pane: forwards to the beginning of the page, backwards to the pane's title bar. */
export function leavePane(exit: PaneExit, pane: HTMLElement | null): void {
  const target = exit === 'backward' ? pane : document.querySelector<HTMLElement>('header a');
  window.focus();
  target?.focus();
}

import type { PaneLink } from './xdm.ts';

/** Events for whichever pane is open at the moment; without one they go nowhere. */
export interface PaneEvents {
  fire(eventName: string, data: unknown): void;
  /** returns the way to detach */
  attach(link: PaneLink): () => void;
}

export function createPaneEvents(): PaneEvents {
  let open: PaneLink | undefined;
  return {
    fire: (eventName, data) => open?.fire(eventName, data),
    attach(link) {
      open = link;
      return () => {
        if (open === link) open = undefined;
      };
    },
  };
}

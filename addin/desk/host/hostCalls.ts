import { z } from 'zod';

/** What office.js tells any host page in `ContextActivationManager_notifyHost` (OSF.AgaveHostAction of the web files). */
const hostActions = {
  ctrlF6Exit: 5,
  ctrlF6ExitShift: 6,
  tabExit: 13,
  tabExitShift: 14,
  escExit: 15,
  exitNoFocusable: 17,
  exitNoFocusableShift: 18,
} as const;

const notificationSchema = z.tuple([z.unknown(), z.number()]).rest(z.unknown());

export type PaneExit = 'forward' | 'backward';

/**
 * office.js keeps Tab inside the pane and says when it went past the last or first element; the page then has to
 * move the focus on. Undefined for every other notification.
 */
export function readPaneExit(data: unknown): PaneExit | undefined {
  switch (notificationSchema.safeParse(data).data?.[1]) {
    case hostActions.tabExit:
    case hostActions.ctrlF6Exit:
    case hostActions.exitNoFocusable:
      return 'forward';
    case hostActions.tabExitShift:
    case hostActions.ctrlF6ExitShift:
    case hostActions.escExit:
    case hostActions.exitNoFocusableShift:
      return 'backward';
    default:
      return undefined;
  }
}

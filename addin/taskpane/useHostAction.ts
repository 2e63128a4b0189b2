import { useCallback, useState } from 'react';
import { texts } from '../texts/texts.ts';
import { useAnnounce } from '../ui/Announcer.tsx';

export interface HostAction {
  /** What the last action said, or empty. */
  said: string;
  failed: boolean;
  busy: boolean;
  /** Runs an action on the host; `act` answers what to say when it worked. */
  run: (act: () => Promise<string>) => Promise<void>;
}

/** One place where actions on Word or Outlook report how they went. */
export function useHostAction(): HostAction {
  const announce = useAnnounce();
  const [state, setState] = useState({ said: '', failed: false, busy: false });
  const run = useCallback(
    async (act: () => Promise<string>) => {
      setState({ said: '', failed: false, busy: true });
      const outcome = await act().then(
        (said) => ({ said, failed: false }),
        () => ({ said: texts.problems.host, failed: true }),
      );
      setState({ ...outcome, busy: false });
      if (outcome.said !== '') announce(outcome.said);
    },
    [announce],
  );
  return { ...state, run };
}

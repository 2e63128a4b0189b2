import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { UnseenText } from './UnseenText.tsx';

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** Says something once to people who listen to the page. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}

/** The page's one polite live region: starts and ends are announced here, never the words of a growing answer. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', count: 0 });
  const announce = useCallback((text: string) => {
    setSaid(({ count }) => ({ text, count: count + 1 }));
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite">
        <UnseenText key={said.count}>{said.text}</UnseenText>
      </div>
    </AnnounceContext>
  );
}

import { Link } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { texts } from '../texts/texts.ts';
import { useStack } from '../ui/useStack.ts';

export type ConsolePageId = 'me' | 'help';

const hashes = { me: '#me', help: '#help' } as const satisfies Record<ConsolePageId, string>;

/** Which page of the console the address names; the first when it names none. */
export function useConsolePage(): ConsolePageId {
  return useSyncExternalStore(onHashChange, () => (location.hash === hashes.help ? 'help' : 'me'));
}

function onHashChange(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => {
    removeEventListener('hashchange', changed);
  };
}

/** The pages of the console. */
export function ConsoleNav({ page }: { page: ConsolePageId }) {
  const stack = useStack();
  const titles = { me: texts.console.title, help: texts.help.title };
  return (
    <nav aria-label={texts.console.pages} className={stack.row}>
      {(Object.keys(hashes) as ConsolePageId[]).map((id) => (
        <Link
          key={id}
          href={hashes[id]}
          className={stack.target}
          {...(id === page ? { 'aria-current': 'page' as const, style: { fontWeight: 600 } } : {})}
        >
          {titles[id]}
        </Link>
      ))}
    </nav>
  );
}

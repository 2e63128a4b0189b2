import { useState } from 'react';
import { HelpList } from './HelpList.tsx';
import { HelpPage } from './HelpPage.tsx';

/** The help pages: a list with a search, and one page at a time. */
export function HelpView() {
  const [opened, setOpened] = useState<string | undefined>(undefined);
  const [query, setQuery] = useState('');
  return opened === undefined ? (
    <HelpList query={query} onQuery={setQuery} onOpen={setOpened} />
  ) : (
    <HelpPage
      key={opened}
      id={opened}
      onOpen={setOpened}
      onAll={() => {
        setOpened(undefined);
      }}
    />
  );
}

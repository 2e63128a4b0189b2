import { Button, Field, Input, Link, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import { knowledgeGroups, type KnowledgeList } from '../../../bot/contract/knowledge.ts';
import { useLoaded } from '../../api/useLoaded.ts';
import { texts } from '../../texts/texts.ts';
import { useAnnounce } from '../Announcer.tsx';
import { useApp } from '../AppContext.tsx';
import { problemText } from '../problemText.ts';
import { useStack } from '../useStack.ts';

interface HelpListProps {
  /** What was searched for; empty shows all pages on their shelves. */
  query: string;
  onQuery: (query: string) => void;
  onOpen: (id: string) => void;
}

/** All help pages by subject, or those that a search found, best first. */
export function HelpList({ query, onQuery, onOpen }: HelpListProps) {
  const stack = useStack();
  const { api } = useApp();
  const announce = useAnnounce();
  const [typed, setTyped] = useState(query);
  const heading = useRef<HTMLHeadingElement>(null);
  const load = useCallback(async () => ({ query, ...(await api.getHelpPages(query)) }), [api, query]);
  const { again, ...loaded } = useLoaded(load);
  useEffect(() => heading.current?.focus(), []);
  const found = loaded.state === 'ready' && loaded.value.query === query ? loaded.value.pages : undefined;
  useEffect(() => {
    if (query !== '' && found !== undefined)
      announce(found.length === 0 ? texts.help.nothingFound : texts.help.found(found.length));
  }, [query, found, announce]);
  return (
    <div className={stack.column}>
      <h2 ref={heading} tabIndex={-1} className={`${stack.heading} ${stack.landing}`}>
        {texts.help.title}
      </h2>
      <form
        role="search"
        className={stack.tight}
        onSubmit={(event) => {
          event.preventDefault();
          onQuery(typed.trim());
        }}
      >
        <Field label={texts.help.search}>
          <Input
            type="search"
            value={typed}
            maxLength={200}
            onChange={(_event, { value }) => {
              setTyped(value);
              if (value === '') onQuery('');
            }}
          />
        </Field>
        <div className={stack.row}>
          <Button type="submit" size="small">
            {texts.help.searchGo}
          </Button>
          {query !== '' && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                setTyped('');
                onQuery('');
              }}
            >
              {texts.help.showAll}
            </Button>
          )}
        </div>
      </form>
      {loaded.state === 'problem' ? (
        <div role="alert" className={stack.row}>
          {problemText(loaded.error)}
          <Button size="small" onClick={again}>
            {texts.start.retry}
          </Button>
        </div>
      ) : found === undefined ? (
        <Spinner size="tiny" label={texts.help.loading} />
      ) : query === '' ? (
        <Shelves pages={found} onOpen={onOpen} />
      ) : found.length === 0 ? (
        <p>{texts.help.nothingFound}</p>
      ) : (
        <Titles pages={found} onOpen={onOpen} />
      )}
    </div>
  );
}

type Titled = Pick<HelpListProps, 'onOpen'> & { pages: KnowledgeList['pages'] };

function Shelves({ pages, onOpen }: Titled) {
  const stack = useStack();
  return knowledgeGroups.map((group) => (
    <section key={group} className={stack.tight} aria-label={texts.help.groups[group]}>
      <h3 className={stack.heading}>{texts.help.groups[group]}</h3>
      <Titles pages={pages.filter((page) => page.group === group)} onOpen={onOpen} />
    </section>
  ));
}

function Titles({ pages, onOpen }: Titled) {
  const stack = useStack();
  return (
    <ul className={stack.list}>
      {pages.map(({ id, title, summary }) => (
        <li key={id} style={{ marginBlock: '4px' }}>
          <Link
            as="button"
            className={stack.target}
            onClick={() => {
              onOpen(id);
            }}
          >
            {title}
          </Link>
          <div className={stack.quiet}>{summary}</div>
        </li>
      ))}
    </ul>
  );
}

import { Button, Link, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useRef } from 'react';
import { useLoaded } from '../../api/useLoaded.ts';
import { texts } from '../../texts/texts.ts';
import { useApp } from '../AppContext.tsx';
import { useStack } from '../useStack.ts';
import { HelpSections } from './HelpSections.tsx';

interface HelpPageProps {
  id: string;
  onOpen: (id: string) => void;
  onAll: () => void;
}

/** One help page, and what people read next. Focus goes to its title. */
export function HelpPage({ id, onOpen, onAll }: HelpPageProps) {
  const stack = useStack();
  const { api } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  const load = useCallback(async () => {
    const [page, { pages }] = await Promise.all([api.getHelpPage(id), api.getHelpPages('')]);
    return { page, titles: new Map(pages.map((one) => [one.id, one.title])) };
  }, [api, id]);
  const loaded = useLoaded(load);
  const isReady = loaded.state === 'ready';
  useEffect(() => {
    if (isReady) heading.current?.focus();
  }, [isReady]);
  return (
    <div className={stack.column}>
      <div>
        <Button size="small" appearance="subtle" onClick={onAll}>
          {texts.help.all}
        </Button>
      </div>
      {loaded.state === 'loading' && <Spinner size="tiny" label={texts.help.pageLoading} />}
      {loaded.state === 'problem' && (
        <div role="alert" className={stack.row}>
          {texts.help.gone}
          <Button size="small" onClick={loaded.again}>
            {texts.start.retry}
          </Button>
        </div>
      )}
      {loaded.state === 'ready' && (
        <article className={stack.column}>
          <h2 ref={heading} tabIndex={-1} className={`${stack.heading} ${stack.landing}`}>
            {loaded.value.page.title}
          </h2>
          <HelpSections page={loaded.value.page} />
          <section className={stack.tight} aria-label={texts.help.related}>
            <h3 className={stack.heading}>{texts.help.related}</h3>
            <ul className={stack.list}>
              {loaded.value.page.related.map((next) => (
                <li key={next}>
                  <Link
                    as="button"
                    className={stack.target}
                    onClick={() => {
                      onOpen(next);
                    }}
                  >
                    {loaded.value.titles.get(next) ?? next}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        </article>
      )}
    </div>
  );
}

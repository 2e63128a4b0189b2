import { Button, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useRef } from 'react';
import { knowledgePrefix } from '../../../bot/contract/knowledge.ts';
import type { Citation } from '../../../bot/contract/results.ts';
import { useLoaded } from '../../api/useLoaded.ts';
import { texts } from '../../texts/texts.ts';
import { useApp } from '../AppContext.tsx';
import { CloseIcon } from '../icons.ts';
import { useStack } from '../useStack.ts';
import { HelpSections } from './HelpSections.tsx';

/** The help page that a statement comes from, with its passage marked. Focus goes there, and back when closed. */
export function HelpSource({ citation, onClose }: { citation: Citation; onClose: () => void }) {
  const stack = useStack();
  const { api } = useApp();
  const id = citation.materialId.slice(knowledgePrefix.length);
  const loaded = useLoaded(useCallback(() => api.getHelpPage(id), [api, id]));
  const landing = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    return () => {
      if (opener.current instanceof HTMLElement) opener.current.focus();
    };
  }, []);
  const isReady = loaded.state === 'ready';
  useEffect(() => {
    if (isReady) landing.current?.focus();
  }, [isReady]);
  return (
    <section className={`${stack.card} ${stack.tight}`} aria-label={texts.help.source}>
      <div className={stack.row} style={{ justifyContent: 'space-between', flexWrap: 'nowrap' }}>
        <strong>{loaded.state === 'ready' ? loaded.value.title : citation.place}</strong>
        <Button
          size="small"
          appearance="subtle"
          icon={<CloseIcon />}
          aria-label={texts.sources.close}
          title={texts.sources.close}
          onClick={onClose}
        />
      </div>
      {loaded.state === 'loading' && <Spinner size="tiny" label={texts.help.pageLoading} />}
      {loaded.state === 'problem' && (
        <>
          <blockquote style={{ margin: 0 }}>{citation.quote}</blockquote>
          <div role="alert">{texts.help.gone}</div>
        </>
      )}
      {loaded.state === 'ready' && (
        <HelpSections page={loaded.value} quote={citation.quote} landing={landing} />
      )}
    </section>
  );
}

import { useEffect, useState } from 'react';
import type { Citation } from '../../../bot/contract/results.ts';
import type { DocumentHost } from '../../hosts/documentHost.ts';
import { texts } from '../../texts/texts.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useStack } from '../../ui/useStack.ts';

/** Selects the quoted passage in the document and shows the quote with what came of it. */
export function DocumentSource({ citation, document }: { citation: Citation; document: DocumentHost }) {
  const stack = useStack();
  const announce = useAnnounce();
  const [said, setSaid] = useState('');
  useEffect(() => {
    let current = true;
    const say = (text: string) => {
      if (!current) return;
      setSaid(text);
      announce(text);
    };
    document.selectPassage(citation.quote).then(
      (found) => {
        say(found ? texts.sources.selected : texts.sources.gone);
      },
      () => {
        say(texts.problems.host);
      },
    );
    return () => {
      current = false;
    };
  }, [citation, document, announce]);
  return (
    <figure className={stack.card} style={{ margin: 0 }} aria-label={texts.sources.quote}>
      <blockquote style={{ margin: 0 }} dir="auto">
        {citation.quote}
      </blockquote>
      <figcaption className={stack.quiet}>
        {citation.place}. {said}
      </figcaption>
    </figure>
  );
}

import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { deskTexts } from '../../texts.ts';
import type { Citation } from './activity.ts';
import { CitationChip } from './CitationChip.tsx';

/** Chips in sight at once; each source also has its number in the text. */
const shownAtFirst = 3;

/** The sources below an answer: a few, and the others at a click, so that they are no wall. */
export function SourceChips({ citations }: { citations: readonly Citation[] }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const texts = deskTexts.teams;
  // One more chip takes no more room than the button would.
  const isFolded = citations.length > shownAtFirst + 1;
  const shown = isFolded && !isOpen ? citations.slice(0, shownAtFirst) : citations;
  return (
    <div className={styles.line} role="group" aria-label={texts.sources}>
      {shown.map((citation) => (
        <CitationChip key={citation.position} citation={citation} withName />
      ))}
      {isFolded && (
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? texts.fewerSources : texts.allSources(citations.length)}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
});

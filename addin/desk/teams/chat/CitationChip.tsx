import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { deskTexts } from '../../texts.ts';
import type { Citation } from './activity.ts';
import { InfoPopover } from './InfoPopover.tsx';
import { safeAddress } from './safeAddress.ts';

/** A source of an answer: the number, or with `withName` its name too; a click shows the cited passage. */
export function CitationChip({ citation, withName = false }: { citation: Citation; withName?: boolean }) {
  const styles = useStyles();
  const { position, name, abstract } = citation;
  const address = safeAddress(citation.url);
  return (
    <InfoPopover
      label={deskTexts.teams.source(position, name)}
      button={{ className: styles.chip, children: withName ? `${position} ${name}` : position }}
    >
      <span className={styles.name}>{name}</span>
      <span className={styles.abstract}>{abstract}</span>
      {address !== undefined && (
        <Link href={address} target="_blank" rel="noopener noreferrer">
          {deskTexts.teams.openSource}
        </Link>
      )}
    </InfoPopover>
  );
}

const useStyles = makeStyles({
  chip: {
    minWidth: '24px',
    maxWidth: '260px',
    height: '24px',
    padding: '0 6px',
    margin: '0 2px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    display: 'inline-block',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'baseline',
  },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold, marginBottom: '6px' },
  abstract: { display: 'block', marginBottom: '6px', whiteSpace: 'pre-wrap' },
});

import {
  Button,
  Link,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  tokens,
} from '@fluentui/react-components';
import { deskTexts } from '../../texts.ts';
import type { Citation } from './activity.ts';
import { safeAddress } from './safeAddress.ts';

/** A source of an answer: the number, or with `withName` its name too; a click shows the cited passage. */
export function CitationChip({ citation, withName = false }: { citation: Citation; withName?: boolean }) {
  const styles = useStyles();
  const { position, name, abstract } = citation;
  const address = safeAddress(citation.url);
  const texts = deskTexts.teams;
  return (
    <Popover withArrow trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" className={styles.chip} aria-label={texts.source(position, name)}>
          {withName ? `${position} ${name}` : position}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={texts.source(position, name)}>
        <Text as="p" weight="semibold" className={styles.line}>
          {name}
        </Text>
        <Text as="p" className={styles.line}>
          {abstract}
        </Text>
        {address !== undefined && (
          <Link href={address} target="_blank" rel="noopener noreferrer">
            {texts.openSource}
          </Link>
        )}
      </PopoverSurface>
    </Popover>
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
  surface: { maxWidth: 'min(360px, calc(100vw - 48px))', maxHeight: '50vh', overflowY: 'auto' },
  line: { display: 'block', margin: '0 0 6px', overflowWrap: 'anywhere' },
});

import { makeStyles, tokens } from '@fluentui/react-components';
import { legendOf } from './sentAsText.ts';

const useStyles = makeStyles({
  mask: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground2,
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { color: 'MarkText', backgroundColor: 'Mark' },
  },
});

const maskForm = /(\[[A-Z][A-Z_\d]* \d{1,9}\])/;

/** Text in which the masks among `masks` are highlighted. */
export function MaskedText({ text, masks }: { text: string; masks: ReadonlySet<string> }) {
  const styles = useStyles();
  return text.split(maskForm).map((piece, index) =>
    masks.has(piece) ? (
      <mark key={index} className={styles.mask} title={legendOf(piece.slice(1, piece.indexOf(' ')))}>
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}

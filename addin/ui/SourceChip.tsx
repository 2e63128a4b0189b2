import { Button, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  chip: {
    minWidth: '24px',
    minBlockSize: '24px',
    marginInline: tokens.spacingHorizontalXXS,
    paddingInline: tokens.spacingHorizontalXS,
    paddingBlock: 0,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'baseline',
  },
});

interface SourceChipProps {
  /** What a screen reader says: "Source 1: page 3". */
  label: string;
  text: string;
  expanded?: boolean;
  onOpen: () => void;
}

/** The small button after a statement that shows where it comes from. */
export function SourceChip({ label, text, expanded, onOpen }: SourceChipProps) {
  const styles = useStyles();
  return (
    <Button
      className={styles.chip}
      size="small"
      aria-label={label}
      title={label}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      onClick={onOpen}
    >
      {text}
    </Button>
  );
}

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { texts } from '../../texts/texts.ts';
import { useStack } from '../../ui/useStack.ts';
import type { ReviewRow } from './useReview.ts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  row: {
    display: 'flex',
    alignItems: 'start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
});

interface EditRowsProps {
  rows: ReviewRow[];
  busy: boolean;
  onApply: (index: number) => void;
}

/** Each suggested change with its own button. */
export function EditRows({ rows, busy, onApply }: EditRowsProps) {
  const styles = useStyles();
  const stack = useStack();
  return (
    <ul className={styles.list}>
      {rows.map((row, index) => (
        <li key={index} className={styles.row}>
          <div dir="auto">
            {row.before !== '' && <del className={styles.before}>{row.before}</del>}{' '}
            <ins className={styles.after} style={{ textDecoration: 'none' }}>
              {row.after === '' ? `(${texts.improve.removes})` : row.after}
            </ins>
            {row.why !== undefined && row.why !== '' && <div className={stack.quiet}>{row.why}</div>}
          </div>
          {row.state === 'open' ? (
            <Button
              size="small"
              disabled={busy}
              aria-label={texts.improve.applyOne(row.before, row.after)}
              onClick={() => {
                onApply(index);
              }}
            >
              {texts.improve.apply}
            </Button>
          ) : (
            <span className={stack.quiet}>{texts.improve[row.state]}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

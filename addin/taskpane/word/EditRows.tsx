import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
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
  const list = useRef<HTMLUListElement>(null);
  const pressed = useRef<number | undefined>(undefined);
  // The button that was pressed makes way for a word: the focus goes to that word.
  useEffect(() => {
    const index = pressed.current;
    if (index === undefined || rows[index]?.state === 'open') return;
    pressed.current = undefined;
    list.current?.querySelector<HTMLElement>(`[data-row="${String(index)}"]`)?.focus();
  }, [rows]);
  return (
    <ul ref={list} className={styles.list}>
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
              disabledFocusable={busy}
              aria-label={texts.improve.applyOne(row.before, row.after)}
              onClick={() => {
                pressed.current = index;
                onApply(index);
              }}
            >
              {texts.improve.apply}
            </Button>
          ) : (
            <span data-row={index} tabIndex={-1} className={`${stack.quiet} ${stack.landing}`}>
              {texts.improve[row.state]}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

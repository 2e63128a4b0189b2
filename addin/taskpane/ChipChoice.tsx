import { Label, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef, type KeyboardEvent } from 'react';
import { texts } from '../texts/texts.ts';

interface ChipChoiceProps<K extends string> {
  label: string;
  options: Readonly<Record<K, string>>;
  /** Undefined: none is chosen yet; the keyboard then enters at the first. */
  value: K | undefined;
  onChange: (value: K) => void;
  /** Shown, reached by the keyboard, and not to be chosen. */
  isOff?: (key: K) => boolean;
  /** Id of the text that says why some are off. */
  offReason?: string;
}

/**
 * One of a few, all in sight: a radio group after the pattern of the ARIA guide, whose disabled choices keep their place
 * in the keyboard order, so that everybody hears of them and why they are off.
 */
export function ChipChoice<K extends string>(props: ChipChoiceProps<K>) {
  const { label, options, value, onChange, isOff, offReason } = props;
  const styles = useStyles();
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const keys = Object.keys(options) as K[];
  const isOffAt = (key: K) => isOff?.(key) ?? false;
  const choose = (key: K) => {
    if (!isOffAt(key)) onChange(key);
  };
  const move = (event: KeyboardEvent, at: number) => {
    const step = stepOf(event.key);
    const next = (at + step + keys.length) % keys.length;
    const key = keys[next];
    if (step === 0 || key === undefined) return;
    event.preventDefault();
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus();
    choose(key);
  };
  return (
    <div>
      <Label id={id}>{label}</Label>
      <div ref={group} role="radiogroup" aria-labelledby={id} className={styles.group}>
        {keys.map((key, at) => (
          <button
            key={key}
            type="button"
            role="radio"
            aria-checked={key === value}
            {...(isOffAt(key) ? { 'aria-disabled': true, 'aria-describedby': offReason } : {})}
            tabIndex={key === value || (value === undefined && at === 0) ? 0 : -1}
            className={mergeClasses(styles.chip, key === value && styles.chosen, isOffAt(key) && styles.off)}
            onClick={() => {
              choose(key);
            }}
            onKeyDown={(event) => {
              move(event, at);
            }}
          >
            {options[key]}
          </button>
        ))}
      </div>
    </div>
  );
}

function stepOf(key: string): -1 | 0 | 1 {
  const isRightToLeft = texts.direction === 'rtl';
  if (key === 'ArrowDown' || key === (isRightToLeft ? 'ArrowLeft' : 'ArrowRight')) return 1;
  return key === 'ArrowUp' || key === (isRightToLeft ? 'ArrowRight' : 'ArrowLeft') ? -1 : 0;
}

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginBlockStart: '2px' },
  chip: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    minBlockSize: '26px',
    padding: `2px ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      color: 'HighlightText',
      backgroundColor: 'Highlight',
    },
  },
  off: {
    color: tokens.colorNeutralForeground3,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    cursor: 'not-allowed',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1 },
    '@media (forced-colors: active)': { color: 'GrayText' },
  },
});

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { texts } from '../texts/texts.ts';

type PaneId = 'draft' | 'improve' | 'ask' | 'summary' | 'reply' | 'table';

const useStyles = makeStyles({
  tabs: { display: 'flex', flexWrap: 'wrap', paddingInline: tokens.spacingHorizontalXS },
  tab: {
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderBlockEndWidth: '3px',
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: 'transparent',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    minBlockSize: '32px',
    cursor: 'pointer',
    '@media (forced-colors: active)': { borderBlockEndColor: 'Canvas' },
    ':hover': { color: tokens.colorNeutralForeground1, borderBlockEndColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  front: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBlockEndColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBlockEndColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { borderBlockEndColor: 'Highlight' },
  },
  above: { paddingInline: tokens.spacingHorizontalM },
  panel: { padding: tokens.spacingHorizontalM },
});

interface PaneTabsProps {
  /** In the order shown; each gets whether it is in front. */
  panes: Partial<Record<PaneId, (active: boolean) => ReactNode>>;
  /** Stands between the tabs and whichever pane is in front. */
  above?: ReactNode;
}

/**
 * Tabs whose panes stay alive once opened: a running answer and typed text survive a look at another tab.
 * Fluent's own TabList leaves focusable helpers in the page that are hidden from screen readers (axe: aria-hidden-focus),
 * so this is the plain pattern: one tab stop, arrow keys, Home and End.
 */
export function PaneTabs({ panes, above }: PaneTabsProps) {
  const styles = useStyles();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const ids = Object.keys(panes) as PaneId[];
  const [front, setFront] = useState(ids[0]);
  const [opened, setOpened] = useState(() => new Set(ids.slice(0, 1)));
  const show = (next: PaneId | undefined) => {
    if (next === undefined) return;
    setFront(next);
    setOpened((all) => new Set([...all, next]));
  };
  const move = (event: KeyboardEvent) => {
    const next = nextTab(event.key, ids.indexOf(front ?? 'draft'), ids.length);
    if (next === undefined) return;
    event.preventDefault();
    show(ids[next]);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <>
      <div ref={list} role="tablist" aria-label={texts.tabs.label} className={styles.tabs} onKeyDown={move}>
        {ids.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`${id}-tab-${one}`}
            aria-selected={one === front}
            aria-controls={`${id}-panel-${one}`}
            tabIndex={one === front ? 0 : -1}
            className={mergeClasses(styles.tab, one === front && styles.front)}
            onClick={() => {
              show(one);
            }}
          >
            {texts.tabs[one]}
          </button>
        ))}
      </div>
      {above !== undefined && <div className={styles.above}>{above}</div>}
      {ids.map((one) => (
        <div
          key={one}
          role="tabpanel"
          id={`${id}-panel-${one}`}
          aria-labelledby={`${id}-tab-${one}`}
          hidden={one !== front}
          className={styles.panel}
        >
          {opened.has(one) && panes[one]?.(one === front)}
        </div>
      ))}
    </>
  );
}

/** Index of the tab that a key leads to; the arrows follow the writing direction. */
function nextTab(key: string, at: number, count: number): number | undefined {
  const forward = texts.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = texts.direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case forward:
      return (at + 1) % count;
    case back:
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

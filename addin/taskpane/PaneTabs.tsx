import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { texts } from '../texts/texts.ts';

type PaneId = 'draft' | 'improve' | 'ask' | 'summary' | 'reply';

const useStyles = makeStyles({
  panel: { padding: tokens.spacingHorizontalM },
  above: { paddingInline: tokens.spacingHorizontalM },
});

interface PaneTabsProps {
  /** In the order shown; each gets whether it is in front. */
  panes: Partial<Record<PaneId, (active: boolean) => ReactNode>>;
  /** Stands between the tabs and whichever pane is in front. */
  above?: ReactNode;
}

/** Tabs whose panes stay alive once opened: a running answer and typed text survive a look at another tab. */
export function PaneTabs({ panes, above }: PaneTabsProps) {
  const styles = useStyles();
  const id = useId();
  const ids = Object.keys(panes) as PaneId[];
  const [front, setFront] = useState(ids[0]);
  const [opened, setOpened] = useState(() => new Set(ids.slice(0, 1)));
  return (
    <>
      <TabList
        aria-label={texts.tabs.label}
        selectedValue={front}
        onTabSelect={(_event, { value }) => {
          const next = ids.find((one) => one === value);
          if (next === undefined) return;
          setFront(next);
          setOpened((all) => new Set([...all, next]));
        }}
      >
        {ids.map((one) => (
          <Tab key={one} value={one} id={`${id}-tab-${one}`} aria-controls={`${id}-panel-${one}`}>
            {texts.tabs[one]}
          </Tab>
        ))}
      </TabList>
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

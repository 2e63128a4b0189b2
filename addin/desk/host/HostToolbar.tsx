import { Badge, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { PanelRight20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { hostTexts } from './hostTexts.ts';

export interface HostToolbarProps {
  readonly label: string;
  /** says that this is no real Office */
  readonly simulated: string;
  readonly withPane: boolean;
  readonly onTogglePane: () => void;
  readonly children: ReactNode;
}

/** The thin row of commands of a host page; at its end the button that opens and closes the pane. */
export function HostToolbar({ label, simulated, withPane, onTogglePane, children }: HostToolbarProps) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.bar}>
      {children}
      <span className={styles.end}>
        <Badge appearance="tint" color="informative">
          {simulated}
        </Badge>
        <ToggleButton
          appearance="subtle"
          icon={<PanelRight20Regular />}
          checked={withPane}
          onClick={onTogglePane}
          aria-label={withPane ? hostTexts.hidePane : hostTexts.showPane}
          title={withPane ? hostTexts.hidePane : hostTexts.showPane}
        />
      </span>
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    flexShrink: 0,
    // One row in a narrow window: the pane below needs the room.
    '@media (max-width: 760px)': { flexWrap: 'nowrap', overflowX: 'auto', '& > *': { flexShrink: 0 } },
    gap: '2px',
    padding: '2px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  end: { display: 'flex', alignItems: 'center', gap: '4px', marginLeft: 'auto' },
});

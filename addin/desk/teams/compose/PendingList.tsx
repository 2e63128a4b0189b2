import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { deskTexts } from '../../texts.ts';

export type PendingItem = { key: string; text: string; onRemove: () => void };

/** What goes with the next message: its files, the post it answers. Each can be taken off. */
export function PendingList({ items }: { items: PendingItem[] }) {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <ul className={styles.list}>
      {items.map(({ key, text, onRemove }) => (
        <li key={key} className={styles.item}>
          <Text size={200} truncate wrap={false} block className={styles.text}>
            {text}
          </Text>
          <Button
            size="small"
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={deskTexts.teams.takeOff(text)}
            onClick={onRemove}
          />
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    alignItems: 'center',
    maxWidth: '100%',
    paddingLeft: '8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  text: { minWidth: 0 },
});

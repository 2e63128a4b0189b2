import { Button, makeStyles } from '@fluentui/react-components';
import { deskTexts } from '../../texts.ts';
import type { SuggestedAction } from './activity.ts';

export type SuggestedActionsProps = {
  actions: SuggestedAction[];
  onSend: (text: string) => void;
};

/** Next messages that the assistant proposes; a click sends one. */
export function SuggestedActions({ actions, onSend }: SuggestedActionsProps) {
  const styles = useStyles();
  if (actions.length === 0) return null;
  return (
    <div role="group" aria-label={deskTexts.teams.suggestions} className={styles.row}>
      {actions.map((action) => (
        <Button
          key={action.title}
          size="small"
          shape="circular"
          className={styles.chip}
          onClick={() => {
            onSend(textOf(action));
          }}
        >
          {action.title}
        </Button>
      ))}
    </div>
  );
}

/** The value is what an imBack says; other kinds say their title. */
function textOf(action: SuggestedAction): string {
  return action.type === 'imBack' && typeof action.value === 'string' ? action.value : action.title;
}

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '6px', padding: '0 16px 8px' },
  chip: { maxWidth: '100%', minHeight: '28px', whiteSpace: 'normal' },
});

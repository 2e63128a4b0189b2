import { Badge, Link, makeStyles } from '@fluentui/react-components';
import { deskTexts } from '../texts.ts';
import { useSession } from './useSession.ts';

/** Which mode runs, on every page of the desk; in Basic mode with the way to a model. */
export function ModelLink({ employee }: { employee: string }) {
  const styles = useStyles();
  const session = useSession(employee);
  if (session.state !== 'loaded') return null;
  const { mode, model, connectAt } = session.value;
  const { basic, named, connect } = deskTexts.mode;
  return (
    <span className={styles.line}>
      <Badge appearance="outline" color={mode === 'basic' ? 'informative' : 'brand'} className={styles.badge}>
        {mode === 'basic' ? basic : named(model)}
      </Badge>
      {mode === 'basic' && connectAt !== undefined && (
        <Link href={connectAt} className={styles.link}>
          {connect}
        </Link>
      )}
    </span>
  );
}

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px', minWidth: 0 },
  badge: { maxWidth: '240px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  link: { padding: '4px 0' },
});

import { Button, Card, Link, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { Comment } from '../model/comments.ts';
import { changeGroups, type ChangeGroup } from '../model/changeGroups.ts';
import type { TrackedChange } from '../model/revisions.ts';
import type { WordModel } from '../model/wordModel.ts';
import { useModelVersion } from './useModelVersion.ts';
import { wordTexts } from './wordTexts.ts';

/** Tracked changes and open comments below the document, each with what can be done about it. */
export function ReviewList({ model }: { model: WordModel }) {
  const styles = useStyles();
  useModelVersion(model);
  const changes = changeGroups(model.trackedChanges());
  const comments = model.comments.list().filter(({ resolved }) => !resolved);
  if (changes.length + comments.length === 0) return null;
  return (
    <section className={styles.list} aria-label={wordTexts.review}>
      <div className={styles.head}>
        <Subtitle2 as="h2">{wordTexts.review}</Subtitle2>
        <Text size={200} role="status">
          {wordTexts.counts(changes.length, comments.length)}
        </Text>
      </div>
      <ul className={styles.cards}>
        {changes.map((change) => (
          <li key={`${change.start}-${change.end}`}>
            <ChangeCard model={model} change={change} />
          </li>
        ))}
        {comments.map((comment) => (
          <li key={comment.id}>
            <CommentCard model={model} comment={comment} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChangeCard({ model, change }: { model: WordModel; change: ChangeGroup }) {
  const styles = useStyles();
  const { deleted, added } = change;
  const parts = [deleted, added].flatMap((one) => (one === undefined ? [] : [shorten(textOf(one))]));
  const [before = '', after] = parts;
  const text = after === undefined ? before : wordTexts.replacement(before, after);
  const resolve = (verdict: 'accept' | 'reject') => {
    model.change('edit', () => model.resolve(change, verdict));
  };
  return (
    <Card size="small" className={styles.card}>
      <Text size={200} className={styles.who}>
        {kindOf(change)} {wordTexts.by(change.author)}
      </Text>
      <Link
        as="button"
        className={styles.text}
        title={wordTexts.goTo}
        onClick={() => model.select(change.start, change.end)}
      >
        {text}
      </Link>
      <div className={styles.actions}>
        <Button size="small" aria-label={wordTexts.acceptThis(text)} onClick={() => resolve('accept')}>
          {wordTexts.accept}
        </Button>
        <Button size="small" aria-label={wordTexts.rejectThis(text)} onClick={() => resolve('reject')}>
          {wordTexts.reject}
        </Button>
      </div>
    </Card>
  );
}

function kindOf({ deleted, added }: ChangeGroup): string {
  if (deleted !== undefined && added !== undefined) return wordTexts.replaced;
  return deleted === undefined ? wordTexts.added : wordTexts.deleted;
}

function textOf({ text }: TrackedChange): string {
  return text.trim() === '' ? wordTexts.newParagraph : text.trim();
}

function CommentCard({ model, comment }: { model: WordModel; comment: Comment }) {
  const styles = useStyles();
  return (
    <Card size="small" className={styles.card}>
      <Text size={200} className={styles.who}>
        {comment.author}
      </Text>
      <Link
        as="button"
        className={styles.text}
        title={wordTexts.goTo}
        onClick={() => model.select(comment.span.start, comment.span.end)}
      >
        {comment.content}
      </Link>
      <div className={styles.actions}>
        <Button
          size="small"
          onClick={() => model.change('edit', () => model.comments.change(comment.id, { resolved: true }))}
        >
          {wordTexts.resolve}
        </Button>
      </div>
    </Card>
  );
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

const useStyles = makeStyles({
  list: {
    flexShrink: 0,
    maxHeight: '34%',
    overflowY: 'auto',
    padding: '8px 16px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'baseline', gap: '12px', marginBottom: '6px' },
  cards: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: '8px',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
  },
  card: { height: '100%', boxSizing: 'border-box' },
  who: { color: tokens.colorNeutralForeground2 },
  text: { textAlign: 'start', overflowWrap: 'anywhere' },
  actions: { display: 'flex', gap: '6px', marginTop: 'auto' },
});

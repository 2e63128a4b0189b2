import { Button, Link } from '@fluentui/react-components';
import type { WritingResult } from '../../../bot/contract/results.ts';
import type { DocumentHost } from '../../hosts/documentHost.ts';
import { texts } from '../../texts/texts.ts';
import { SafeMarkdown } from '../../ui/SafeMarkdown.tsx';
import { useStack } from '../../ui/useStack.ts';
import { draftBlocks } from '../draftBlocks.ts';
import type { HostAction } from '../useHostAction.ts';
import { EditRows } from './EditRows.tsx';
import type { Review } from './useReview.ts';

interface ReviewResultProps {
  writing: WritingResult;
  review: Review;
  document: DocumentHost;
  action: HostAction;
  /** A translation replaces the whole; word-by-word changes would say nothing. */
  whole: boolean;
  /** U.S. school grade that was asked for, if any. */
  targetGrade: number | undefined;
}

/** What was suggested: grade level, each change, and places that want a person's eye. */
export function ReviewResult({ writing, review, document, action, whole, targetGrade }: ReviewResultProps) {
  const stack = useStack();
  const { rows } = review;
  const open = rows?.flatMap((row, i) => (row.state === 'open' ? [i] : [])) ?? [];
  const apply = (indexes: number[]) =>
    void action.run(async () => texts.improve.appliedSpoken(await review.apply(indexes)));
  const show = (text: string) =>
    void action.run(async () => ((await document.selectPassage(text)) ? '' : texts.sources.gone));
  return (
    <div className={stack.column}>
      {writing.grade && <strong>{gradeInWords(writing.grade, targetGrade)}</strong>}
      {whole || !rows ? (
        <WholeText writing={writing} document={document} action={action} review={review} />
      ) : (
        <>
          <div className={stack.row} style={{ justifyContent: 'space-between' }}>
            <span>{rows.length === 0 ? texts.improve.noEdits : texts.improve.edits(rows.length)}</span>
            {open.length > 1 && (
              <Button
                appearance="primary"
                size="small"
                disabledFocusable={action.busy}
                onClick={() => {
                  apply(open);
                }}
              >
                {document.capabilities.tracking ? texts.improve.applyAllTracked : texts.improve.applyAll}
              </Button>
            )}
          </div>
          {rows.length > 0 && (
            <EditRows
              rows={rows}
              busy={action.busy}
              onApply={(index) => {
                apply([index]);
              }}
            />
          )}
          {rows.length > 0 && !document.capabilities.tracking && (
            <span className={stack.quiet}>{texts.improve.untracked}</span>
          )}
        </>
      )}
      <Flags flags={writing.flags ?? []} onShow={show} />
    </div>
  );
}

/** The service counts no grade higher than this. */
const highestGrade = 20;

function gradeInWords({ before, after }: NonNullable<WritingResult['grade']>, target?: number): string {
  const inWords = (grade: number) =>
    grade >= highestGrade ? texts.improve.gradeOrHigher(highestGrade) : grade.toFixed(1);
  const words = texts.improve.grade(inWords(before), inWords(after));
  return target === undefined ? words : texts.improve.gradeWithTarget(words, target);
}

function WholeText({ writing, document, action, review }: Omit<ReviewResultProps, 'whole' | 'targetGrade'>) {
  const stack = useStack();
  const selected = review.held?.source === 'selection';
  const write = () =>
    void action.run(async () => {
      const place = selected ? 'selection' : 'cursor';
      const { tracked } = await document.insertDraft(draftBlocks(writing.markdown), place);
      return tracked ? texts.draft.inserted : texts.draft.insertedUntracked;
    });
  return (
    <>
      <div className={stack.card}>
        <SafeMarkdown markdown={writing.markdown} />
      </div>
      <Button disabledFocusable={action.busy} onClick={write}>
        {selected ? texts.improve.replaceAll : texts.draft.insert}
      </Button>
    </>
  );
}

function Flags({
  flags,
  onShow,
}: {
  flags: NonNullable<WritingResult['flags']>;
  onShow: (text: string) => void;
}) {
  const stack = useStack();
  if (flags.length === 0) return null;
  return (
    <div>
      <h2 className={stack.heading}>{texts.improve.flags}</h2>
      <ul className={stack.list}>
        {flags.map(({ text, why }, i) => (
          <li key={i}>
            <q dir="auto">{text}</q>{' '}
            <Link
              as="button"
              className={stack.target}
              aria-label={texts.improve.showFlag(text)}
              onClick={() => {
                onShow(text);
              }}
            >
              {texts.improve.show}
            </Link>
            <div className={stack.quiet}>{why}</div>
          </li>
        ))}
      </ul>
    </div>
  );
}

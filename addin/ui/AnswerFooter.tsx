import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Coverage } from '../../bot/contract/results.ts';
import type { TurnView } from '../api/turnView.ts';
import { texts } from '../texts/texts.ts';
import { useAnnounce } from './Announcer.tsx';
import { copyText } from './copyText.ts';
import { FeedbackButtons } from './FeedbackButtons.tsx';
import { CopyIcon, RetryIcon } from './icons.ts';
import { ReceiptButton } from './ReceiptButton.tsx';
import { SentButton } from './SentButton.tsx';
import { useStack } from './useStack.ts';

const useStyles = makeStyles({
  line: {
    borderBlockStartWidth: '1px',
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
    paddingBlockStart: tokens.spacingVerticalXS,
  },
});

interface AnswerFooterProps {
  view: TurnView;
  /** What the copy button copies; no button when empty. */
  copy: string;
  onRetry: () => void;
}

/** One line under an answer: what was read, what was masked, how it was made; then receipt, copy, feedback, again. */
export function AnswerFooter({ view, copy, onRetry }: AnswerFooterProps) {
  const styles = useStyles();
  const stack = useStack();
  const { receipt } = view;
  return (
    <footer className={styles.line} aria-label={texts.footer.label}>
      <div className={stack.quiet}>{factsOf(view).join(' · ')}</div>
      <div className={stack.row} style={{ gap: '2px' }}>
        {receipt && <ReceiptButton id={receipt.id} />}
        {view.turnId !== undefined && <SentButton turnId={view.turnId} mode={view.mode} />}
        {copy !== '' && <CopyButton text={copy} />}
        <Button
          size="small"
          appearance="subtle"
          icon={<RetryIcon />}
          aria-label={texts.footer.retry}
          title={texts.footer.retry}
          onClick={onRetry}
        />
        {receipt && <FeedbackButtons receiptId={receipt.id} />}
      </div>
    </footer>
  );
}

function CopyButton({ text }: { text: string }) {
  const announce = useAnnounce();
  const [note, setNote] = useState('');
  const copy = async () => {
    const said = (await copyText(text)) ? texts.footer.copied : texts.footer.copyFailed;
    setNote(said);
    announce(said);
  };
  return (
    <Button size="small" appearance="subtle" icon={<CopyIcon />} onClick={() => void copy()}>
      {note === '' ? texts.footer.copy : note}
    </Button>
  );
}

function factsOf({ receipt, result, mode }: TurnView): string[] {
  const t = texts.footer;
  const coverage: Partial<Coverage> | undefined = coverageOf(result) ?? receipt?.coverage;
  const masked = Object.values(receipt?.masked ?? {}).reduce((sum, count) => sum + count, 0);
  const unverified = receipt?.unverified ?? 0;
  return [
    ...(coverage?.of ? [readOf(coverage.read ?? 0, coverage.of, coverage.unit)] : []),
    ...(coverage?.notRead?.length ? [t.notRead(coverage.notRead.join(', '))] : []),
    ...(masked > 0 ? [t.masked(masked)] : []),
    ...(unverified > 0 ? [t.unverified(unverified)] : []),
    (mode ?? receipt?.mode) === 'model' ? texts.mode.modelLabel : texts.mode.basicLabel,
  ];
}

/** Sections that only the service counts say nothing to people when all were read. */
function readOf(read: number, of: number, unit: string | undefined): string {
  if (read === of && (unit === undefined || unit === texts.footer.unit)) return texts.footer.readAll;
  return texts.footer.read(read, of, unit ?? texts.footer.unit);
}

function coverageOf(result: TurnView['result']): Coverage | undefined {
  return result && 'coverage' in result.value ? result.value.coverage : undefined;
}

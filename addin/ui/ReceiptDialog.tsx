import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { Fragment, useCallback } from 'react';
import type { Receipt } from '../../bot/contract/turnEvents.ts';
import { useLoaded } from '../api/useLoaded.ts';
import { timeInWords } from '../texts/dates.ts';
import { texts } from '../texts/texts.ts';
import { useApp } from './AppContext.tsx';
import { problemText } from './problemText.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(80px, 2fr) 3fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
    '& dt': { color: tokens.colorNeutralForeground2 },
  },
});

interface ReceiptDialogProps {
  id: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The whole receipt of an answer. */
export function ReceiptDialog({ id, open, onOpenChange }: ReceiptDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(_event, data) => {
        onOpenChange(data.open);
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.receipt.title}</DialogTitle>
          <DialogContent>
            <ReceiptFacts id={id} />
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{texts.receipt.close}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function ReceiptFacts({ id }: { id: string }) {
  const styles = useStyles();
  const { api } = useApp();
  const loaded = useLoaded(useCallback(() => api.getReceipt(id), [api, id]));
  if (loaded.state === 'loading') return <Spinner size="tiny" label={texts.receipt.loading} />;
  if (loaded.state === 'problem') return <p>{problemText(loaded.error)}</p>;
  return (
    <dl className={styles.facts}>
      {factsOf(loaded.value).map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function factsOf(receipt: Receipt): [string, string][] {
  const t = texts.receipt;
  const skills: Record<string, string> = texts.skills;
  const types: Record<string, string> = texts.findingTypes;
  const masked = Object.entries(receipt.masked).map(
    ([type, count]) => `${types[type] ?? type}: ${String(count)}`,
  );
  const sources = receipt.sources.map(({ name, id }) => (name === '' ? id : name));
  return [
    [t.id, receipt.id],
    [t.at, timeInWords(receipt.at)],
    [t.skill, skills[receipt.skill] ?? receipt.skill],
    [t.mode, receipt.mode === 'basic' ? texts.mode.basicLabel : texts.mode.modelLabel],
    [t.model, receipt.model],
    [t.policy, t.policyVersion(receipt.policyVersion)],
    [t.masked, masked.length === 0 ? t.nothingMasked : masked.join(', ')],
    [t.sources, sources.length === 0 ? t.noSources : sources.join(', ')],
    [t.unverified, String(receipt.unverified)],
    [t.tokens, t.tokensValue(receipt.tokens.input, receipt.tokens.output)],
    [t.audit, receipt.auditHash],
  ];
}

import {
  Spinner,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import type { History, HistoryTurn } from '../../bot/contract/history.ts';
import type { Loaded } from '../api/useLoaded.ts';
import { timeInWords } from '../texts/dates.ts';
import { texts } from '../texts/texts.ts';
import { problemText } from '../ui/problemText.ts';
import { ReceiptButton } from '../ui/ReceiptButton.tsx';
import { useStack } from '../ui/useStack.ts';
import { useTable } from './useTable.ts';

/** The employee's own turns: when, what kind, where, how it ended, and the receipt. */
export function HistoryTable({ history }: { history: Loaded<History> }) {
  const stack = useStack();
  const t = texts.console;
  return (
    <section className={stack.tight} aria-label={t.history}>
      <h2 className={stack.heading}>{t.history}</h2>
      <span className={stack.quiet}>{t.historyText}</span>
      {history.state === 'loading' && <Spinner size="tiny" label={t.loading} />}
      {history.state === 'problem' && <p>{problemText(history.error)}</p>}
      {history.state === 'ready' &&
        (history.value.turns.length === 0 ? <p>{t.noHistory}</p> : <Turns turns={history.value.turns} />)}
    </section>
  );
}

function Turns({ turns }: { turns: HistoryTurn[] }) {
  const { table } = useTable();
  const t = texts.console;
  return (
    <Table size="small" className={table} aria-label={t.history}>
      <TableHeader>
        <TableRow>
          {[t.at, t.skill, t.channel, t.outcome, t.receipt].map((title) => (
            <TableHeaderCell key={title}>{title}</TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {turns.map(({ turnId, at, skill, channel, outcome, receiptId }) => (
          <TableRow key={turnId}>
            <TableCell>{timeInWords(at)}</TableCell>
            <TableCell>{texts.skills[skill]}</TableCell>
            <TableCell>{texts.channels[channel]}</TableCell>
            <TableCell>{t.outcomes[outcome]}</TableCell>
            <TableCell>
              {receiptId !== undefined && (
                <ReceiptButton id={receiptId} label={t.openReceipt(timeInWords(at))} />
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

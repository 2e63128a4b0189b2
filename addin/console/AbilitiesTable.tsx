import {
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import type { Session } from '../../bot/contract/session.ts';
import { texts } from '../texts/texts.ts';
import { useStack } from '../ui/useStack.ts';
import { useTable } from './useTable.ts';

/** What the assistant does for this employee, and why it does not do the rest. */
export function AbilitiesTable({ session }: { session: Session }) {
  const stack = useStack();
  const { table } = useTable();
  const t = texts.console;
  const { skills, unavailable } = session.abilities;
  return (
    <section className={stack.tight} aria-label={t.abilities}>
      <h2 className={stack.heading}>{t.abilities}</h2>
      <Table size="small" className={table} aria-label={t.abilities}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{t.skill}</TableHeaderCell>
            <TableHeaderCell>{t.state}</TableHeaderCell>
            <TableHeaderCell>{t.why}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {skills.map((skill) => (
            <TableRow key={skill}>
              <TableCell>{texts.skills[skill]}</TableCell>
              <TableCell>{t.available}</TableCell>
              <TableCell />
            </TableRow>
          ))}
          {unavailable.map(({ skill, reason, next }) => (
            <TableRow key={skill}>
              <TableCell>{texts.skills[skill]}</TableCell>
              <TableCell>{t.unavailable}</TableCell>
              <TableCell>{`${reason} ${next}`}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useCallback } from 'react';
import type { History } from '../../bot/contract/history.ts';
import type { Session } from '../../bot/contract/session.ts';
import type { Api } from '../api/api.ts';
import { useLoaded, type Loaded } from '../api/useLoaded.ts';
import { texts } from '../texts/texts.ts';
import { useApp } from '../ui/AppContext.tsx';
import { ModeBadge } from '../ui/ModeBadge.tsx';
import { NotAdmitted } from '../ui/NotAdmitted.tsx';
import { useStack } from '../ui/useStack.ts';
import { AbilitiesTable } from './AbilitiesTable.tsx';
import { HistoryTable } from './HistoryTable.tsx';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(100px, auto) 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    '& dd': { margin: 0 },
    '& dt': { color: tokens.colorNeutralForeground2 },
  },
});

/** My assistant: who I am to it, what it may do for me, and what I asked for. Shows nothing that anybody wrote. */
export function MyAssistant() {
  const styles = useStyles();
  const stack = useStack();
  const { api, session } = useApp();
  const history = useLoaded(useCallback(() => api.getHistory(), [api]));
  const policy = usePolicyVersion(api, history);
  return (
    <div className={stack.column}>
      <div className={stack.row}>
        <h1 className={styles.title}>{texts.console.title}</h1>
        <ModeBadge />
      </div>
      <dl className={styles.facts}>
        {factsOf(session, policyInWords(policy)).map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {session.abilities.skills.length === 0 ? <NotAdmitted /> : <AbilitiesTable session={session} />}
      <HistoryTable history={history} />
    </div>
  );
}

/** The policy version of the newest receipt; 'none' before there is one. */
function usePolicyVersion(api: Api, history: Loaded<History>): Loaded<number | 'none'> {
  const receiptId =
    history.state === 'ready'
      ? history.value.turns.find((turn) => turn.receiptId !== undefined)?.receiptId
      : undefined;
  const version = useLoaded(
    useCallback(
      async () => (receiptId === undefined ? undefined : (await api.getReceipt(receiptId)).policyVersion),
      [api, receiptId],
    ),
  );
  if (history.state !== 'ready') return history;
  if (receiptId === undefined) return { state: 'ready', value: 'none' };
  if (version.state !== 'ready') return version;
  // What was loaded before the history came is no answer.
  return version.value === undefined ? { state: 'loading' } : { state: 'ready', value: version.value };
}

function policyInWords(policy: Loaded<number | 'none'>): string {
  const t = texts.console;
  if (policy.state === 'loading') return t.policyLoading;
  if (policy.state === 'problem') return t.policyProblem;
  return policy.value === 'none' ? t.policyUnknown : t.policyFromReceipts(policy.value);
}

function factsOf(session: Session, policy: string): [string, string][] {
  const t = texts.console;
  return [
    [t.you, session.employee.name],
    [t.agency, session.agency],
    [t.secretariat, session.secretariat],
    [t.workspace, session.workspace],
    [t.roles, session.roles.map((role) => t.roleNames[role]).join(', ')],
    [t.mode, session.mode === 'basic' ? texts.mode.basicBadgeWhy : texts.mode.modelBadge(session.model)],
    [t.policy, policy],
    [t.contact, session.contact],
  ];
}

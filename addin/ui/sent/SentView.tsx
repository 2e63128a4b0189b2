import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { Sent } from '../../../bot/contract/sent.ts';
import { texts } from '../../texts/texts.ts';
import { useStack } from '../useStack.ts';
import { MaskedText } from './MaskedText.tsx';
import { RequestText } from './RequestText.tsx';
import { legendOf, nameOf } from './sentAsText.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(80px, 1fr) 3fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
    '& dt': { color: tokens.colorNeutralForeground2 },
  },
  text: { margin: 0 },
});

/** Why, under which rules, what was masked, and then the text itself. */
export function SentView({ sent }: { sent: Sent }) {
  const styles = useStyles();
  const stack = useStack();
  const t = texts.sent;
  const facts: [string, string][] = [
    [t.rules, t.version(sent.policyVersion)],
    [t.receipt, sent.receiptId ?? t.noReceipt],
    [t.audit, sent.auditHash],
  ];
  const masks = new Set(sent.masks.map(({ mask }) => mask));
  return (
    <div className={stack.column}>
      <p className={styles.text}>{t.explained[sent.kind]}</p>
      {sent.blocked.length > 0 && (
        <p className={styles.text}>{t.blocked(sent.blocked.map(nameOf).join(', '))}</p>
      )}
      {sent.requests.length > 0 && <Legend masks={sent.masks} />}
      {sent.requests.map((request, index) => (
        <RequestText
          key={index}
          request={request}
          masks={masks}
          title={t.request(index + 1, sent.requests.length)}
          open={index === 0}
        />
      ))}
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}

/** Each data class once, with its masks and how often they stand in the text. */
function Legend({ masks }: { masks: Sent['masks'] }) {
  const styles = useStyles();
  const stack = useStack();
  const t = texts.sent;
  const byType = Map.groupBy(masks, ({ type }) => type);
  const places = masks.reduce((sum, mask) => sum + mask.places, 0);
  return (
    <section className={stack.tight} aria-label={t.masked}>
      <h3 className={stack.heading}>{t.masked}</h3>
      <p className={styles.text}>{masks.length === 0 ? t.nothingMasked : t.count(masks.length, places)}</p>
      <ul className={stack.list}>
        {[...byType].map(([type, ofType]) => (
          <li key={type}>
            {legendOf(type)}:{' '}
            {ofType.map((one, index) => (
              <Fragment key={one.mask}>
                {index > 0 && ', '}
                <MaskedText text={one.mask} masks={new Set([one.mask])} /> ({t.places(one.places)})
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConnectRequest, ModelOffer } from '../../../../bot/contract/deskModels.ts';
import { connectTexts } from './connectTexts.ts';

export type OfferListProps = {
  offers: readonly ModelOffer[];
  onConnect: (request: ConnectRequest) => void;
};

/** What was found, each with one button. Where a server has several models, the first stands ready. */
export function OfferList({ offers, onConnect }: OfferListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={connectTexts.title}>
      {offers.map((offer) => (
        <li key={offer.id} className={styles.item}>
          <Offer offer={offer} onConnect={onConnect} />
        </li>
      ))}
    </ul>
  );
}

function Offer({ offer, onConnect }: { offer: ModelOffer; onConnect: OfferListProps['onConnect'] }) {
  const styles = useStyles();
  const { name, models, host, onThisMachine, setting } = offer;
  const [chosen, choose] = useState(models[0] ?? '');
  const place = onThisMachine ? connectTexts.onThisMachine(host) : connectTexts.elsewhere(host);
  return (
    <>
      <span className={styles.words}>
        <Text as="span" block weight="semibold">
          {models.length === 1 ? `${name}, ${chosen}` : name}
        </Text>
        <Text as="span" block size={200} className={styles.quiet}>
          {setting === undefined ? place : `${connectTexts.bySetting(setting)}. ${place}`}
        </Text>
      </span>
      {models.length > 1 && (
        <Select
          aria-label={`${connectTexts.model}: ${name}`}
          className={styles.select}
          value={chosen}
          onChange={(_event, { value }) => {
            choose(value);
          }}
        >
          {models.map((model) => (
            <option key={model}>{model}</option>
          ))}
        </Select>
      )}
      <Button
        appearance="primary"
        aria-label={connectTexts.useNamed(name, chosen)}
        onClick={() => {
          onConnect({ offer: offer.id, model: chosen });
        }}
      >
        {connectTexts.use}
      </Button>
    </>
  );
}

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    padding: '10px 14px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { flexGrow: 1, minWidth: '160px', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0, maxWidth: '100%' },
});

import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ConnectRequest, DeskModels } from '../../../../bot/contract/deskModels.ts';
import { focusOn } from '../../shared/focusOn.ts';
import { connectTexts } from './connectTexts.ts';
import { ModelChoice } from './ModelChoice.tsx';
import { OfferList } from './OfferList.tsx';
import { TestProgress } from './TestProgress.tsx';
import { TypedForm } from './TypedForm.tsx';
import type { Connecting } from './useConnecting.ts';

export type ConnectModelProps = {
  models: DeskModels;
  isLooking: boolean;
  connecting: Connecting;
  onConnect: (request: ConnectRequest) => void;
  onCancel: () => void;
  onLookAgain: () => void;
};

/** In Basic mode: what was found, a form for what was not, and how the attempt goes. */
export function ConnectModel(props: ConnectModelProps) {
  const { models, isLooking, connecting, onConnect, onCancel, onLookAgain } = props;
  const styles = useStyles();
  return (
    <>
      {connecting.state === 'testing' && <TestProgress step={connecting.step} onCancel={onCancel} />}
      {connecting.state === 'choosing' && (
        <ModelChoice
          models={connecting.models}
          onChoose={(model) => {
            onConnect({ offer: connecting.offer, model });
          }}
        />
      )}
      {connecting.state === 'failed' && <Failed text={connecting.text} next={connecting.next} />}
      {/* Hidden, not taken away: what was typed must outlive an attempt that fails. */}
      <div hidden={connecting.state === 'testing'} className={styles.ways}>
        <Found models={models} onConnect={onConnect} />
        <Strangers strangers={models.strangers} />
        <Button size="small" className={styles.again} disabledFocusable={isLooking} onClick={onLookAgain}>
          {isLooking ? connectTexts.looking : connectTexts.again}
        </Button>
        <details className={styles.own}>
          <summary className={styles.summary}>{connectTexts.own}</summary>
          <TypedForm onConnect={onConnect} />
        </details>
      </div>
    </>
  );
}

function Found({ models, onConnect }: Pick<ConnectModelProps, 'models' | 'onConnect'>) {
  const styles = useStyles();
  const { offers, ports } = models;
  if (offers.length > 0) {
    return (
      <>
        <OfferList offers={offers} onConnect={onConnect} />
        <Text size={200} className={styles.quiet}>
          {connectTexts.found}
        </Text>
      </>
    );
  }
  const list = new Intl.ListFormat('en-US').format(ports.map(String));
  return (
    <Text>
      {ports.length === 0
        ? connectTexts.noPorts
        : `${connectTexts.nothing(connectTexts.ports(list, ports.length))} ${connectTexts.nothingNext}`}
    </Text>
  );
}

function Strangers({ strangers }: Pick<DeskModels, 'strangers'>) {
  const styles = useStyles();
  if (strangers.length === 0) return null;
  return (
    <ul className={styles.strangers}>
      {strangers.map(({ port, text }) => (
        <li key={port}>
          <Text size={200} className={styles.quiet}>
            {connectTexts.stranger(port)}
            {text}
          </Text>
        </li>
      ))}
    </ul>
  );
}

/** Takes the focus, because the button that had it is another one now. */
function Failed({ text, next }: { text: string; next: string }) {
  return (
    <MessageBar ref={focusOn} tabIndex={-1} intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text}</MessageBarTitle> {next}
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  ways: { display: 'flex', flexDirection: 'column', gap: '8px', '&[hidden]': { display: 'none' } },
  again: { alignSelf: 'start' },
  quiet: { color: tokens.colorNeutralForeground2 },
  strangers: { margin: 0, padding: 0, listStyleType: 'none' },
  own: { marginTop: '4px' },
  summary: {
    padding: '4px 0',
    cursor: 'pointer',
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

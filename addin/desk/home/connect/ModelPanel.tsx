import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useRef, useState } from 'react';
import type { ModelConnection } from '../../../../bot/contract/deskModels.ts';
import { UnseenText } from '../../../ui/UnseenText.tsx';
import { markModelChange } from '../../shared/modelMark.ts';
import { disconnectModel, rememberModel } from '../../shared/modelsApi.ts';
import { describeFailure } from '../../shared/useLoaded.ts';
import { ConnectedModel } from './ConnectedModel.tsx';
import { ConnectModel } from './ConnectModel.tsx';
import { connectTexts } from './connectTexts.ts';
import { useConnecting, type Connecting } from './useConnecting.ts';
import { useDeskModels } from './useDeskModels.ts';

/** Connects and disconnects the model of this service, for as long as it runs. */
export function ModelPanel({ employee }: { employee: string }) {
  const styles = useStyles();
  const {
    value: models,
    problem: lookProblem,
    isLooking,
    lookAgain,
    setConnection,
  } = useDeskModels(employee);
  const { connecting, connect, cancel, reset } = useConnecting(employee, setConnection);
  const [problem, setProblem] = useState<{ text: string; next: string }>();
  const [said, setSaid] = useState('');
  const panel = useRef<HTMLDivElement>(null);

  const change = useCallback(async (work: () => Promise<void>) => {
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(describeFailure(error));
    }
  }, []);
  const disconnect = () =>
    change(async () => {
      await disconnectModel(employee);
      reset();
      setConnection(null);
      setSaid(connectTexts.disconnected);
      markModelChange();
      panel.current?.focus();
    });
  const remember = (connection: ModelConnection) => (remembered: boolean) =>
    change(async () => {
      setConnection({ ...connection, remembered });
      try {
        await rememberModel(employee, remembered);
      } catch (error) {
        setConnection(connection);
        throw error;
      }
    });

  const connection = models?.connection ?? null;
  return (
    <div ref={panel} tabIndex={-1} className={styles.panel}>
      {connection === null && (
        <Text as="h3" block weight="semibold" className={styles.title}>
          {connectTexts.title}
        </Text>
      )}
      {models === undefined && isLooking && <Text>{connectTexts.looking}</Text>}
      {lookProblem && <Problem {...lookProblem} />}
      {lookProblem && (models === undefined || connection !== null) && (
        <Button
          size="small"
          className={styles.again}
          disabledFocusable={isLooking}
          onClick={() => {
            // This button goes when the look works.
            panel.current?.focus();
            lookAgain();
          }}
        >
          {isLooking ? connectTexts.looking : connectTexts.again}
        </Button>
      )}
      {models !== undefined &&
        (connection === null ? (
          <ConnectModel
            models={models}
            isLooking={isLooking}
            connecting={connecting}
            onConnect={(request) => {
              setSaid('');
              void connect(request);
            }}
            onCancel={cancel}
            onLookAgain={lookAgain}
          />
        ) : (
          <ConnectedModel
            connection={connection}
            report={connecting.state === 'connected' ? connecting.report : []}
            onDisconnect={() => void disconnect()}
            onRemember={(remembered) => void remember(connection)(remembered)}
          />
        ))}
      {problem && <Problem {...problem} />}
      <div role="status" aria-live="polite">
        <UnseenText>{isLooking ? connectTexts.looking : said === '' ? spoken(connecting) : said}</UnseenText>
      </div>
    </div>
  );
}

/** What a listener hears: each step once, and how it ended. */
function spoken(connecting: Connecting): string {
  switch (connecting.state) {
    case 'idle':
      return '';
    case 'testing':
      return connectTexts.steps[connecting.step];
    case 'choosing':
      return connectTexts.choose;
    case 'failed':
      return `${connecting.text} ${connecting.next}`;
    case 'canceled':
      return connectTexts.canceled;
    case 'connected':
      return [connectTexts.connected(connecting.model), ...connecting.report.map(({ text }) => text)].join(
        ' ',
      );
  }
}

function Problem({ text, next }: { text: string; next: string }) {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text}</MessageBarTitle> {next}
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '8px', outlineStyle: 'none' },
  again: { alignSelf: 'start' },
  title: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Citation } from '../../../../bot/contract/results.ts';
import { browserDeps, connect, type Connection } from '../../../api/connect.ts';
import { useLoaded } from '../../../api/useLoaded.ts';
import { useTurn, type TurnAsk } from '../../../api/useTurn.ts';
import { texts } from '../../../texts/texts.ts';
import { Announcer } from '../../../ui/Announcer.tsx';
import { AppContext } from '../../../ui/AppContext.tsx';
import { PageProblem } from '../../../ui/PageProblem.tsx';
import { TurnAnswer } from '../../../ui/TurnAnswer.tsx';
import { useStack } from '../../../ui/useStack.ts';
import { fetchSampleFile } from '../../shared/deskApi.ts';
import { connectTexts, tryQuestion, trySample } from './connectTexts.ts';

/** An ordinary turn about a sample memo, with the pane's own parts: every gate, source, label and receipt. */
export function TryAnswer() {
  const { again, ...loaded } = useLoaded(prepare);
  switch (loaded.state) {
    case 'loading':
      return <Spinner size="tiny" label={connectTexts.tryLoading} />;
    case 'problem':
      return <PageProblem error={loaded.error} contact={undefined} onRetry={again} />;
    case 'ready': {
      const { connection, ask } = loaded.value;
      return connection.kind === 'problem' ? (
        <PageProblem error={connection.error} contact={connection.contact} onRetry={again} />
      ) : (
        <Answer connection={connection} ask={ask} />
      );
    }
  }
}

type Connected = Extract<Connection, { kind: 'connected' }>;

function Answer({ connection, ask }: { connection: Connected; ask: TurnAsk }) {
  const { api, session } = connection;
  const stack = useStack();
  const app = useMemo(() => ({ api, session, locale: 'en-US' }), [api, session]);
  const turn = useTurn(api);
  const [source, setSource] = useState<Citation>();
  const { start } = turn;
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    start(ask);
  }, [start, ask]);
  return (
    <AppContext value={app}>
      <Announcer>
        <div className={stack.card} ref={bringUp}>
          <h3 className={stack.heading}>{`${texts.ask.you}: ${tryQuestion}`}</h3>
          <TurnAnswer
            turn={turn}
            onSource={setSource}
            below={
              source && (
                <Source
                  citation={source}
                  onClose={() => {
                    setSource(undefined);
                  }}
                />
              )
            }
          />
        </div>
      </Announcer>
    </AppContext>
  );
}

/** In a small window the answer would grow below the edge. */
function bringUp(element: HTMLElement | null): void {
  if (element && element.getBoundingClientRect().top > window.innerHeight / 2) element.scrollIntoView();
}

function Source({ citation, onClose }: { citation: Citation; onClose: () => void }) {
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        {citation.place}: “{citation.quote}”{' '}
        <Button size="small" onClick={onClose}>
          {texts.sources.close}
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}

async function prepare(): Promise<{ connection: Connection; ask: TurnAsk }> {
  const [connection, memo] = await Promise.all([connect(browserDeps()), fetchSampleFile(trySample.file)]);
  const bytes = new Uint8Array(await memo.arrayBuffer());
  const file = {
    ...{ kind: 'file' as const, id: 'memo', name: trySample.file.split('/').at(-1) ?? '' },
    ...{ mediaType: trySample.mediaType, contentBase64: toBase64(bytes) },
  };
  const ask: TurnAsk = {
    skill: 'ask',
    channel: 'word',
    locale: 'en-US',
    text: tryQuestion,
    materials: [file],
  };
  return { connection, ask };
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

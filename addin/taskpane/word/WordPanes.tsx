import { useCallback, useState } from 'react';
import type { DocumentHost } from '../../hosts/documentHost.ts';
import { texts } from '../../texts/texts.ts';
import { UnseenText } from '../../ui/UnseenText.tsx';
import { AskPane } from '../AskPane.tsx';
import { PaneTabs } from '../PaneTabs.tsx';
import { LazyTablePane } from '../LazyTablePane.tsx';
import type { RenderSource } from '../useSource.tsx';
import { DocumentSource } from './DocumentSource.tsx';
import { DocumentSummaryPane } from './DocumentSummaryPane.tsx';
import { DraftPane } from './DraftPane.tsx';
import { tableMaterial } from './tableMaterial.ts';
import { ImprovePane } from './ImprovePane.tsx';

/** The pane beside a Word document. */
export function WordPanes({ document }: { document: DocumentHost }) {
  // "Shorter" under a draft is about the draft, whatever another tab did last.
  const [conversationId] = useState(() => crypto.randomUUID());
  const [draftConversationId] = useState(() => crypto.randomUUID());
  const readMaterials = useCallback(async () => {
    const { name, paragraphs } = await document.readDocument();
    const text = paragraphs.join('\n\n').trim();
    return text === '' ? [] : [{ kind: 'document' as const, id: 'document', name, text }];
  }, [document]);
  const renderSource: RenderSource = (citation) => <DocumentSource citation={citation} document={document} />;
  const readTables = useCallback(async () => tableMaterial(await document.readTables()), [document]);
  const shared = { readMaterials, renderSource };
  return (
    <>
      <h1 style={{ margin: 0 }}>
        <UnseenText>{texts.productName}</UnseenText>
      </h1>
      <PaneTabs
        panes={{
          draft: () => <DraftPane document={document} conversationId={draftConversationId} />,
          improve: (active) => (
            <ImprovePane document={document} conversationId={conversationId} active={active} />
          ),
          ask: () => <AskPane channel="word" label={texts.ask.documentQuestion} {...shared} />,
          summary: () => <DocumentSummaryPane conversationId={conversationId} {...shared} />,
          table: () => (
            <LazyTablePane channel="word" conversationId={conversationId} readTables={readTables} />
          ),
        }}
      />
    </>
  );
}

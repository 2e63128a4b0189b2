import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { MailHost, MailItem } from '../../hosts/mailHost.ts';
import { texts } from '../../texts/texts.ts';
import { useApp } from '../../ui/AppContext.tsx';
import { useStack } from '../../ui/useStack.ts';
import { AskPane } from '../AskPane.tsx';
import { LazyTablePane } from '../LazyTablePane.tsx';
import { PaneTabs } from '../PaneTabs.tsx';
import type { RenderSource } from '../useSource.tsx';
import { AttachmentChoice } from './AttachmentChoice.tsx';
import { MailSource } from './MailSource.tsx';
import { nameOf } from './mailMaterial.ts';
import { readAttachments, withAttachments } from './readAttachments.ts';
import { ReplyPane } from './ReplyPane.tsx';
import { tableFiles } from './tableFiles.ts';
import { ThreadSummaryPane } from './ThreadSummaryPane.tsx';
import { useConversation, type Conversation } from './useConversation.ts';
import { useOpenItem } from './useOpenItem.ts';

/** The pane beside a message; pinned, it follows the selection and starts afresh for each message. */
export function MailPanes({ mail }: { mail: MailHost }) {
  const { item, first } = useOpenItem(mail);
  const stack = useStack();
  if (!item) return <p className={stack.card}>{texts.mail.none}</p>;
  return <MessagePanes key={item.id} mail={mail} item={item} eager={first} />;
}

/** `eager`: the pane was opened on this message, so its conversation may be counted at once. */
function MessagePanes({ mail, item, eager }: { mail: MailHost; item: MailItem; eager: boolean }) {
  const { api } = useApp();
  const [conversationId] = useState(() => crypto.randomUUID());
  const [replyConversationId] = useState(() => crypto.randomUUID());
  const [chosen, setChosen] = useState<string[]>([]);
  const [unread, setUnread] = useState<string[]>([]);
  const { conversation, load } = useConversation(mail, api, { item, eager });
  const readMaterials = useCallback(async () => {
    const { messages } = await load();
    const wanted = item.attachments.filter(({ id }) => chosen.includes(id));
    const { read, failed } = await readAttachments(mail, wanted);
    setUnread(failed);
    return withAttachments(messages, item.id, read);
  }, [load, mail, item, chosen]);
  const readTables = useCallback(async () => {
    const { messages } = await load();
    const { read, failed } = await readAttachments(mail, tableFiles(item.attachments));
    setUnread(failed);
    return withAttachments(messages, item.id, read);
  }, [load, mail, item]);
  const messages = conversation?.messages ?? [];
  const renderSource: RenderSource = (citation, close) => (
    <MailSource citation={citation} messages={messages} onClose={close} />
  );
  const shared = { readMaterials, renderSource };
  return (
    <>
      <MessageHeader item={item} conversation={conversation} />
      <PaneTabs
        above={
          <>
            {mail.capabilities.attachments && (
              <AttachmentChoice attachments={item.attachments} chosen={chosen} onChange={setChosen} />
            )}
            {unread.map((name) => (
              <div key={name}>{texts.mail.attachmentFailed(name)}</div>
            ))}
          </>
        }
        panes={{
          summary: () => (
            <ThreadSummaryPane conversation={conversation} conversationId={conversationId} {...shared} />
          ),
          reply: () => <ReplyPane {...{ mail, item, readMaterials }} conversationId={replyConversationId} />,
          ask: () => <AskPane channel="outlook" label={texts.ask.mailQuestion} {...shared} />,
          table: () => (
            <LazyTablePane channel="outlook" conversationId={conversationId} readTables={readTables} />
          ),
        }}
      />
    </>
  );
}

const useStyles = makeStyles({
  header: { paddingInline: tokens.spacingHorizontalM },
  subject: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

/** Names shown before "and 3 more" */
const namesShown = 3;

function MessageHeader({ item, conversation }: { item: MailItem; conversation: Conversation | undefined }) {
  const styles = useStyles();
  const stack = useStack();
  const people = peopleOf(item, conversation);
  const names = people.slice(0, namesShown).join(', ');
  return (
    <header className={styles.header}>
      <h1 className={styles.subject} dir="auto">
        {item.subject === '' ? texts.mail.noSubject : item.subject}
      </h1>
      <div className={stack.quiet}>
        {texts.mail.people(names, Math.max(0, people.length - namesShown))}
        {conversation && !conversation.onlyOpen && ` · ${texts.mail.messages(conversation.of)}`}
      </div>
    </header>
  );
}

function peopleOf(item: MailItem, conversation: Conversation | undefined): string[] {
  const open = [item.from, ...item.to].map(({ name, address }) => (name === '' ? address : name));
  const thread =
    conversation?.messages.flatMap(({ from, to }) => [from ?? '', ...(to ?? [])].map(nameOf)) ?? [];
  return [...new Set([...(thread.length > 0 ? thread : open)])].filter((name) => name !== '');
}

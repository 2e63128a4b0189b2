import { makeStyles, tokens } from '@fluentui/react-components';
import { MailAdd20Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import { FileButton } from '../host/FileButton.tsx';
import { HostLayout } from '../host/HostLayout.tsx';
import { HostToolbar } from '../host/HostToolbar.tsx';
import { createPaneEvents } from '../host/paneEvents.ts';
import { PaneFrame } from '../host/PaneFrame.tsx';
import { useEmployeeChoice } from '../shared/employeeChoice.ts';
import { AppointmentDialog } from './AppointmentDialog.tsx';
import { ConversationList } from './ConversationList.tsx';
import { itemData } from './itemData.ts';
import type { Message } from './mailboxApi.ts';
import { answerOutlookPane, type Appointment, type ItemNotification } from './outlookHost.ts';
import { outlookTexts } from './outlookTexts.ts';
import { ReadingPane } from './ReadingPane.tsx';
import type { Draft } from './ReplyComposer.tsx';
import { useMailbox } from './useMailbox.ts';

/** Outlook on the desk: conversations, the open one, and the real pane beside it, pinned. */
export function OutlookPage() {
  const styles = useStyles();
  const mailbox = useMailbox();
  const { current } = mailbox;
  const [employee] = useEmployeeChoice();
  const [withPane, setWithPane] = useState(true);
  const [draft, setDraft] = useState<Draft>();
  const [appointment, setAppointment] = useState<Appointment>();
  const [notifications, setNotifications] = useState<readonly ItemNotification[]>([]);
  const [events] = useState(createPaneEvents);
  const [open] = useState(createOpenItem);

  const owner = useMemo(() => ({ name: employee, address: `${employee}@example.gov` }), [employee]);
  const answer = useMemo(
    () =>
      answerOutlookPane({
        owner,
        current: open.get,
        onReply: (html, to) => setDraft(replyTo(open.get(), html, to)),
        onNewMessage: (html) => setDraft({ html, to: [] }),
        onAppointment: setAppointment,
        onNotifications: setNotifications,
      }),
    [owner, open],
  );

  useEffect(() => {
    const before = open.get();
    open.set(current);
    if (!current || !before || before.id === current.id) return;
    events.fire('olkItemSelectedChanged', itemData(current, owner, 1));
  }, [current, owner, open, events]);

  const openMessage = (id: string) => {
    setDraft(undefined);
    setNotifications([]);
    mailbox.openMessage(id);
  };
  const openConversation = (id: string) => {
    setDraft(undefined);
    setNotifications([]);
    mailbox.openConversation(id);
  };

  return (
    <HostLayout
      title={outlookTexts.title}
      toolbar={
        <HostToolbar
          label={outlookTexts.toolbar}
          simulated={outlookTexts.simulated}
          withPane={withPane}
          onTogglePane={() => setWithPane((shown) => !shown)}
        >
          <FileButton
            label={outlookTexts.openOwn}
            accept=".eml,.mbox,message/rfc822"
            icon={<MailAdd20Regular />}
            onFile={mailbox.addFile}
          />
        </HostToolbar>
      }
      notice={mailbox.notice}
      onDismiss={() => mailbox.tell(undefined)}
      pane={
        withPane && current ? (
          <PaneFrame key={employee} host="Outlook" version="16.01" answer={answer} events={events} />
        ) : undefined
      }
    >
      <div className={styles.columns}>
        <ConversationList
          conversations={mailbox.conversations}
          open={current?.conversationId}
          read={mailbox.read}
          onOpen={openConversation}
        />
        <ReadingPane
          messages={mailbox.messages}
          current={current}
          notifications={notifications}
          draft={draft}
          onOpen={openMessage}
          onReply={(to) => setDraft(replyTo(current, '', to))}
          onCloseDraft={(sent) => {
            setDraft(undefined);
            if (sent) mailbox.tell({ intent: 'info', title: outlookTexts.sent, next: outlookTexts.sentNext });
          }}
        />
      </div>
      {appointment && (
        <AppointmentDialog appointment={appointment} onClose={() => setAppointment(undefined)} />
      )}
    </HostLayout>
  );
}

/** The open message as the pane's calls find it, whenever they come. */
function createOpenItem() {
  let item: Message | undefined;
  return {
    get: () => item,
    set(next: Message | undefined) {
      item = next;
    },
  };
}

function replyTo(mail: Message | undefined, html: string, to: 'sender' | 'all'): Draft {
  const { from, to: others, cc } = mail?.people ?? { from: { name: '', address: '' }, to: [], cc: [] };
  const people = to === 'all' ? [from, ...others, ...cc] : [from];
  return { html, to: people.map(({ name }) => name) };
}

const useStyles = makeStyles({
  columns: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(200px, 300px) minmax(0, 1fr)',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)', overflowY: 'auto' },
  },
});

import { useEffect, useState } from 'react';
import type { Sample } from '../../shared/deskApi.ts';
import { describeFailure } from '../../shared/useLoaded.ts';
import { deskTexts } from '../../texts.ts';
import type { RoomKind, OutgoingMessage } from '../connectorApi.ts';
import { attachFile, attachSample, encodeFiles, mostFiles, type AttachedFile } from './attachments.ts';
import { keepDraft, readDraft } from './draft.ts';
import { withoutMention } from './withoutMention.ts';

export type ComposerState = {
  text: string;
  files: AttachedFile[];
  mentions: boolean;
  isSending: boolean;
  problem: { text: string; next: string } | undefined;
  setText: (text: string) => void;
  addFiles: (files: File[]) => void;
  addSample: (sample: Sample) => void;
  removeFile: (key: string) => void;
  toggleMention: () => void;
  submit: () => void;
};

export type ComposerTarget = {
  roomId: string;
  kind: RoomKind;
  replyToId: string | undefined;
  send: (message: OutgoingMessage) => Promise<void>;
  onSent: () => void;
};

/** Text, files and mention of the message that is being written. A failed send puts all of them back. */
export function useComposer({ roomId, kind, replyToId, send, onSent }: ComposerTarget): ComposerState {
  const [text, setText] = useState(() => readDraft(roomId));
  const [files, setFiles] = useState<AttachedFile[]>([]);
  const [mentions, setMentions] = useState(true);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<ComposerState['problem']>();

  useEffect(() => {
    // While a message is on its way its text stays the draft, in case that the page closes.
    if (!isSending) keepDraft(roomId, text);
  }, [roomId, text, isSending]);

  function add(added: AttachedFile[]): void {
    const isTooMany = files.length + added.length > mostFiles;
    setProblem(isTooMany ? { text: deskTexts.teams.tooMany, next: deskTexts.teams.tooManyNext } : undefined);
    setFiles((before) => [...before, ...added].slice(0, mostFiles));
  }

  function addFiles(chosen: File[]): void {
    try {
      add(chosen.map(attachFile));
    } catch (error) {
      setProblem(describeFailure(error));
    }
  }

  function addSample(sample: Sample): void {
    attachSample(sample).then(add, (error: unknown) => {
      setProblem(describeFailure(error));
    });
  }

  async function sendAll(): Promise<void> {
    const attachments = await encodeFiles(files);
    await send({
      text: kind !== 'personal' && mentions ? withoutMention(text) : text.trim(),
      ...(attachments.length === 0 ? {} : { attachments }),
      ...(kind === 'personal' ? {} : { mention: mentions }),
      ...(replyToId === undefined ? {} : { replyToId }),
    });
  }

  function submit(): void {
    if (isSending || (text.trim() === '' && files.length === 0)) return;
    setSending(true);
    setProblem(undefined);
    setText('');
    setFiles([]);
    sendAll()
      .then(onSent, (error: unknown) => {
        const { text: what, next } = describeFailure(error);
        setProblem({ text: `${deskTexts.teams.notSent} ${what}`, next });
        setText((since) => (since === '' ? text : `${text}\n${since}`));
        setFiles((since) => [...files, ...since]);
      })
      .finally(() => {
        setSending(false);
      });
  }

  return {
    text,
    files,
    mentions,
    isSending,
    problem,
    setText,
    addFiles,
    addSample,
    removeFile: (key) => {
      setFiles((before) => before.filter((file) => file.key !== key));
    },
    toggleMention: () => {
      setMentions((before) => !before);
    },
    submit,
  };
}

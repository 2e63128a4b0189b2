import { useCallback, useEffect, useState } from 'react';
import type { Notice } from '../../host/HostNotice.tsx';
import { describeFailure } from '../../shared/useLoaded.ts';
import { openDocx } from '../docx/openDocx.ts';
import type { Piece } from '../model/pieces.ts';
import { createWordModel, type WordModel } from '../model/wordModel.ts';
import { fetchSampleBytes, fetchWordSamples } from './samples.ts';
import { wordTexts } from './wordTexts.ts';

export interface WordDocument {
  readonly model: WordModel;
  readonly notice: Notice | undefined;
  /** false until the first document is there, or is known not to come */
  readonly ready: boolean;
  openSample(file: string): void;
  openFile(file: File): void;
  dismiss(): void;
}

/** The open document. A file that cannot be read leaves it as it is and says why. */
export function useWordDocument(): WordDocument {
  const [model, setModel] = useState(() => newModel(wordTexts.blank, []));
  const [notice, setNotice] = useState<Notice>();
  const [ready, setReady] = useState(false);

  const open = useCallback((name: string, bytes: Uint8Array) => {
    const read = openDocx(bytes);
    setReady(true);
    if (read.kind === 'read') {
      setModel(newModel(name, read.pieces));
      setNotice(undefined);
    } else {
      setNotice({
        intent: 'error',
        title: wordTexts.cannotOpen(name),
        next: wordTexts.cannotOpenNext(read.why),
      });
    }
  }, []);

  const attempt = useCallback(
    (name: string, load: () => Promise<Uint8Array>) => {
      load().then(
        (bytes) => open(name, bytes),
        (error: unknown) => {
          const { text, next } = describeFailure(error);
          setReady(true);
          setNotice({ intent: 'error', title: `${wordTexts.cannotOpen(name)}. ${text}`, next });
        },
      );
    },
    [open],
  );

  const openSample = useCallback((file: string) => attempt(file, () => fetchSampleBytes(file)), [attempt]);

  useEffect(() => {
    let wanted = true;
    fetchWordSamples().then(
      (samples) => {
        const asked = new URLSearchParams(window.location.search).get('sample');
        const first =
          samples.find(({ file }) => file === asked) ??
          samples.find(({ file }) => file.startsWith('memo')) ??
          samples[0];
        if (wanted && first) openSample(first.file);
        else setReady(true);
      },
      // The list in the ribbon says that there are no samples; an empty document is open.
      () => setReady(true),
    );
    return () => {
      wanted = false;
    };
  }, [openSample]);

  return {
    model,
    notice,
    ready,
    openSample,
    openFile: (file) => attempt(file.name, async () => new Uint8Array(await file.arrayBuffer())),
    dismiss: () => setNotice(undefined),
  };
}

function newModel(name: string, pieces: readonly Piece[]): WordModel {
  return createWordModel({ name, pieces, author: 'You', now: () => new Date() });
}

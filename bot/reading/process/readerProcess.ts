/**
 * Entry of the child process that reads one file and ends. It may read the code and nothing else: no network,
 * no writing, no child processes, no environment. Whatever a hostile file makes a parser do stays in here.
 */
import { closeDoors } from './closeDoors.ts';
import type { ReaderMessage, ReadRequest } from './readerMessages.ts';

closeDoors();
// Loaded only now, when no parser can get hold of a socket any more.
const { parseFile } = await import('../parseFile.ts');
const { refuse } = await import('../refusals.ts');

process.on('disconnect', () => process.exit(0));
process.once('message', (message) => {
  void answer(message as ReadRequest);
});
send({ type: 'ready' });

async function answer(request: ReadRequest): Promise<void> {
  // The service watches from outside where the system allows it; this one works everywhere, between steps.
  setInterval(() => {
    if (process.memoryUsage.rss() > request.memoryMb * 1_048_576)
      finish({ type: 'result', result: refuse('memoryLimit') });
  }, 20).unref();
  const result = await parseFile(
    { bytes: request.bytes, fileName: request.fileName, mediaType: request.mediaType },
    {
      stallMs: request.stallMs,
      totalMs: request.totalMs,
      wantsTables: request.wantsTables,
      onProgress: (done, total, text) => {
        send({ type: 'progress', done, total, text });
      },
    },
  );
  finish({ type: 'result', result });
}

function finish(message: ReaderMessage): void {
  process.send?.(message, () => process.exit(0));
}

function send(message: ReaderMessage): void {
  process.send?.(message);
}

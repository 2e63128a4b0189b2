import { z } from 'zod';
import { turnLimits, type RawMaterial } from '../../contract/turnRequest.ts';
import { mayFetch, type BotSettings } from './botSettings.ts';
import type { InboundActivity } from './inboundActivity.ts';

export type FileMaterial = Extract<RawMaterial, { kind: 'file' }>;
export type FetchedFile =
  | { kind: 'file'; material: FileMaterial }
  | { kind: 'failed'; name: string; reason: 'tooLarge' | 'notAllowed' | 'unreachable' };

/** A file that somebody attached in a one-to-one chat: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4. */
const fileAttachment = 'application/vnd.microsoft.teams.file.download.info';
const downloadSchema = z.looseObject({ downloadUrl: z.string().min(1).max(8_000) });

const timeoutMs = 30_000;
const mostRedirects = 3;

/** Fetches the files of a message, one after the other. The addresses came in with the message: only known hosts are asked. */
export async function fetchFiles(activity: InboundActivity, settings: BotSettings): Promise<FetchedFile[]> {
  const fetched: FetchedFile[] = [];
  for (const attachment of activity.attachments ?? []) {
    if (attachment.contentType !== fileAttachment) continue;
    const name = attachment.name ?? 'file';
    const download = downloadSchema.safeParse(attachment.content);
    const id = `${activity.id ?? ''}-${fetched.length + 1}`;
    if (download.success)
      fetched.push(await fetchFile({ id, name, url: download.data.downloadUrl }, settings));
    else fetched.push({ kind: 'failed', name, reason: 'unreachable' });
  }
  return fetched;
}

/** Names of what `fetchFiles` would fetch. */
export function fileNamesIn(activity: InboundActivity): string[] {
  return (activity.attachments ?? [])
    .filter(({ contentType }) => contentType === fileAttachment)
    .map(({ name }) => name ?? 'file');
}

async function fetchFile(
  { id, name, url }: { id: string; name: string; url: string },
  settings: BotSettings,
): Promise<FetchedFile> {
  try {
    const response = await open(url, settings, AbortSignal.timeout(timeoutMs));
    if (response === 'notAllowed') return { kind: 'failed', name, reason: 'notAllowed' };
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      return { kind: 'failed', name, reason: 'unreachable' };
    }
    const bytes = await readCapped(response.body);
    if (bytes === 'tooLarge') return { kind: 'failed', name, reason: 'tooLarge' };
    return {
      kind: 'file',
      material: { kind: 'file', id, name, contentBase64: bytes.toString('base64'), ...mediaTypeOf(response) },
    };
  } catch {
    // Reset, time-out, bad certificate: for the person all the same.
    return { kind: 'failed', name, reason: 'unreachable' };
  }
}

/** Follows redirects by hand: each next host must be a known one too. */
async function open(
  url: string,
  settings: BotSettings,
  signal: AbortSignal,
): Promise<Response | 'notAllowed'> {
  let next = url;
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    if (!mayFetch(next, settings)) return 'notAllowed';
    const response = await fetch(next, { redirect: 'manual', signal });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    await response.body?.cancel();
    next = new URL(location, next).href;
  }
  return 'notAllowed';
}

async function readCapped(body: ReadableStream<Uint8Array>): Promise<Buffer | 'tooLarge'> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > turnLimits.file) return 'tooLarge';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function mediaTypeOf(response: Response): { mediaType?: string } {
  const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim();
  return mediaType === undefined || mediaType === 'application/octet-stream' ? {} : { mediaType };
}

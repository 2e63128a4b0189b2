import { z } from 'zod';
import { problemSchema } from '../../../bot/contract/feedback.ts';
import { sessionSchema, type Session } from '../../../bot/contract/session.ts';
import { deskTexts } from '../texts.ts';
import { DeskError } from './deskError.ts';

const employeesSchema = z.array(
  z.object({ name: z.string(), title: z.string(), agency: z.string(), note: z.string() }),
);
export type DeskEmployee = z.infer<typeof employeesSchema>[number];

export const sampleKinds = ['document', 'mail'] as const;
const samplesSchema = z.array(
  z.object({
    title: z.string(),
    /** Path below the samples folder; of a thread the newest mail. */
    file: z.string(),
    kind: z.enum(sampleKinds),
    /** One line: what to try with it. */
    tryThis: z.string(),
    /** Of a thread: all mails, oldest first. */
    files: z.array(z.string()).optional(),
  }),
);
export type Sample = z.infer<typeof samplesSchema>[number];

/** GET /desk/api/employees: the demo people of the desk. @throws {DeskError} */
export async function fetchEmployees(): Promise<DeskEmployee[]> {
  return await requestJson('/desk/api/employees', employeesSchema);
}

/** GET /api/session as a demo person: abilities and mode. @throws {DeskError} */
export async function fetchSession(employee: string): Promise<Session> {
  return await requestJson('/api/session', sessionSchema, {
    headers: { Authorization: `Bearer dev:${employee}` },
  });
}

/** GET /desk/samples/index.json: what stands in `addin/desk/samples`. @throws {DeskError} */
export async function fetchSamples(): Promise<Sample[]> {
  return await requestJson(sampleAddress('index.json'), samplesSchema);
}

/** Bytes of one sample; `file` is relative to the samples folder. @throws {DeskError} */
export async function fetchSampleFile(file: string): Promise<Blob> {
  return await (await send(sampleAddress(file))).blob();
}

/** Address of a sample for a link. */
export function sampleAddress(file: string): string {
  return `/desk/samples/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** One JSON request to this service, its answer checked by `schema`. @throws {DeskError} */
export async function requestJson<T>(address: string, schema: z.ZodType<T>, init?: RequestInit): Promise<T> {
  const response = await send(address, init);
  const body: unknown = await response.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new DeskError(deskTexts.failure.unexpected, deskTexts.failure.unexpectedNext, {
    cause: parsed.error,
  });
}

/** One request to this service whose answer carries no content of interest. @throws {DeskError} */
export async function send(address: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (cause) {
    throw new DeskError(deskTexts.failure.unreachable, deskTexts.failure.unreachableNext, { cause });
  }
  if (response.ok) return response;
  throw await refusal(response);
}

/** What the service itself says (RFC 9457), else what its status says. */
async function refusal(response: Response): Promise<DeskError> {
  const problem = problemSchema.safeParse(await response.json().catch(() => undefined)).data;
  return new DeskError(
    problem?.detail ?? deskTexts.failure.refused(response.status),
    problem?.next ?? deskTexts.failure.refusedNext,
  );
}

import {
  connectEventSchema,
  deskModelsSchema,
  type ConnectEvent,
  type ConnectRequest,
  type DeskModels,
} from '../../../bot/contract/deskModels.ts';
import { requestJson, send } from './deskApi.ts';

const address = '/desk/api/models';
const signedIn = (employee: string) => ({ Authorization: `Bearer dev:${employee}` });
const asJson = (employee: string) => ({ ...signedIn(employee), 'Content-Type': 'application/json' });

/** What is connected and what could be. @throws {DeskError} */
export async function fetchModels(employee: string): Promise<DeskModels> {
  return await requestJson(address, deskModelsSchema, { headers: signedIn(employee) });
}

/** Tests a model and connects it; the last event says how it ended. Aborting changes nothing. @throws {DeskError} */
export async function* connectModel(
  employee: string,
  request: ConnectRequest,
  signal: AbortSignal,
): AsyncGenerator<ConnectEvent> {
  const init = { method: 'POST', headers: asJson(employee), body: JSON.stringify(request), signal };
  const { body } = await send(`${address}/connection`, init);
  if (body === null) return;
  let rest = '';
  for await (const text of readText(body)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield connectEventSchema.parse(JSON.parse(line));
  }
}

/** Back to Basic mode. @throws {DeskError} */
export async function disconnectModel(employee: string): Promise<void> {
  await send(`${address}/connection`, { method: 'DELETE', headers: signedIn(employee) });
}

/** Whether the next start connects the same model. @throws {DeskError} */
export async function rememberModel(employee: string, remembered: boolean): Promise<void> {
  const body = JSON.stringify({ remembered });
  await send(`${address}/remembered`, { method: 'PUT', headers: asJson(employee), body });
}

async function* readText(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

import {
  connectEventSchema,
  deskModelsSchema,
  type ConnectEvent,
  type DeskModels,
} from '../../bot/contract/deskModels.ts';
import type { TestService } from './startService.ts';

/** The desk's door to models, as its page uses it. */
export function deskModelsOf(service: TestService) {
  const path = '/desk/api/models';
  return {
    async state(): Promise<DeskModels> {
      return deskModelsSchema.parse(await (await service.send(path)).json());
    },
    /** All lines of the answer. */
    async connect(request: unknown, init: RequestInit = {}): Promise<ConnectEvent[]> {
      const response = await service.send(`${path}/connection`, {
        ...{ method: 'POST', body: JSON.stringify(request) },
        ...init,
      });
      const lines = (await response.text()).split('\n').filter((line) => line !== '');
      return lines.map((line) => connectEventSchema.parse(JSON.parse(line)));
    },
    disconnect: () => service.send(`${path}/connection`, { method: 'DELETE' }),
    remember: (remembered: boolean) =>
      service.send(`${path}/remembered`, { method: 'PUT', body: JSON.stringify({ remembered }) }),
  };
}

import { z } from 'zod';
import { requestJson, send } from '../../shared/deskApi.ts';

const samplesSchema = z.array(z.object({ name: z.string(), title: z.string(), file: z.string() }));
export type WordSample = z.infer<typeof samplesSchema>[number];

/** GET /desk/api/samples: those that Word opens. @throws {DeskError} */
export async function fetchWordSamples(): Promise<WordSample[]> {
  const samples = await requestJson('/desk/api/samples', samplesSchema);
  return samples.filter(({ file }) => file.endsWith('.docx'));
}

/** @throws {DeskError} */
export async function fetchSampleBytes(file: string): Promise<Uint8Array> {
  const response = await send(`/desk/api/samples/${encodeURIComponent(file)}`);
  return new Uint8Array(await response.arrayBuffer());
}

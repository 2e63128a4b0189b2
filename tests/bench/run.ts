import { parseArgs } from 'node:util';
import { benchSafeguards } from './safeguards.ts';
import { benchTurns } from './turns.ts';

/** `npm run bench -- <area> [--data <folder>]`: figures as ratios to a baseline of the same run. */
const areas: Readonly<Record<string, (options: { data?: string }) => Promise<void>>> = {
  safeguards: benchSafeguards,
  turns: benchTurns,
};

const { positionals, values } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } });
const area = areas[positionals[0] ?? ''];
if (area === undefined) {
  console.log(`npm run bench -- <area> [--data <folder>]\nAreas: ${Object.keys(areas).join(', ')}`);
} else {
  await area(values.data === undefined ? {} : { data: values.data });
}

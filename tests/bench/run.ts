import { parseArgs } from 'node:util';
import { benchAsking } from './asking.ts';
import { benchDigests } from './digests.ts';
import { benchFirstMessages } from './firstMessages.ts';
import { benchSafeguards } from './safeguards.ts';
import { benchTables } from './tables.ts';
import { benchTurns } from './turns.ts';

/** `npm run bench -- <area> [--data <folder>] [--misses] [--train]`: figures as ratios to a baseline of the same run. */
const areas: Readonly<
  Record<string, (options: { data?: string; misses?: boolean; train?: boolean }) => Promise<void>>
> = {
  asking: benchAsking,
  digests: benchDigests,
  'first-messages': benchFirstMessages,
  safeguards: benchSafeguards,
  tables: benchTables,
  turns: benchTurns,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    misses: { type: 'boolean', default: false },
    train: { type: 'boolean', default: false },
  },
});
const area = areas[positionals[0] ?? ''];
if (area === undefined) {
  console.log(
    `npm run bench -- <area> [--data <folder>] [--misses] [--train]\nAreas: ${Object.keys(areas).join(', ')}`,
  );
} else {
  await area({
    misses: values.misses,
    train: values.train,
    ...(values.data === undefined ? {} : { data: values.data }),
  });
}

import { texts } from '../texts/texts.ts';
import { ChipChoice } from './ChipChoice.tsx';
import type { Versions } from './useVersions.ts';

interface VersionChoiceProps {
  versions: Versions;
  /** "Draft 1" */
  name: (n: number) => string;
}

/** Earlier texts, one click away; nothing while the newest is the only one. */
export function VersionChoice({ versions, name }: VersionChoiceProps) {
  const { count, at } = versions;
  if (!versions.isChoice || versions.turn.view.phase === 'running') return null;
  const options = Object.fromEntries(
    Array.from({ length: count }, (_one, index) => [String(index), name(index + 1)]),
  );
  return (
    <ChipChoice
      label={texts.talk.versions}
      options={options}
      value={at === undefined ? undefined : String(at)}
      onChange={(key) => {
        versions.choose(Number(key));
      }}
    />
  );
}

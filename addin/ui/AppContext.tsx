import { createContext, useContext } from 'react';
import type { Session } from '../../bot/contract/session.ts';
import type { SkillId } from '../../bot/contract/skills.ts';
import type { Api } from '../api/api.ts';

export interface App {
  api: Api;
  session: Session;
  /** BCP 47, of the host */
  locale: string;
}

export const AppContext = createContext<App | undefined>(undefined);

/** The service and who uses it. Only below a page that has opened. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp outside of AppContext');
  return app;
}

/** Why a kind of help is shown disabled, or undefined when it may be used. The server decides. */
export function whyUnavailable(
  session: Session,
  skill: SkillId,
): { reason: string; next: string } | undefined {
  const { skills, unavailable } = session.abilities;
  if (skills.includes(skill)) return undefined;
  return unavailable.find((entry) => entry.skill === skill) ?? { reason: '', next: '' };
}

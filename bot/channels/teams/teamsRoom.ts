import type { Sent } from '../../contract/sent.ts';
import type { Session } from '../../contract/session.ts';
import type { Employee } from '../../domain/employee.ts';
import type { Logger } from '../../logger.ts';
import type { Clock } from '../../clock.ts';
import type { Turns } from '../../assistant/turns.ts';
import type { BotSettings } from './botSettings.ts';
import type { ConversationLines } from './conversationLines.ts';
import type { ConversationMemory } from './conversationMemory.ts';
import type { OnceRegister } from './onceRegister.ts';
import type { SendBudget } from './sendBudget.ts';
import type { TeamsSender } from './teamsSender.ts';

interface TeamsFeedback {
  employee: Employee;
  receiptId: string;
  rating: 'up' | 'down';
  text: string;
}

export interface TeamsDeps {
  turns: Turns;
  employees: {
    /** `undefined`: nobody with this Entra object id is known. */
    findByObjectId(objectId: string, name?: string): Promise<Employee | undefined>;
  };
  abilitiesOf(employee: Employee): Promise<Session['abilities'] & Pick<Session, 'mode' | 'contact'>>;
  sendBudget: SendBudget;
  bot: BotSettings;
  /** Secret of the desk's bridge, heard only when the bot has no app id. */
  desk?: { secret: string };
  once: OnceRegister;
  log: Logger;
  clock: Clock;
  /** What left in the newest turn of a conversation, or in the one of a receipt; the employee's own only. */
  sentOf?(
    employee: Employee,
    which: { conversationId: string } | { receiptId: string },
  ): Promise<Sent | undefined>;
  memory: ConversationMemory;
  /** Names of the files that a conversation keeps for its follow-ups; a mail's name ends like a mail file's. */
  keptFiles(employee: Employee, conversationId: string): Promise<readonly string[]>;
  /** The employee's own conversations, newest first. */
  conversationsOf(employee: Employee): Promise<readonly { title: string; updatedAt: string }[]>;
  /** Address of the page that a material is, when it is one of ours. */
  pageAddress?(materialId: string): string | undefined;
  sendFeedback?(feedback: TeamsFeedback): Promise<void>;
}

/** What the parts of the channel share. */
export interface TeamsRoom extends TeamsDeps {
  sender: TeamsSender;
  lines: ConversationLines;
  /** Stops the answer that is being written in this process, by conversation key. */
  running: Map<string, () => void>;
  /** Files of messages that wait for their answer in this process, by conversation key. */
  expected: Map<string, readonly string[]>;
}

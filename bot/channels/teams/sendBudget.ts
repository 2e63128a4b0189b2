/**
 * What a send is for, most urgent first: the first sign of life of an answer, the end of an answer, a reply to a
 * command or a greeting, a progress update of an answer, a message to many.
 */
export type SendPriority = 'first' | 'final' | 'reply' | 'progress' | 'broadcast';

/**
 * The one way to Teams. Teams allows 50 requests a second for an app in a tenant, over all users and replicas
 * (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit), so sends share a budget.
 */
export interface SendBudget {
  /**
   * Runs `send` when its turn comes and again when Teams says 429 (after Retry-After).
   * `replaceKey`: a newer waiting run with the same key takes the place of this one, which then gives 'replaced'.
   * @throws what `send` threw last
   */
  run<T>(
    priority: SendPriority,
    conversationId: string,
    send: () => Promise<T>,
    options?: { replaceKey?: string },
  ): Promise<T | 'replaced'>;
}

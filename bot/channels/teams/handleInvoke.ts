import { z } from 'zod';
import { findEmployee } from './handleMessage.ts';
import type { InboundActivity } from './inboundActivity.ts';
import type { TeamsRoom } from './teamsRoom.ts';
import { texts } from './texts.ts';

export interface InvokeAnswer {
  status: number;
  body?: unknown;
}

/** Thumbs under a message: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content. */
const feedbackSchema = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({
    reaction: z.enum(['like', 'dislike']),
    feedback: z.union([z.string(), z.looseObject({ feedbackText: z.string().optional() })]).optional(),
  }),
});

/** Answers a request that waits for its answer. Unknown ones get 501, as the protocol asks. */
export async function handleInvoke(room: TeamsRoom, activity: InboundActivity): Promise<InvokeAnswer> {
  switch (activity.name) {
    case 'message/submitAction':
      return takeFeedback(room, activity);
    case 'adaptiveCard/action':
      return {
        status: 200,
        body: {
          statusCode: 200,
          type: 'application/vnd.microsoft.activity.message',
          value: texts.cardActionDone,
        },
      };
    default:
      return { status: 501 };
  }
}

async function takeFeedback(room: TeamsRoom, activity: InboundActivity): Promise<InvokeAnswer> {
  const feedback = feedbackSchema.safeParse(activity.value);
  if (!feedback.success) return { status: 400 };
  const receiptId = await room.memory.receipt(activity.replyToId ?? '');
  const employee = await findEmployee(room, activity);
  if (receiptId !== undefined && employee !== undefined) {
    const { reaction, feedback: said } = feedback.data.actionValue;
    const rating = reaction === 'like' ? 'up' : 'down';
    await room.sendFeedback?.({ employee, receiptId, rating, text: textOf(said).slice(0, 2_000) });
  }
  return { status: 200, body: {} };
}

/** Teams sends the words as JSON inside a string. */
function textOf(said: z.infer<typeof feedbackSchema>['actionValue']['feedback']): string {
  if (said === undefined) return '';
  if (typeof said !== 'string') return said.feedbackText ?? '';
  try {
    const parsed = z.object({ feedbackText: z.string() }).safeParse(JSON.parse(said));
    return parsed.success ? parsed.data.feedbackText : said;
  } catch {
    return said;
  }
}

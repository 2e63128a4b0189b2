import type { Knowledge } from '../../knowledge/createKnowledge.ts';

/** Words that name the assistant or what the employee does with it; they cannot mean a document. */
const plainSigns =
  /\b(?:you|u|your|yourself|the assistant|this assistant|chat ?bot|the bot|this bot|copilot|chat ?gpt|gpt|openai|llm|(?:this|the) (?:tool|app|ai|service|chat|pane)|(?:an? )?ai model|basic mode|found by rules|what i (?:type|typed|write|wrote|enter|entered|paste|pasted|ask|asked)|my (?:questions|prompts|chats|conversations))\b/i;
/** Words that mean it when nothing else is at hand. */
const looseSigns =
  /\b(?:assistant|bot|(?:this|the) (?:program|programme|system|thing|one)|receipts?|masked|i (?:\w+ )?(?:type|typed|write|wrote|enter|entered|paste|pasted|put|ask|asked|upload|share|shared)|(?:type|paste|put|enter|upload) (?:\w+ ){1,5}here|(?:use|using|try) (?:this|it)|does (?:this|it)|is (?:this|it)|can it|my (?:history|agency|office|supervisor|boss|manager))\b/i;

/** How sure the ranking must be: with a plain sign, a loose one, and none. */
const scores = {
  /** Nothing else could answer: no material, no model. */
  nothingElse: { plain: 0.45, loose: 0.45, none: 0.72 },
  /** A model could answer. */
  model: { plain: 0.6, loose: 0.7, none: 0.85 },
  /** There is material that the question may be about. */
  material: { plain: 0.65, loose: 2, none: 2 },
} as const;

/** Whether a question is about the assistant or its program, and not about given material or the world. */
export function asksAboutAssistant(
  text: string,
  knowledge: Knowledge,
  whatElse: keyof typeof scores,
): boolean {
  const score = knowledge.search(text)[0]?.score ?? 0;
  const { plain, loose, none } = scores[whatElse];
  return score >= (plainSigns.test(text) ? plain : looseSigns.test(text) ? loose : none);
}

import { findDue } from '../language/findDue.ts';
import type { MailSentence, Message } from '../mail/messages.ts';
import { joinNames, knownNames, takeCalledName } from './addressees.ts';
import type { Directory } from './addressees.ts';
import { asStatement } from './asStatement.ts';
import { withoutOpening } from './clauses.ts';
import type { FoundAction } from './items.ts';
import { isOrder } from './verbs.ts';

interface Place {
  message: Message;
  sentence: MailSentence;
  directory: Directory;
  /** Full names of those meant by "you"; empty when unclear. */
  you: readonly string[];
  /** They were called by name just before. */
  isCalled: boolean;
}

/** A piece of work that no rule reads but that is likely by its cues: the sentence itself, with owner and day. */
export function guessAction({ message, sentence, directory, you, isCalled }: Place): FoundAction {
  const due = findDue(sentence.text, message.date);
  return {
    message,
    sentence,
    by: 'likely',
    text: asStatement(sentence.text),
    owner: ownerIn(sentence.text, { message, directory, you, isCalled }),
    dueText: due?.text ?? '',
    due: due?.day ?? null,
    done: false,
  };
}

const capital = '\\p{Lu}[\\p{L}’-]+(?: \\p{Lu}[\\p{L}’-]+)?';
const subject = new RegExp(
  `^(?:the )?(${capital})(?:, [^,]{3,40},)?(?:['’]s|s['’])? (?:will|has|is|must|needs?|should|can|to|and|gets?|owes|takes|does)\\b`,
  'u',
);
const unit = /\b(?:someone|somebody|one) (?:from|in|at) ((?:the )?\p{Lu}\S*(?: \p{Lu}\S+)*|our office)/u;

const told = new RegExp(
  `\\b(${capital}) (?:will|should|shall|must|can|has to|needs to|is going to|ought to)\\b`,
  'u',
);
const noName =
  /^(?:It|This|That|These|Those|He|She|They|There|Here|Happy|Glad|What|Who|Which|When|Where|How|All|Both|Each|Every|Nobody|Everyone|Somebody|Someone|Anyone|If|Once|After|Before|But|And|So|Then|Also|No|Yes|Still|Not|Nothing|Payment|Please|Results?|Numbers?|Doors?)\b/;
const asksYou =
  /\b(?:can|could|would|will) you\b|\b(?:need|want|like|ask|trust) you to\b|^(?:i|we)(?:['’]d like| would like|['’]ll need| will need| need| want)\b(?! to\b)|\bi['’]d be grateful\b/i;
const youWillHave = /\byou(?:['’]ll| will)? (?:have|get|hear|receive)\b(?! to\b)/i;

function ownerIn(text: string, { message, directory, you, isCalled }: Omit<Place, 'sentence'>): string {
  const { called, rest } = takeCalledName(withoutOpening(text), directory);
  const head = withoutOpening(rest);
  if (called.length > 0) return joinNames(called);
  const me = message.from.name;
  const group = unit.exec(text)?.[1];
  if (group !== undefined) return group;
  if (youWillHave.test(head)) return me;
  if (isCalled && asksYou.test(text)) return joinNames(you);
  if (asksYou.test(text)) return you.length === 1 ? (you[0] ?? '') : '';
  if (/^(?:i|i['’]\p{L}+|we|we['’]\p{L}+|me)\b(?! need| want)/iu.test(head)) return me;
  const named = subject.exec(head)?.[1];
  if (named !== undefined && !noName.test(named)) return joinNames(knownNames(named, directory)) || named;
  const inside = named === undefined ? told.exec(text)?.[1] : undefined;
  const known = inside === undefined ? [] : knownNames(inside, directory);
  if (known.length > 0) return joinNames(known);
  if (isCalled) return joinNames(you);
  if (/^(?:happy|glad) to\b|\b(?:i|we)(?:['’]ll| will)\b/i.test(head)) return me;
  const isForYou =
    isOrder(head) || /\byou(?:r|['’]ll)?\b/i.test(head) || /^(?:i|we) (?:need|want)\b/i.test(head);
  if (/^me\s*:/i.test(text)) return me;
  return isForYou && you.length === 1 ? (you[0] ?? '') : '';
}

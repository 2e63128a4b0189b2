const verb = '(?:decide|determine|rule on|judge|tell me)';
const matter =
  '(?:eligib\\w+|qualif\\w+|entitled|approv\\w+|den(?:y|ied)|reject\\w*|grant\\w*|terminat\\w+|hir(?:e|ed)|fir(?:e|ed))';
const person =
  '(?:applicant|claimant|client|resident|person|family|household|candidate|employee|member|tenant|parent|inmate|licensee|he|she|they|this application|this claim|this case|the application|the claim|the case|mr|ms|mrs)';

/** Published terms of the programme: no eligibility decisions by AI. Clear requests only; a person reads the rest. */
const patterns = [
  new RegExp(
    `\\b${verb}\\b (?:whether|if|that) (?:\\w+ ){0,4}?${person}\\b[^.?!\\n]{0,60}?\\b${matter}`,
    'i',
  ),
  new RegExp(
    `\\b(?:is|are) (?:this |the |that )?(?:applicant|claimant|client|resident|family|household|tenant)s? (?:\\w+ ){0,2}?(?:eligible|qualified|entitled)\\b`,
    'i',
  ),
  new RegExp(
    `\\bshould (?:i|we) (?:approve|deny|reject|grant|terminate)\\b[^.?!\\n]{0,40}?\\b(?:application|applicant|claim|claimant|client|family|household|tenant|request for benefits|benefits?|licen[cs]e|permit|case)\\b`,
    'i',
  ),
  /\bshould (?:i|we) (?:hire|fire|promote|demote|discipline|suspend|lay off|evict)\b/i,
  /\bwho(?:m)? should (?:i|we|get) (?:\w+ )?(?:hire|fire|promote|lay off|choose for the (?:job|position)|the (?:job|promotion|position))\b/i,
  /^\s*(?:please |can you |could you )*(?:rank|score|grade|rate) (?:these|the|all|my|our|this) (?:\w+ )?(?:applicants?|candidates?|resumes?|applications?|employees?)\b/i,
  new RegExp(
    `^\\s*(?:please )?(?:approve|deny|reject) (?:this|the|these|his|her|their) (?:application|claim|benefit|case|appeal)`,
    'i',
  ),
];

/** Whether the employee's own words (never a material's) ask the assistant to decide about a person. */
export function asksForDecision(text: string): boolean {
  const start = text.slice(0, 4000);
  return patterns.some((pattern) => pattern.test(start));
}

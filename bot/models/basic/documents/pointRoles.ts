/** What a sentence does for a reader in a hurry; in the order in which a summary shows them. */
export const pointRoles = ['purpose', 'ask', 'finding', 'when', 'money', 'duty', 'other'] as const;
export type PointRole = (typeof pointRoles)[number];

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const someDay = new RegExp(
  `\\b${month} \\d{1,2}\\b|\\b\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?\\b|\\b${month} (?:of )?20\\d\\d\\b|\\b(?:mon|tues|wednes|thurs|fri)day\\b`,
  'i',
);

const thing =
  '(?:memo|memorandum|letter|policy|report|notice|document|guide|bulletin|guidance|handbook|manual|plan|review|audit|program|rule|regulation|agreement|circular|advisory|procedure|order|form|brochure)';
const signs: Readonly<Record<Exclude<PointRole, 'other'>, RegExp>> = {
  purpose: new RegExp(
    `\\b(?:the )?purpose of (?:this|the) ${thing}\\b|\\bthis (?:\\w+ )?${thing} (?:is|sets?|says?|explains?|describes?|tells?|informs?|provides?|summari[sz]es?|reports?|outlines?|establish\\w*|reviews?|covers?|gives?|presents?|helps?|applies|contains?|announces?)\\b|\\b(?:i|we) (?:am|are) (?:writing|pleased|sorry|happy|glad|required) to\\b|\\b(?:i|we) regret to\\b|\\bwe (?:reviewed|audited|examined) |\\b(?:seeks?|invites?|solicits?) (?:one|a|an|bids|proposals|quotes|responses)\\b|\\bwill hold (?:a|an) (?:public )?(?:hearing|meeting)\\b|\\b(?:has|have) been (?:approved|denied|awarded|selected|granted)\\b|\\bis to (?:inform|notify|advise)\\b`,
    'i',
  ),
  ask: /\b(?:please|kindly)\b(?! (?:note|be advised|do not hesitate|feel free))|\bI (?:ask|request|recommend|need|urge)\b|\bwe (?:ask|request|recommend|urge|need you)\b|\basks (?:[\w ]{1,40} )?(?:to|that)\b|^(?:recommendation|action|request(?:ed)?|decision)s?(?: requested| needed)?\s*:|\b(?:is|are) (?:asked|invited|urged) to\b|\byour (?:approval|decision|signature|comments?|answer|response) (?:is|are|by)\b|\bfor your (?:approval|decision|signature)\b|\bseek(?:s|ing)? (?:your )?approval\b|\bincumbent (?:up)?on you\b|\byou (?:must|need to|have to|are required to|should)\b|\brecommends that\b/i,
  finding:
    /\b(?:found|finds|concluded?s?|determined|showed|shows) that\b|\b(?:voted|decided|agreed|refused) (?:to|that|against|\d|unanimously)|\bvoted \d|\b(?:was|were|has been|have been) (?:approved|adopted|rejected|denied|awarded|granted|selected)\b|\bin (?:summary|conclusion)\b|\b(?:increased?|decreased?|rose|fell|declined|grew|dropped)\b.*\d|\d[\d.,]* ?(?:percent|%).{0,20}\b(?:above|below)\b|\d.*\b(?:increased?|decreased?|rose|fell|declined|grew|dropped)\b|\bcould not be\b|\b(?:saved|will save|received|issued|served) .{0,30}\d/i,
  when: /^(?:date|time|when|deadline)\b.{0,12}:|\b(?:by|due|until|before|no later than|deadline|effective|takes? effect|in force|starts?|begins?|starting|beginning|ends?|expires?|will be (?:held|closed|open)|is (?:held|closed|open)|take[sn]? place|closes?|opens?|scheduled|hearing|meeting)\b/i,
  money: /\$ ?\d|\b\d[\d,.]* (?:dollars|cents)\b/i,
  duty: /\b(?:must(?: not)?|shall(?: not)?|(?:is|are) (?:required|responsible|not allowed|prohibited)|ha(?:s|ve) to|may not|needs? to|is due|are due)\b/i,
};

const asksBelow =
  /\b(?:decisions?|recommendations?|requests?|what (?:i|we) (?:need|ask)|what you (?:need|must|have) to do|asked|next steps|actions?|to do|to prepare)\b/i;

/**
 * Every role that a sentence plays, most telling first; `other` when none.
 * @param title the heading it stands under; a purpose is stated early
 */
export function rolesOf(
  sentence: string,
  { title, isEarly, isItem }: { title: string; isEarly: boolean; isItem: boolean },
): PointRole[] {
  const roles = pointRoles.filter((role) => {
    if (role === 'other') return false;
    if (role === 'ask' && isItem && asksBelow.test(title) && /^\p{Lu}\p{Ll}+ /u.test(sentence)) return true;
    if (role === 'purpose' && !isEarly && !/purpose|summary|overview/i.test(title)) return false;
    return signs[role].test(sentence) && (role !== 'when' || someDay.test(sentence));
  });
  return roles.length > 0 ? roles : ['other'];
}

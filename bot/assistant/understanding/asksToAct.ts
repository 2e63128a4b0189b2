/** Things that are done outside the text, and the section of the page "What it cannot do" that says what to do instead. */
const acts: readonly (readonly [string, RegExp])[] = [
  [
    'Calendar and meetings',
    /^(?:book|reserve|schedule|reschedule|cancel|move|set ?up|arrange|plan) (?:me )?(?:a|an|the|my|our|us|this|that|\d)?\b.{0,60}\b(?:room|meeting|appointment|call|calendar|interview|flight|hotel|car|desk|time|slot|event|zoom|lunch)\b|^(?:add|put)\b.{0,80}\b(?:calendar|schedule)\b|\b(?:on|in|to|check|see|open|what(?:'|’)?s on) my calendar\b|^remind me\b|^set (?:a|an|my) (?:reminder|alarm|timer)\b|^when (?:am i|is \w+) (?:free|available)\b/i,
  ],
  [
    'Sending',
    /^(?:send|forward|e-?mail|text|message|post|submit|mail|fax) (?:this|it|that|them|him|her|my|the)\b|^(?:call|phone|dial|text) (?!it\b)\w+/i,
  ],
  [
    'Web and news',
    /\bweather\b|\b(?:will|going to|gonna) (?:it )?(?:snow|rain)\b|\bit (?:going to |gonna )?(?:snow|rain)(?:ing)?\b|\b(?:latest|today['’]?s|breaking) news\b|\b(?:stock price|exchange rate|traffic|sports? scores?|lottery)\b|^(?:google|search (?:for|the|online|google)|look up|browse)\b|\b(?:on the (?:web|internet)|online)\b.{0,20}\?*$|^who won\b|^what time is it\b|^what(?:'|’)?s the (?:time|date)\b/i,
  ],
  [
    'Slides and pictures',
    /^(?:make|create|generate|draw|design|build|prepare|give me|produce)\b.{0,60}\b(?:slides?|power ?point|presentation|deck|picture|image|logo|poster|flyer|video|drawing|diagram|infographic|photo)\b|^draw\b/i,
  ],
  [
    'Other systems',
    /\b(?:reset|change|unlock|forgot|recover) (?:my|the) (?:password|account|pin)\b|\bpassword\b.{0,40}\b(?:expired?|locked|not work\w*|doesn['’]?t work|wrong|forgotten)\b|\b(?:can['’]?t|cannot|can not|unable to) (?:get|log|sign) (?:in|into|on|onto)\b|^(?:log|sign) (?:me )?in\b|^(?:fill (?:in|out)|submit|approve|enter) (?:my|the) (?:time ?sheet|expenses?|hours|leave)\b|^(?:install|download|print|order|buy|pay|open|delete|rename|move|find) (?:my|the|a|an|some|this|me)\b.{0,60}\b(?:file|folder|app|program|software|printer|laptop|invoice|document|account|badge|supplies)\b|\b(?:printer|vpn|laptop|wi-?fi|excel|word|outlook|teams|computer|mouse|monitor|phone) (?:is(?:n['’]?t)? (?:not |down|broken|frozen|work\w*|slow)|do(?:es)?n['’]?t|does not|won['’]?t|will not|not work\w*|keeps?|can['’]?t|froze|crashed)\b/i,
  ],
];

/** The section that answers a wish to act; undefined when the message wants something else. `wish`: without politeness. */
export function asksToAct(wish: string): string | undefined {
  if (wish.length > 300) return undefined;
  return acts.find(([, pattern]) => pattern.test(wish))?.[0];
}

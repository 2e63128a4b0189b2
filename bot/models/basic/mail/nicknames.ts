/** Short forms that do not stand inside the full name; others ("Nate", "Zeke", "Meg") are found by their letters. */
const irregular: Readonly<Record<string, readonly string[]>> = {
  bill: ['william'],
  billy: ['william'],
  bob: ['robert'],
  bobby: ['robert'],
  chuck: ['charles'],
  dick: ['richard'],
  dot: ['dorothy'],
  dottie: ['dorothy'],
  hank: ['henry'],
  jack: ['john'],
  jerry: ['gerald'],
  jim: ['james'],
  jimmy: ['james'],
  larry: ['lawrence', 'laurence'],
  lupe: ['guadalupe'],
  molly: ['mary'],
  nancy: ['anne'],
  nell: ['eleanor', 'helen'],
  pepe: ['jose', 'josé'],
  peggy: ['margaret'],
  peg: ['margaret'],
  polly: ['mary'],
  sandy: ['alexandra', 'alexander'],
  sally: ['sarah'],
  ted: ['edward', 'theodore'],
  teddy: ['edward', 'theodore'],
  tony: ['anthony', 'antonio'],
  trish: ['patricia'],
};

/** Words that begin names and are none: "The" is not Theodora. */
const words = new Set(
  'all and any are but can for had has have her him his how its may new not now one our out per see she ser sin the then they this too two use was who why will yes you'.split(
    ' ',
  ),
);

/** Whether `called` ("nate") may be a short form of the given name ("nathaniel"); both in small letters. */
export function isShortFor(called: string, given: string): boolean {
  if (irregular[called]?.includes(given) === true) return true;
  if (called.length < 2 || called.length > given.length || words.has(called)) return false;
  if (called.length === 2) return given.startsWith(called) && /[^aeiou]/.test(called[0] ?? '');
  if (given.startsWith(called.slice(0, 3))) return true;
  return given.includes(called.slice(0, 3)) && called.length >= 3 && called.length < given.length;
}

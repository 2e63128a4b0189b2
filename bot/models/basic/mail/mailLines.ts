const wrote = '(?:wrote|writes|escribió|escreveu|a écrit|schrieb)';
const attribution = new RegExp(`^(?:on|el|em|le|am)\\b.{6,200}\\b${wrote}\\s?:?$|^.{2,80}\\b${wrote}:$`, 'i');
const twoLineAttribution = new RegExp(`^(?:on|el|em|le|am)\\b.{6,250}\\b${wrote}\\s?:$`, 'i');

/** "On Tue, Oct 6, 2026 at 8:55 AM Owen Brandt wrote:", also wrapped over two lines. */
export function isAttribution(line: string, isTwoLines = false): boolean {
  return line.length < 300 && (isTwoLines ? twoLineAttribution : attribution).test(line);
}

const mobile =
  /^(?:sent from (?:my|mail|outlook|yahoo|gmail|a mobile)\b|sent via\b|get outlook for\b|enviado (?:desde|do) m|envoyé de mon\b|typed on my\b)/i;

export function isMobileSignature(line: string): boolean {
  return mobile.test(line);
}

const closing =
  /^(?:(?:many |kind(?:est)? |best |warm(?:est)? |with (?:kind |best )?)?(?:regards|wishes)|(?:many )?thanks(?: (?:again|so much|very much|in advance|all|everyone))?|thank you(?: (?:again|so much|very much|all|in advance))?|thx|best|all the best|sincerely(?: yours)?|yours (?:truly|sincerely)|cheers|respectfully(?: submitted)?|cordially|warmly|take care|v\/?r|saludos(?: cordiales)?|atentamente|cordialement|atenciosamente|gracias|merci|obrigad[oa]|have a (?:great|good|nice) (?:day|evening|week|weekend))[,.!\s-]*$/i;

export function isClosingLine(line: string): boolean {
  return line.length < 60 && closing.test(line);
}

const banner =
  /^\W{0,3}(?:caution\b|external (?:e-?mail|sender|message)\b|\[external\]|warning\b.{0,40}(?:external|outside|sender)|attention\b.{0,40}(?:external|outside)|this (?:e-?mail|message) (?:originated|came|was sent) (?:from )?outside|you don['’]t often get e-?mail from|do not click (?:on )?(?:any )?links)/i;

export function isBannerLine(line: string): boolean {
  return banner.test(line);
}

const disclaimer =
  /^\W{0,3}(?:confidential(?:ity)?(?: (?:notice|note|statement))?\s*[:.-]|confidentiality notice|disclaimer\b|privileged (?:and|&) confidential|notice:? this (?:e-?mail|message)|this (?:e-?mail|message|communication|transmission|electronic)\b.{0,120}(?:confidential|privileged|intended (?:only|solely|for)|monitored)|the (?:information|contents?) (?:contained )?(?:in|of|transmitted (?:in|by)) this (?:e-?mail|message|communication)|if you (?:are not the|have received this|received this|received it).{0,80}(?:recipient|error|mistake)|please consider the environment|think before (?:you )?print|(?:please )?(?:be advised|note) that (?:all )?(?:e-?mail|correspondence).{0,60}public record|(?:under|pursuant to) .{0,40}public records? law|this .{0,20}e-?mail is sponsored|to unsubscribe\b|unsubscribe\b|you (?:are receiving|received) this (?:e-?mail|message) because)/i;

export function isDisclaimerLine(line: string): boolean {
  return disclaimer.test(line);
}

/** A line that reads like a sentence rather than a title, a phone number or an office. */
export function looksLikeProse(line: string): boolean {
  const words = line.split(/\s+/).length;
  return (
    (words >= 5 && /[.?!:]["')\]]*$/.test(line)) ||
    (words >= 9 && /[a-z]{3}/.test(line) && !/[|•·]/.test(line))
  );
}

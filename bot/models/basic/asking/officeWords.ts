import { stem } from '../language/stem.ts';

/** Words that ask for or say the same in an office, one group a line. Curated by hand: a pair must hold in most texts. */
const groups = `
cost price fee charge amount rate expense sum
money fund funding dollar budget grant payment
pay paid wage salary compensation
pay reimburse repay refund cover
start begin commence launch effective open
end expire finish conclude terminate expiration
close shut closure
deadline due cutoff
boss supervisor manager superior
chief head director leader chair chairperson
responsible coordinate accountable lead oversee charge
contact reach call question
contact officer coordinator
employee staff worker personnel employ
colleague coworker team
remote telework telecommute
illness sick sickness
buy purchase procure acquire
car vehicle van truck automobile
bus shuttle
phone telephone cell tel
email e-mail
permit allow allowed eligible authorize approve
allow able may
require mandatory must compulsory necessary obligatory need
requirement require
forbid prohibit ban prohibited disallow
decide decision vote determine determination choose
approve approval consent authorize agree permission
reject refuse deny denial decline rejection
bid response proposal offer tender
bidder vendor contractor supplier
fine penalty violation sanction
late overdue tardy lateness tardiness
punishment discipline penalty suspension sanction warning
snow storm weather emergency
accident damage crash collision hit
withhold withheld exempt exemption
reply turnaround response hear
upfront advance beforehand before
doctor physician
expensive cost price
owe pay
text message
remain stay
handle officer responsible
ready finish done fix
union bargain
night evening
enough sufficient
follow comply obey
need require must
car pool fleet
ride trip travel
state commonwealth
renew renewal extend
health medical
hurt injure injury
place location venue where site
seat space spot place slot
training course class workshop
license licence
certificate certification
document paperwork paper form
help assist assistance support aid
get receive obtain award
send mail submit submission return give deliver
submit hand file enter
apply application applicant request
appeal review dispute contest reconsider
sign signature
letter notice
inform notify tell notification report
lose lost missing misplace locate
steal stolen theft
break broken damage defective
fix repair mend renovate
replace replacement
money cost
show display
answer reply respond response
meet meeting session
hearing meeting
worker cleaner
hour time
resident citizen household
child kid children minor
young youth teenager
old elderly senior
doctor physician provider
law statute regulation rule
rule policy guideline
goal purpose aim objective
reason cause because
change amend amendment modify revise update
increase raise rise grow
decrease reduce cut drop lower
limit maximum cap most exceed
risk downside danger hazard
benefit advantage
problem issue trouble
result outcome finding
recommend recommendation suggest advise
plan schedule timetable
extend extension longer
cancel cancellation call-off
move relocate relocation transfer
building facility
computer laptop device
internet online web website
address location
owner landlord
renter tenant
duration last long
count inventory number
valid good
keep retain store
wait delay
fast quick soon
repeat retake again
insurance coverage liability
school college university
pass succeed
remark feedback
attend attendance
accessible accessibility disability wheelchair
interpreter interpretation translation
people person
spend spending expenditure
shortfall deficit gap
vacancy vacant
hire recruit
leave vacation absence
`;

/** Phrases that stand for one word, in questions and in texts. */
const phrases: readonly [RegExp, string][] = [
  [/\b(?:work(?:ing|s)?) (?:from|at) home\b/gi, 'work remotely'],
  [/\bin charge(?: of)?\b/gi, 'responsible'],
  [/\bout of (?:service|order)\b/gi, 'broken'],
  [/\b(?:hand(?:ed|ing)?|turn(?:ed|ing)?) in\b/gi, 'submit'],
  [/\b(?:sign(?:s|ed)?[- ]off)\b/gi, 'approve'],
  [/\b(?:turn|shut|switch|cut)(?:s|ed|ting|ing)? (?:(?:my|our|the|your|\w+'s) \w+ )?off\b/gi, 'shutoff'],
  [/\b(?:takes?|took|taking) effect\b|\b(?:in force|goes live|go live)\b/gi, 'start'],
  [/\b(?:takes?|took|taking) place\b/gi, 'held place'],
  [/\b(?:opens?|opened) again\b|\breopen(?:s|ed)?\b/gi, 'reopen open'],
  [/\b(?:at no (?:cost|charge)|free of charge|for free)\b/gi, 'free'],
  [/\b(?:pay|pays|paid|paying) (?:\w+ )?back\b/gi, 'repay'],
  [/\bturn(?:ed|s)? down\b/gi, 'denied'],
  [/\b(?:runs?|ran|running) out\b/gi, 'expire'],
  [/\b(?:could not|cannot|can't) be (?:located|found)\b/gi, 'missing'],
  [/\be-mail/gi, 'email'],
  // Their stems are those of "come" and "far".
  [/\bcomment(?:s|ed)?\b/gi, 'remark'],
  [/\bfares?\b/gi, 'price'],
  [/\bsign(?:ed|ing)?[- ]up\b/gi, 'register'],
  [/\bget(?:s)? paid\b/gi, 'pay'],
  [/\bgets?\b/gi, 'receive'],
];

const numbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const numberWord = new RegExp(`\\b(?:${numbers.join('|')})\\b`, 'gi');

/** The text with phrases as single words and small numbers as figures, so that two ways to say a thing meet. */
export function inOneWording(text: string): string {
  let plain = text;
  for (const [pattern, word] of phrases) plain = plain.replace(pattern, word);
  return plain.replace(numberWord, (word) => String(numbers.indexOf(word.toLowerCase())));
}

const byStem = new Map<string, Set<string>>();
for (const line of groups.trim().split('\n')) {
  const stems = line.split(' ').map((word) => stem(word));
  for (const one of stems) {
    const known = byStem.get(one) ?? new Set<string>();
    for (const other of stems) if (other !== one) known.add(other);
    byStem.set(one, known);
  }
}

/** Stems that may stand in the place of one. */
export function alternativesOf(word: string): ReadonlySet<string> {
  return byStem.get(word) ?? new Set();
}

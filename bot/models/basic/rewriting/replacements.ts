import { guarded } from './guardedReplacements.ts';
import type { Replacement } from './guardedReplacements.ts';

/**
 * Wordy or official phrases and the plain ones that can stand in their place in any sentence. Curated by hand: an entry
 * belongs here only when the sentence stays whole whatever surrounds it. One a line, "phrase > plain".
 */
const phrases = `
advance planning > planning
any and all > all
are in possession of > have
are not permitted to > may not
are obligated to > must
as a consequence of > because of
as a result of > because of
at the conclusion of > at the end of
at the present time > now
at this point in time > now
at such time as > when
based upon > based on
basic fundamentals > basics
cognizant of > aware of
completely eliminate > eliminate
despite the fact that > although
due to the fact that > because
during such time as > while
during the course of > during
each and every > every
end result > result
evidenced by > shown by
final outcome > outcome
first and foremost > first
for a period of > for
for the duration of > during
for the purpose of > for
for the reason that > because
from time to time > sometimes
full and complete > complete
future plans > plans
has the ability to > can
have the ability to > can
in a timely manner > promptly
in a timely fashion > promptly
in an effort to > to
in advance of > before
in close proximity to > near
in conjunction with > with
in order that > so that
in order to > to
in perpetuity > forever
in some instances > sometimes
in spite of the fact that > although
in the absence of > without
in the event that > if
in the form of > as
in the majority of cases > usually
in the majority of instances > usually
in the near future > soon
in the vicinity of > near
in view of the fact that > because
inasmuch as > because
inter alia > among other things
is in possession of > has
is not permitted to > may not
is obligated to > must
join together > join
merge together > merge
null and void > void
notwithstanding the fact that > although
on a daily basis > every day
on a monthly basis > every month
on a quarterly basis > every quarter
on a regular basis > regularly
on a weekly basis > every week
on a yearly basis > every year
on an annual basis > every year
on an ongoing basis > continuously
on the grounds that > because
past experience > experience
past history > history
per annum > a year
previous to > before
prior to > before
refer back to > refer to
repeat again > repeat
revert back to > return to
so as to > to
subsequent to > after
sum total > total
take into consideration > consider
until such time as > until
under the provisions of > under
upon request > on request
with the exception of > except for
additionally > also
amongst > among
in excess of > over
at your earliest convenience > as soon as you can
is in receipt of > has
are in receipt of > have
in the not too distant future > soon
with the purpose of > for
consequently > so
forthwith > at once
furthermore > also
henceforth > from now on
irregardless > regardless
moreover > also
nonetheless > still
subsequently > later
thereafter > after that
whilst > while
constitutes > is
`;

/** Verbs by form: base, third person, past, -ing; and the plain verb in the same four. */
const verbs = `
ameliorate ameliorates ameliorated ameliorating > improve improves improved improving
anticipate anticipates anticipated anticipating > expect expects expected expecting
ascertain ascertains ascertained ascertaining > find_out finds_out found_out finding_out
commence commences commenced commencing > start starts started starting
disseminate disseminates disseminated disseminating > share shares shared sharing
effectuate effectuates effectuated effectuating > carry_out carries_out carried_out carrying_out
enumerate enumerates enumerated enumerating > list lists listed listing
expend expends expended expending > spend spends spent spending
furnish furnishes - furnishing > provide provides - providing
initiate initiates initiated initiating > start starts started starting
necessitate necessitates necessitated necessitating > require requires required requiring
obtain obtains - obtaining > get gets - getting
preclude precludes precluded precluding > prevent prevents prevented preventing
promulgate promulgates promulgated promulgating > issue issues issued issuing
recapitulate recapitulates recapitulated recapitulating > sum_up sums_up summed_up summing_up
reside resides resided residing > live lives lived living
transpire transpires transpired transpiring > happen happens happened happening
utilize utilizes utilized utilizing > use uses used using
utilise utilises utilised utilising > use uses used using
conduct_a_review_of conducts_a_review_of conducted_a_review_of conducting_a_review_of > review reviews reviewed reviewing
conduct_an_investigation_of conducts_an_investigation_of conducted_an_investigation_of conducting_an_investigation_of > investigate investigates investigated investigating
perform_an_assessment_of performs_an_assessment_of performed_an_assessment_of performing_an_assessment_of > assess assesses assessed assessing
conduct_an_evaluation_of conducts_an_evaluation_of conducted_an_evaluation_of conducting_an_evaluation_of > evaluate evaluates evaluated evaluating
provide_assistance_to provides_assistance_to provided_assistance_to providing_assistance_to > help helps helped helping
provide_notification_to provides_notification_to provided_notification_to providing_notification_to > notify notifies notified notifying
give_consideration_to gives_consideration_to gave_consideration_to giving_consideration_to > consider considers considered considering
make_an_application_for makes_an_application_for made_an_application_for making_an_application_for > apply_for applies_for applied_for applying_for
make_use_of makes_use_of made_use_of making_use_of > use uses used using
make_reference_to makes_reference_to made_reference_to making_reference_to > refer_to refers_to referred_to referring_to
come_to_an_agreement comes_to_an_agreement came_to_an_agreement coming_to_an_agreement > agree agrees agreed agreeing
have_a_discussion_about has_a_discussion_about had_a_discussion_about having_a_discussion_about > discuss discusses discussed discussing
`;

/** Every phrase in lower case with single spaces. */
export const replacements: ReadonlyMap<string, Replacement> = new Map<string, Replacement>([
  ...linesOf(phrases).map(([wordy, plain]) => [wordy, { plain }] as const),
  ...linesOf(verbs).flatMap(([wordy, plain]) => {
    const plains = plain.split(' ');
    return wordy
      .split(' ')
      .flatMap((form, index) =>
        form === '-' ? [] : [[spaced(form), { plain: spaced(plains[index] ?? '') }] as const],
      );
  }),
  ...Object.entries(guarded),
]);

function linesOf(table: string): [string, string][] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [wordy = '', plain = ''] = line.split(' > ');
      return [wordy, plain];
    });
}

function spaced(form: string): string {
  return form.replaceAll('_', ' ');
}

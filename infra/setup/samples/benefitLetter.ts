import type { WordSample } from './writeWordFile.ts';

/** Officialese on purpose: long sentences, passives and doublets that a plain-language rewrite can mend. */
export const benefitLetterSample: WordSample = {
  file: 'letter-missing-papers.docx',
  title: 'Notice of determination and opportunity to be heard',
  blocks: [
    'Department of Permits and Local Services, Energy Assistance Unit (demo data)',
    'October 30, 2026',
    'Re: Application EA-2026-10552, request for supplemental documentation',
    'Dear Applicant:',
    'Please be advised that, pursuant to the provisions of the applicable program guidelines and subsequent to a preliminary review of the above-referenced application, it has been determined by this office that the documentation heretofore submitted by you in support of said application is not sufficient for the purpose of enabling a determination with respect to your eligibility to be made at the present time.',
    'In the event that you are desirous of having your application receive further consideration, it is incumbent upon you to furnish to the undersigned, not later than thirty (30) calendar days subsequent to the date of this notice, that is to say on or before November 29, 2026, copies of any and all records pertaining to income received by each and every member of the household during the four (4) consecutive weeks immediately preceding the date upon which the application was executed.',
    'For purposes of the foregoing, the following shall be deemed acceptable:',
    {
      bullets: [
        'pay stubs, provided that same are consecutive and that the name of the payee is legible thereon;',
        'an award letter issued by the administering authority in respect of any benefit of which a member of the household is in receipt; or',
        'in instances where neither of the aforementioned is obtainable, a written and signed statement by the employer in which the gross amount of remuneration is set forth.',
      ],
    },
    'Failure to comply with the requirements set forth hereinabove within the time period prescribed may result in the denial of your application, notwithstanding the fact that you may otherwise have been found to be eligible for assistance. It should be noted that the furnishing of originals is discouraged, inasmuch as the return thereof cannot be guaranteed.',
    'Should you be aggrieved by any action taken or not taken in connection herewith, you are entitled to request that a hearing be held, provided that such request is made in writing and is received by this office within twenty-one (21) days. Interpretation services will be made available upon request and at no cost to you.',
    'Any inquiries concerning the above may be directed to this office by telephone at 617-555-0150 during normal business hours, which are from 8:45 a.m. until 5:00 p.m., Monday through Friday, holidays excepted. Your anticipated cooperation in this matter is greatly appreciated.',
    'Very truly yours,',
    'Grace Oyelaran, Energy Assistance Unit',
  ],
};

import { applyEdits, withoutOverlaps } from '../../../../../bot/models/basic/rewriting/edits.ts';
import { plainWords } from '../../../../../bot/models/basic/rewriting/plainWords.ts';

/** Every replacement at once, as "Apply all" does. */
const plain = (text: string): string => applyEdits(text, withoutOverlaps(plainWords(text)));

/** Government prose; every result was read as a sentence by a person. */
describe('plain words do no harm', () => {
  it.each([
    ['Applicants are required to submit two forms.', 'Applicants must submit two forms.'],
    ['The form is required to be signed by both parents.', 'The form must be signed by both parents.'],
    ['The board may terminate the contract upon request.', 'The board may end the contract on request.'],
    [
      'Members who elect to receive a refund must sign form R-2.',
      'Members who choose to receive a refund must sign form R-2.',
    ],
    [
      'Pursuant to Section 12 of Chapter 30A, the meeting is open.',
      'Under Section 12 of Chapter 30A, the meeting is open.',
    ],
    [
      'It is requested that all employees complete the form prior to Friday.',
      'It is requested that all employees complete the form before Friday.',
    ],
    [
      'Please be advised that all employees are required to attend.',
      'Please be advised that all employees must attend.',
    ],
    ['A portion of the fee goes to the town.', 'A part of the fee goes to the town.'],
    [
      'The commission has jurisdiction in cases pertaining to housing.',
      'The commission has jurisdiction in cases about housing.',
    ],
    ['We are not hiring at this time.', 'We are not hiring now.'],
    ['The office is in close proximity to the station.', 'The office is near the station.'],
    ['The vendor shall furnish three references.', 'The vendor shall provide three references.'],
    ['Utilization of the pool vehicles is up.', 'Use of the pool vehicles is up.'],
    ['Employees must obtain approval prior to overtime.', 'Employees must get approval before overtime.'],
    [
      'The commencement of the program is anticipated for July.',
      'The commencement of the program is expected for July.',
    ],
    ['You may inquire about your case by phone.', 'You may ask about your case by phone.'],
    ['The director made a decision regarding the transfer.', 'The director decided about the transfer.'],
    [
      'Additional time is necessary in order to complete the review.',
      'More time is necessary to complete the review.',
    ],
    ['The request for additional information was denied.', 'The request for more information was denied.'],
    ['Each and every vehicle is inspected on an annual basis.', 'Every vehicle is inspected every year.'],
    ['In the event that the elevator fails, call 5000.', 'If the elevator fails, call 5000.'],
    [
      'Subsequent to the hearing, the officer will issue a decision.',
      'After the hearing, the officer will issue a decision.',
    ],
    [
      'The department has the ability to waive fees, and it is able to do so at once.',
      'The department can waive fees, and it can do so at once.',
    ],
    ['Call for assistance if you need to.', 'Call for help if you need to.'],
    ['The plan constitutes a contract between the parties.', 'The plan is a contract between the parties.'],
    ['Employees are permitted to park there.', 'Employees may park there.'],
    ['They reside in Lowell and possess a license.', 'They live in Lowell and possess a license.'],
    ['We attempted to contact you numerous times.', 'We tried to contact you many times.'],
    [
      'The rule was promulgated pursuant to M.G.L. c. 111, s. 5.',
      'The rule was issued under M.G.L. c. 111, s. 5.',
    ],
    [
      'The Fund shall be expended for the purposes of this section.',
      'The Fund shall be spent for the purposes of this section.',
    ],
    ['The amount is approximately $40.', 'The amount is about $40.'],
    ['Approximately half of the forms were incomplete.', 'About half of the forms were incomplete.'],
    ['Regarding your question, the answer is no.', 'About your question, the answer is no.'],
    [
      'Questions regarding eligibility go to the help line.',
      'Questions about eligibility go to the help line.',
    ],
    ['Furthermore, staff must initiate the review.', 'Also, staff must start the review.'],
    [
      'The review was initiated, and thereafter the office concurred.',
      'The review was started, and after that the office agreed.',
    ],
    [
      'The contract terminates on June 30 and thereafter monthly.',
      'The contract ends on June 30 and after that monthly.',
    ],
    [
      'It is anticipated that the office will open by May.',
      'It is expected that the office will open by May.',
    ],
    ['A sufficient amount of time has elapsed.', 'Enough time has elapsed.'],
    ['The evidence is sufficient to support the finding.', 'The evidence is enough to support the finding.'],
    ['Sufficient funds are available.', 'Enough funds are available.'],
    [
      'The landlord failed to make an application for a permit.',
      'The landlord failed to apply for a permit.',
    ],
    [
      'We will conduct a review of the policies on a quarterly basis.',
      'We will review the policies every quarter.',
    ],
    ['The rate is 6 percent per annum.', 'The rate is 6 percent a year.'],
    [
      'Staff should endeavor to answer calls within two rings.',
      'Staff should try to answer calls within two rings.',
    ],
    [
      'For the reason that the bridge is closed, buses turn around.',
      'Because the bridge is closed, buses turn around.',
    ],
    [
      'An adequate number of chairs in excess of 200 is needed.',
      'An adequate number of chairs over 200 is needed.',
    ],
    [
      'The bureau modified its rules relating to modified duty.',
      'The bureau modified its rules about modified duty.',
    ],
    [
      'Notices are transmitted electronically; the transmitted file is kept.',
      'Notices are sent electronically; the transmitted file is kept.',
    ],
    ['He expended great effort.', 'He spent great effort.'],
    ['They are in possession of a key.', 'They have a key.'],
    [
      'The inspector ascertained that the valve was open.',
      'The inspector found out that the valve was open.',
    ],
    ['Failure to comply may preclude you from renewal.', 'Failure to comply may prevent you from renewal.'],
  ])('%s', (before, after) => {
    expect(plain(before)).toBe(after);
  });

  it.each([
    'A permit is required to build a deck.',
    'A fee is required to file the appeal.',
    'Two signatures are required to release the funds.',
    'Upon receipt of your application, the office will assign a number.',
    'The agency may terminate an employee for cause.',
    'She was elected to the board in 2024.',
    'The injury arose in the course of employment.',
    'The court imposed a fine in the amount of $500.',
    'You were assessed in the amount of $500.',
    'A town may accept payment in lieu of taxes.',
    'Pursuant to your request, we closed the file.',
    'Please ensure that the additional information is provided.',
    "The employee's portion of the premium is 25 percent.",
    'In many cases the applicant is eligible.',
    'In many cases before the board, the tenant won.',
    'At this time of year the road floods.',
    'Its close proximity to the school is a concern.',
    'He was furnished with a copy.',
    'The utilization rate of the garage is 80 percent.',
    'The two methodologies differ with respect to cost.',
    'The term "prior to" means before.',
    '"Remit" means to send payment. Vendors must remit by June 1.',
    'The parties shall inquire into the matter.',
    'The committee concurs in the finding.',
    'In the event of fire, use the stairs.',
    'The program is adjacent to being closed.',
    'Subsequent violations carry a $200 fine.',
    'He is not able to drive, nor is she.',
    'Were they able to finish?',
    'The assistance of the public is appreciated.',
    'The Office of Assistance is closed.',
    'NO EMPLOYEE IS PERMITTED TO PARK HERE PRIOR TO 9 A.M.',
    'Parking is permitted to the rear of the building.',
    'The tenant shall not possess or sublet the unit.',
    "He said, 'in order to win, we train'.",
    'The Commence Center opens in May.',
    'Payment of remuneration is governed by 801 CMR 21.00.',
    'She is able to drive, and so is he.',
    '> Sign it prior to Friday.',
    'The Agency (the "Transmitting Party") must remit. The transmitting party must wait.',
    'See Chapter 30A of the General Laws and Executive Order 504.',
  ])('leaves "%s" as it is', (text) => {
    expect(plain(text)).toBe(text);
  });
});

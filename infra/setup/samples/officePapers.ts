import type { WordSample } from './writeWordFile.ts';

export const memoSample: WordSample = {
  file: 'memo-telework-pilot.docx',
  title: 'Memorandum',
  blocks: [
    '**To:** Division directors',
    '**From:** Joan Whitfield, Office of Human Resources (demo data)',
    '**Date:** October 26, 2026',
    '**Subject:** Results of the four-day counter pilot and the next step',
    { heading: 'Purpose' },
    'This memo reports what happened in the pilot from April 6 to September 30, 2026, and asks directors to choose one of two options by November 30, 2026.',
    { heading: 'What we tried' },
    'Three of our eight counters (Lowell, Pittsfield and New Bedford) closed to walk-in visitors on Wednesdays. The staff used that day for applications that came by mail and through the website. Telephone lines stayed open. Nobody worked longer hours, and nobody lost pay or leave.',
    { heading: 'What we found' },
    {
      table: [
        ['Counter', 'Backlog on April 6', 'Backlog on September 30', 'Complaints about closing'],
        ['Lowell', '418', '122', '17'],
        ['Pittsfield', '96', '31', '4'],
        ['New Bedford', '377', '290', '39'],
      ],
    },
    {
      bullets: [
        'The median time to answer an application fell from 19 to 11 working days in Lowell and from 12 to 8 in Pittsfield.',
        'New Bedford improved less. Two of its seven positions were vacant from June to August.',
        'In New Bedford 39 visitors complained, 26 of them fishermen who are ashore on Wednesdays only.',
        'Sick leave at the three counters fell by 14 percent. The five other counters saw no change.',
      ],
    },
    { heading: 'What it cost' },
    'Signs, notices in four languages and a change of the telephone menu cost $6,840. There was no saving on rent, because the offices stay heated.',
    { heading: 'Options' },
    {
      numbered: [
        '**Extend.** The three counters stay closed to visitors on Wednesdays until March 31, 2027, except New Bedford, which changes to Tuesdays.',
        '**Widen.** All eight counters close to visitors on one day a week from February 1, 2027. Each director chooses the day.',
      ],
    },
    'Human Resources prefers the first option, since we have no winter figures yet and the Worcester counter moves in December.',
    { heading: 'What I need from you' },
    'Please write your choice and your reason to joan.whitfield@example.gov by **November 30, 2026**. The commissioner decides on December 10. Questions about collective bargaining go to Ray Santangelo, 617-555-0133.',
  ],
};

export const intakeSample: WordSample = {
  file: 'intake-note-resident.docx',
  title: 'Intake note EA-2026-12044',
  blocks: [
    '**Demo data: the person and all numbers are invented.**',
    '**Date:** November 9, 2026. **Taken by:** Lucia Andrade, Energy Assistance',
    { heading: 'Resident' },
    {
      table: [
        ['Field', 'Entry'],
        ['Name', 'Walter Brannigan'],
        ['Date of birth', 'August 22, 1958'],
        ['Social security number', '078-05-1120'],
        ['Telephone', '978-555-0182'],
        ['E-mail', 'w.brannigan@example.com'],
        ['Address', '9 Quarry Lane, apartment 2, Millbrook Center'],
      ],
    },
    { heading: 'What he asks for' },
    'Mr. Brannigan heats with oil. His tank is at one eighth. He lost his part-time work at a hardware store in September and lives on $1,412 a month. He applied last winter and received $900. This year he asks for help with the oil and with a furnace that stops twice a day.',
    { heading: 'What we told him' },
    {
      bullets: [
        'The application can be complete without his last tax return; two pay stubs and the benefit letter are enough.',
        'An emergency delivery is possible within 72 hours when the tank is under one eighth.',
        'The furnace is another program. He agreed that we send his name and address, but not his income, to the weatherization team.',
      ],
    },
    { heading: 'Next steps' },
    {
      numbered: [
        'Mr. Brannigan brings the pay stubs by November 13.',
        'Lucia Andrade calls the dealer on the same day.',
        'Kofi Mensah visits the furnace in the week of November 16.',
      ],
    },
    'He can be reached before noon. After two rings his neighbor answers; leave no details with her.',
  ],
};

export const agendaSample: WordSample = {
  file: 'agenda-listening-session.docx',
  title: 'Listening session with residents',
  blocks: [
    '**Thursday, December 3, 2026, 6:00 to 8:00 pm, Lawrence library, main hall** (demo data)',
    'Host: Aaron Blackwood. Interpretation: Spanish for the whole evening, American Sign Language.',
    {
      numbered: [
        'Welcome and how the evening works, 10 minutes (Aaron Blackwood)',
        'What changed at the counters this year, 20 minutes (Tom Delaney)',
        'Winter help: who can get it and how, 30 minutes (Lucia Andrade)',
        'Proposed fees for 2027, 20 minutes (Peter Novak)',
        'Questions from the floor, 35 minutes (moderated by Wei-Lin Chen)',
        'What happens with what we heard, 5 minutes (Aaron Blackwood)',
      ],
    },
    { heading: 'To prepare', level: 2 },
    {
      bullets: [
        'Headsets for interpretation: 25, the library has 20.',
        'Printed agenda at 18 points, 40 copies.',
        'Notes of the evening are published within 10 working days.',
      ],
    },
  ],
};

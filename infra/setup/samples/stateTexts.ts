import type { PermitKind } from './reportFigures.ts';
import type { ReportSection } from './permitReport.ts';

export const howToRead: ReportSection = {
  title: 'How to read this report',
  blocks: [
    {
      kind: 'text',
      text: 'Each office has a chapter of six sections in the same order: the year, permits by month, kinds of permit, inspections, complaints and appeals, and plans. A reader who compares two offices finds the same table in the same place.',
    },
    {
      kind: 'text',
      text: 'A permit counts in the month in which it is issued, and an application in the month in which it is complete. Because of that, the columns of one month need not add up.',
    },
    {
      kind: 'text',
      text: 'Times are medians in working days. A median of 12 means that half of the applicants waited 12 days or less.',
    },
  ],
};

export const kindComments: Record<PermitKind, string[]> = {
  Building: [
    'Second homes and the conversion of mills made up most of the growth.',
    'Refusals nearly always had the same cause: a drawing without the distance to the lot line.',
  ],
  Electrical: [
    'Chargers for vehicles are now every sixth electrical permit. They were every twentieth in 2022.',
    'The new online form asks for the size of the service first, which saved one letter in three.',
  ],
  'Plumbing and gas': [
    'Heat pumps replace gas boilers, so gas permits fell while plumbing permits stayed level.',
    'The double check of gas permits found 58 mistakes before any pipe was under pressure.',
  ],
  'Food service': [
    'Trucks and stands grew faster than restaurants.',
    'The course in six languages was taken by 1,930 people, 412 of them in Portuguese.',
  ],
  Events: [
    'Tents need a permit from 400 square feet. Many organizers believe that the number of guests counts.',
    'Eleven events were moved because of heat, and their permits were moved with them at no cost.',
  ],
  Signs: [
    'Signs are the smallest group and cause the longest letters.',
    'Old painted signs on brick may stay when they are older than 50 years.',
  ],
};

export const recommendations: ReportSection[] = [
  {
    title: 'Recommendations for the offices',
    blocks: [
      {
        kind: 'bullets',
        items: [
          'Sort every application on the day of arrival; decide simple ones within five working days.',
          'Look once a month at every file that has had no entry for 30 days.',
          'Combine visits when two inspectors would go to the same address in the same week.',
          'Call the applicant before refusing; three quarters of refusals are mended by one call.',
        ],
      },
    ],
  },
  {
    title: 'Recommendations for the department',
    blocks: [
      {
        kind: 'bullets',
        items: [
          'Ask for new people in October, so that they work in April.',
          'Translate the twelve most wanted guides into six languages by September 30, 2026, at an estimated $38,400.',
          'Replace the permit system in the offices with the most outages first: Lowell, then Lawrence.',
          'Publish the median times of each office every quarter.',
        ],
      },
      {
        kind: 'text',
        text: 'The department will report on these recommendations in March 2027.',
      },
    ],
  },
];

export const appendix: ReportSection[] = [
  {
    title: 'Appendix A: words',
    blocks: [
      {
        kind: 'text',
        text: 'Application: a request for a permit with all papers that the list of its kind names.',
      },
      {
        kind: 'text',
        text: 'Complaint: a message that says that the office did something wrong or not at all. A complaint is justified when the director would act differently today.',
      },
      {
        kind: 'text',
        text: 'Failed first visit: the inspector found something that has to be mended before the permit can be closed.',
      },
      {
        kind: 'text',
        text: 'Withdrawn: the applicant no longer wants the permit. Fees are paid back in half.',
      },
    ],
  },
  {
    title: 'Appendix B: where the figures come from',
    blocks: [
      {
        kind: 'text',
        text: 'All figures come from the permit system as of January 15, 2026. Later corrections are not included. Figures of the eight offices were checked by the director of another office: Boston by Pittsfield, Pittsfield by Boston, and so on in pairs.',
      },
      {
        kind: 'text',
        text: 'Counts of people who came to public evenings are estimates of the moderators.',
      },
    ],
  },
];

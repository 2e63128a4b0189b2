import { admit } from '../../../bot/rollout/admit.ts';
import { demoEmployee } from '../../support/demoPeople.ts';

describe('admit', () => {
  it('lets an employee of an open wave pass', () => {
    expect(admit(demoEmployee(), undefined, 'the service desk')).toEqual({ kind: 'admitted' });
  });

  it.each([
    ['switchedOff', demoEmployee(), 'maintenance until noon', 'maintenance until noon'],
    ['notAdmitted', demoEmployee({ active: false }), undefined, 'not active'],
    [
      'notAdmitted',
      demoEmployee({ wave: { name: 'Wave 3', opensOn: null, open: false } }),
      undefined,
      'not set yet',
    ],
    [
      'notAdmitted',
      demoEmployee({ wave: { name: 'Wave 2', opensOn: '2026-12-04', open: false } }),
      undefined,
      'Friday, December 4',
    ],
  ])('says %s and why', (reason, employee, off, words) => {
    const result = admit(employee, off, 'the service desk');
    expect(result).toMatchObject({ kind: 'refused', reason });
    expect(JSON.stringify(result)).toContain(words);
    expect(JSON.stringify(result).toLowerCase()).toContain('the service desk');
  });
});

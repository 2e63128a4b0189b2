import { authorise } from '../../../bot/policy/authorise.ts';
import { asksForDecision } from '../../../bot/policy/asksForDecision.ts';
import { defaultPolicy, policyDocumentSchema } from '../../../bot/policy/policyDocument.ts';
import { demoEmployee } from '../../support/demoPeople.ts';

const document = defaultPolicy({ regulated: false });
const turn = {
  employee: demoEmployee(),
  skill: 'ask' as const,
  text: 'What is new?',
  policy: { version: 1, document },
};

describe('authorise', () => {
  it('permits what the policy allows and hands on its rules', () => {
    const result = authorise(turn);
    expect(result).toMatchObject({ kind: 'permit', permit: { policyVersion: 1 } });
    expect(result.kind === 'permit' && result.permit.dataClasses.US_SSN).toBe('mask');
  });

  it.each([
    ['acknowledgementDue', { ...turn, policy: { version: 2, document } }],
    [
      'trainingDue',
      {
        ...turn,
        employee: demoEmployee({ trained: false }),
        policy: { version: 1, document: { ...document, training: 'gate' as const } },
      },
    ],
    ['skillNotAllowed', { ...turn, policy: { version: 1, document: { ...document, skills: [] } } }],
    ['decisionNotAllowed', { ...turn, text: 'Should I approve this application?' }],
  ])('refuses with %s', (reason, refused) => {
    expect(authorise(refused)).toMatchObject({ kind: 'refused', reason });
  });
});

describe('the default policy', () => {
  it('fits its own schema', () => {
    expect(policyDocumentSchema.safeParse(document).success).toBe(true);
  });

  it.each(['SECRET', 'TAX_INFORMATION', 'CRIMINAL_JUSTICE', 'HEALTH_INFORMATION'] as const)(
    'blocks %s',
    (type) => {
      expect(document.dataClasses[type]).toBe('block');
    },
  );

  it('opens health information in a regulated workspace only', () => {
    const regulated = defaultPolicy({ regulated: true }).dataClasses;
    expect(regulated).toMatchObject({ HEALTH_INFORMATION: 'warn', TAX_INFORMATION: 'block', US_SSN: 'mask' });
  });

  it.each([
    ['an unknown field', { ...document, extra: true }],
    ['a data class without a decision', { ...document, dataClasses: { US_SSN: 'mask' } }],
    ['an unknown decision', { ...document, dataClasses: { ...document.dataClasses, US_SSN: 'ignore' } }],
    ['no budget', { ...document, tokensPerEmployeeAndDay: 0 }],
  ])('is not valid with %s', (_name, changed) => {
    expect(policyDocumentSchema.safeParse(changed).success).toBe(false);
  });
});

describe('asksForDecision', () => {
  it.each([
    'Decide whether this applicant is eligible for SNAP.',
    'Is the claimant eligible for benefits?',
    'Should we deny the application?',
    'Approve this claim',
    'Tell me if this family qualifies for emergency housing',
  ])('finds: %s', (text) => {
    expect(asksForDecision(text)).toBe(true);
  });

  it.each([
    'Summarise the eligibility rules for SNAP.',
    'What does the policy say about who is eligible?',
    'Draft a letter that explains how to apply for a permit.',
    'Should we meet on Tuesday or Wednesday?',
    'Write a memo about the approved budget.',
    'Who approved the parking plan?',
    'x'.repeat(100_000),
  ])('leaves alone: %.60s', (text) => {
    expect(asksForDecision(text)).toBe(false);
  });
});

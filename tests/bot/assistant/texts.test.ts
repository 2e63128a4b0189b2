import { abilitiesOf } from '../../../bot/assistant/abilities.ts';
import { modelNeededNext } from '../../../bot/assistant/texts.ts';

describe('what to do where a model is needed', () => {
  const contact = 'help@agency.example';

  it('leads to the first page of the desk, where there is one', () => {
    const next = modelNeededNext({ canConnect: true, contact });
    expect(next).toContain('“Connect a model” on the first page of the desk');
    expect(next).not.toContain(contact);
  });

  it('names whom to ask everywhere else, and no setting', () => {
    const next = modelNeededNext({ canConnect: false, contact });
    expect(next).toContain(`Ask ${contact}`);
    expect(next).not.toMatch(/MODEL_|desk/);
  });

  it('is told with each skill that is shown disabled for want of a model', () => {
    const next = modelNeededNext({ canConnect: false, contact });
    const { unavailable } = abilitiesOf(['ask', 'translate'], 'basic', next);
    expect(unavailable.find(({ skill }) => skill === 'translate')).toMatchObject({ next });
  });
});

import type { SentRequest } from '../../contract/sent.ts';
import type { ModelProvider, ModelRequest, SentFacts } from '../../models/modelProvider.ts';

export interface NotedProvider {
  /** Asks the given provider and notes every request that passes. */
  provider: ModelProvider;
  /** In the order asked. With a model only what was sent; in Basic mode what would have been. */
  requests(): readonly SentRequest[];
}

/** Stands at the only door to the model for one turn: whatever passes is noted, whoever asks and however often. */
export function noteRequests(provider: ModelProvider): NotedProvider {
  const notes: SentRequest[] = [];
  return {
    provider: {
      ...provider,
      stream(request, signal) {
        if (provider.mode === 'basic') {
          notes.push(noteOf(request, wouldSend(request)));
          return provider.stream(request, signal);
        }
        const onSend = (facts: SentFacts): void => {
          const last = notes.at(-1);
          const note = noteOf(request, facts);
          // A request that is sent again after a passing failure is one request; to another model it is another.
          if (last !== undefined && last.host === note.host && isSame(last, note))
            notes[notes.length - 1] = note;
          else notes.push(note);
          request.onSend?.(facts);
        };
        return provider.stream({ ...request, onSend }, signal);
      },
    },
    requests: () => notes,
  };
}

function noteOf(request: ModelRequest, { model, host, parameters }: SentFacts): SentRequest {
  return {
    model,
    host,
    instructions: request.instructions,
    messages: request.messages.map(({ role, text }) => ({ role, text })),
    parameters: Object.entries(parameters).map(([name, value]) => ({ name, value: JSON.stringify(value) })),
  };
}

/** The parameters that every adapter sends, when there is none to say so. */
function wouldSend(request: ModelRequest): SentFacts {
  const { structure } = request;
  const format = { type: 'json_schema', ...structure, strict: true };
  return {
    model: '',
    host: '',
    parameters: {
      store: false,
      safety_identifier: request.safetyIdentifier,
      max_output_tokens: request.maxOutputTokens,
      reasoning: { effort: request.effort },
      ...(structure === undefined ? {} : { text: { format } }),
    },
  };
}

function isSame(one: SentRequest, other: SentRequest): boolean {
  const textOf = ({ model, instructions, messages }: SentRequest) =>
    JSON.stringify([model, instructions, messages]);
  return textOf(one) === textOf(other);
}

import { createParameterMemory } from '../../../bot/models/parameterMemory.ts';
import { chatRefusable, responsesRefusable } from '../../../bot/models/refusables.ts';
import { HttpFailure } from '../../../bot/models/transport.ts';

const failure = (status: number, body: unknown) =>
  new HttpFailure(status, typeof body === 'string' ? body : JSON.stringify(body), new Headers());
const openAi = (message: string, param: string | null, code: string | null = 'unsupported_parameter') => ({
  error: { message, type: 'invalid_request_error', param, code },
});

/** Sends once to a server that complains so once; the names that were not sent again. */
async function learn<Name extends string>(
  refusable: Parameters<typeof createParameterMemory<Name>>[0],
  error: Error,
): Promise<Name[]> {
  const memory = createParameterMemory<Name>(refusable);
  let sent = 0;
  await memory.send(() => (sent++ === 0 ? Promise.reject(error) : Promise.resolve()));
  return (Object.keys(refusable) as Name[]).filter((name) => !memory.takes(name));
}

describe('what a server of Chat Completions refuses', () => {
  it.each([
    [
      'OpenAI: limit',
      400,
      openAi(
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
        'max_tokens',
      ),
      'max_tokens',
    ],
    [
      'a gateway: limit',
      400,
      {
        error: {
          message:
            "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
          code: 'invalid_request_body',
        },
      },
      'max_tokens',
    ],
    [
      'OpenAI: limit too high',
      400,
      openAi(
        'max_tokens is too large: 6000. This model supports at most 4096 completion tokens.',
        'max_tokens',
        null,
      ),
      'max_tokens',
    ],
    [
      'OpenAI: effort',
      400,
      openAi('Unrecognized request argument supplied: reasoning_effort', null, null),
      'reasoning_effort',
    ],
    [
      'OpenAI: value of the effort',
      400,
      openAi(
        "Unsupported value: 'low' is not supported with this model.",
        'reasoning_effort',
        'unsupported_value',
      ),
      'reasoning_effort',
    ],
    [
      'Azure: hidden parameter',
      400,
      openAi(
        "Unsupported value: 'reasoning_effort' does not support 'low' with this model.",
        '***.effort',
        'unsupported_value',
      ),
      'reasoning_effort',
    ],
    [
      'Azure: schema',
      400,
      openAi(
        "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
        null,
        null,
      ),
      'json_schema',
    ],
    [
      'Azure: schema of an old version',
      400,
      {
        error: {
          message:
            'response_format value as json_schema is enabled only for api versions 2024-08-01-preview and later',
          type: '',
          param: '',
          code: 'BadRequest',
        },
      },
      'json_schema',
    ],
    [
      'vLLM: store',
      400,
      {
        object: 'error',
        message:
          '1 validation error for ChatCompletionRequest\nstore\n  Extra inputs are not permitted [type=extra_forbidden, input_value=False, input_type=bool]',
        type: 'BadRequestError',
        param: null,
        code: 400,
      },
      'store',
    ],
    [
      'vLLM: list of errors',
      400,
      {
        object: 'error',
        message:
          "[{'type': 'extra_forbidden', 'loc': ('body', 'safety_identifier'), 'msg': 'Extra inputs are not permitted', 'input': 'x'}]",
        type: 'BadRequestError',
        param: null,
        code: 400,
      },
      'safety_identifier',
    ],
    [
      'FastAPI: stream_options',
      422,
      {
        detail: [
          {
            type: 'extra_forbidden',
            loc: ['body', 'stream_options'],
            msg: 'Extra inputs are not permitted',
            input: {},
          },
        ],
      },
      'stream_options',
    ],
    [
      'llama.cpp: schema',
      500,
      {
        error: {
          code: 500,
          message: 'response_format type must be one of "text" or "json_object", but got: json_schema',
          type: 'server_error',
        },
      },
      'json_schema',
    ],
    [
      'llama.cpp: grammar',
      400,
      { error: { code: 400, message: 'Failed to parse grammar', type: 'invalid_request_error' } },
      'json_schema',
    ],
    [
      'Ollama: thinking',
      400,
      {
        error: {
          message: 'think value "low" is not supported for this model',
          type: 'api_error',
          param: null,
          code: null,
        },
      },
      'reasoning_effort',
    ],
    [
      'Ollama: no thinking',
      400,
      {
        error: {
          message: '"gemma3:4b" does not support thinking',
          type: 'api_error',
          param: null,
          code: null,
        },
      },
      'reasoning_effort',
    ],
    [
      'LM Studio: format',
      400,
      { error: "'response_format.type' must be 'json_schema' or 'text'" },
      'json_schema',
    ],
    ['Groq: store', 400, { error: { message: "property 'store' is unsupported" } }, 'store'],
    [
      'Google: a list',
      400,
      [
        {
          error: {
            code: 400,
            message: 'Invalid JSON payload received. Unknown name "store": Cannot find field.',
            status: 'INVALID_ARGUMENT',
          },
        },
      ],
      'store',
    ],
  ])('%s', async (_name, status, body, refused) => {
    expect(await learn(chatRefusable, failure(status, body))).toEqual([refused]);
  });

  it('gives a format up step by step', async () => {
    const memory = createParameterMemory(chatRefusable);
    const bodies: (string | undefined)[] = [];
    await memory.send((takes) => {
      const format = takes.has('json_schema') ? 'schema' : takes.has('json_object') ? 'json' : undefined;
      bodies.push(format);
      const error = failure(400, openAi('response_format is not supported', 'response_format'));
      return format === undefined ? Promise.resolve() : Promise.reject(error);
    });
    expect(bodies).toEqual(['schema', 'json', undefined]);
  });

  it.each([
    ['a wrong key', 401, openAi("Unsupported parameter: 'store'", 'store')],
    ['another parameter', 400, openAi("Unsupported parameter: 'messages'", 'messages')],
    [
      'a refused prompt that speaks of it',
      400,
      {
        detail: [
          {
            type: 'string_type',
            loc: ['body', 'messages', 0],
            msg: 'Input should be a string',
            input: 'store is not supported',
          },
        ],
      },
    ],
    ['a plain 500', 500, { error: { message: '', type: 'InternalServerError', param: null, code: 500 } }],
    ['a web page', 400, '<html>store is not supported</html>'],
    ['nothing', 400, ''],
  ])('learns nothing from %s', async (_name, status, body) => {
    await expect(learn(chatRefusable, failure(status, body))).rejects.toBeInstanceOf(HttpFailure);
  });
});

describe('what a model behind the Responses API refuses', () => {
  it.each([
    [
      'effort',
      openAi(
        "Unsupported parameter: 'reasoning.effort' is not supported with this model.",
        'reasoning.effort',
      ),
      'reasoning',
    ],
    [
      'schema',
      openAi(
        "Invalid parameter: 'text.format' of type 'json_schema' is not supported with this model.",
        'text.format',
        null,
      ),
      'json_schema',
    ],
    [
      'schema, by its inside',
      openAi("Invalid schema for response_format 'answer'", 'text.format.schema', 'invalid_json_schema'),
      'json_schema',
    ],
    [
      'identifier',
      openAi("Unknown parameter: 'safety_identifier'.", 'safety_identifier', 'unknown_parameter'),
      'safety_identifier',
    ],
  ])('%s', async (_name, body, refused) => {
    expect(await learn(responsesRefusable, failure(400, body))).toEqual([refused]);
  });

  it('never gives up "store"', async () => {
    const error = failure(400, openAi("Unknown parameter: 'store'.", 'store', 'unknown_parameter'));
    await expect(learn(responsesRefusable, error)).rejects.toBe(error);
  });
});

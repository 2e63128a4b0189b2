import { readOllamaTags, readOpenAiList } from '../../../../bot/dev/models/modelList.ts';

describe('a list of models', () => {
  it('names the models that answer in words, and the maker', () => {
    const data = [
      { id: 'llama3.2:latest', object: 'model', owned_by: 'library' },
      { id: 'nomic-embed-text:latest', owned_by: 'library' },
      { id: 'llama3.2:latest' },
    ];
    expect(readOpenAiList({ object: 'list', data })).toEqual({
      models: ['llama3.2:latest'],
      maker: 'Ollama',
    });
  });

  it('leaves out what OpenAI lists beside models for chat', () => {
    const ids = [
      'gpt-5.2',
      'text-embedding-3-small',
      'whisper-1',
      'tts-1',
      'dall-e-3',
      'omni-moderation-latest',
    ];
    const list = readOpenAiList({
      data: [...ids, 'gpt-4o-realtime-preview', 'o4-mini'].map((id) => ({ id })),
    });
    expect(list).toEqual({ models: ['gpt-5.2', 'o4-mini'], maker: undefined });
  });

  it('understands Ollama’s own list, where the family tells models for vectors', () => {
    const models = [
      { name: 'mxbai:latest', details: { family: 'bert' } },
      { name: 'qwen3:8b', details: { family: 'qwen3' } },
      { name: 'plain' },
    ];
    expect(readOllamaTags({ models })).toEqual({ models: ['qwen3:8b', 'plain'], maker: 'Ollama' });
  });

  it.each([
    [undefined],
    [null],
    ['<html>'],
    [[]],
    [{}],
    [{ data: {} }],
    [{ data: [{}] }],
    [{ data: [{ id: 7 }] }],
  ])('is not %j', (unverified) => {
    expect(readOpenAiList(unverified)).toBeUndefined();
    expect(readOllamaTags(unverified)).toBeUndefined();
  });

  it('is cut where no person would choose any more', () => {
    const data = Array.from({ length: 50_000 }, (_, index) => ({ id: `model-${String(index)}` }));
    expect(readOpenAiList({ data })?.models).toHaveLength(200);
  });
});

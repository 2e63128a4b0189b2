import { familyOf } from '../../../bot/models/reasoningFamilies.ts';

describe('familyOf', () => {
  it.each([
    'o3-mini',
    'o4-mini-2025-04-16',
    'gpt-5',
    'gpt-5.2',
    'gpt-5-mini',
    'openai/gpt-oss-20b',
    'gpt-oss:120b',
    'deepseek-r1:8b',
    'deepseek-reasoner',
    'Qwen/QwQ-32B',
    'qwen3:4b',
    'qwen3-30b-a3b-thinking-2507',
    'magistral-small',
    'Phi-4-reasoning-plus',
    'DeepSeek-R1-Distill-Llama-8B',
    'glm-4.6',
    'kimi-k2-thinking',
  ])('takes %s for a model that reasons', (name) => {
    expect(familyOf(name)).toBe('reasons');
  });

  it.each([
    'gpt-4o',
    'gpt-4.1-mini',
    'gpt-3.5-turbo',
    'gpt-5-chat-latest',
    'llama3.2:3b',
    'meta-llama/Llama-3.1-8B-Instruct',
    'mistral-small',
    'gemma3:12b',
    'phi4',
    'qwen2.5:7b',
    'qwen3-coder:30b',
    'Qwen3-4B-Instruct-2507',
    'granite3.3',
  ])('takes %s for one that does not', (name) => {
    expect(familyOf(name)).toBe('speaks');
  });

  it.each(['prod-chat', 'default', 'peer', '', 'my-model', 'oak-1'])('does not guess at %s', (name) => {
    expect(familyOf(name)).toBe('unknown');
  });
});

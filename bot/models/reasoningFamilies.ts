/** Whether a model thinks before it speaks, as far as its name tells; deployments may be called anything. */
export type Family = 'reasons' | 'speaks' | 'unknown';

/** Names as the makers write them, after a folder ("openai/") or before a size or a tag (":8b", "-q4"). */
const reasoning = [
  /^o[1-9]\b/,
  /^gpt-(?:[5-9]|\d\d)(?!.*chat)/,
  /^gpt-oss/,
  /^codex/,
  /deepseek-?(?:r\d|reasoner)/,
  /^qwq/,
  /^qwen-?3(?!.*(?:instruct|coder|2507(?!.*thinking)))/,
  /^magistral/,
  /^phi-?4.*reasoning/,
  /^(?:glm-?(?:z|4\.[5-9]|[5-9])|kimi-k\d|minimax-m|nemotron|exaone-deep|grok-[3-9].*mini|grok-4)/,
  /\b(?:thinking|reason(?:ing|er)?)\b/,
];
const speaking = [
  /^gpt-(?:3|4)/,
  /^gpt-\d.*chat/,
  /^chatgpt/,
  /^(?:meta-)?llama/,
  /^(?:mistral|mixtral|ministral|codestral|devstral)/,
  /^gemma-?[123]/,
  /^phi/,
  /^qwen-?(?:1|2|3)/,
  /^(?:command|granite-?3|smollm|tinyllama|falcon|yi|vicuna|olmo)/,
];

export function familyOf(model: string): Family {
  const name = (model.toLowerCase().split('/').at(-1) ?? '').replaceAll('_', '-');
  if (reasoning.some((pattern) => pattern.test(name))) return 'reasons';
  return speaking.some((pattern) => pattern.test(name)) ? 'speaks' : 'unknown';
}

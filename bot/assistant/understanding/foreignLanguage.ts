export type ForeignLanguage = 'es' | 'pt' | 'ht' | 'vi' | 'zh' | 'other';

/** Small words that stand in nearly every sentence of the language and seldom in another. */
const smallWords: Record<'es' | 'pt' | 'ht' | 'vi', RegExp> = {
  es: /(?<!\p{L})(?:el|la|los|las|una?|que|qué|cómo|como|puede|puedes|puedo|necesito|quiero|hola|gracias|por favor|ayuda|ayudar|ayúdame|usted|hay|esta?|este|está|para|con|mi|del|al|es|habla|hablas|español|buenos|buenas|días|dónde|cuándo|escribir|traducir|carta|correo)(?!\p{L})/giu,
  pt: /(?<!\p{L})(?:o|os|uma?|que|você|vocês|como|pode|posso|preciso|quero|olá|oi|obrigad[oa]|por favor|ajuda|ajudar|não|é|está|este|esta|para|com|meu|minha|do|da|dos|das|em|no|na|português|bom|boa|dia|escrever|traduzir|carta|mensagem|fazer)(?!\p{L})/giu,
  ht: /(?<!\p{L})(?:mwen|ou|li|nou|yo|kijan|kouman|ki|sa|ka|pou|ak|nan|yon|bonjou|mèsi|tanpri|ede|èd|pa|gen|fè|kreyòl|ayisyen|lèt|ekri|bezwen|vle|èske|eske|pale|tradui)(?!\p{L})/giu,
  vi: /(?<!\p{L})(?:tôi|bạn|là|có|không|và|của|cho|xin|chào|cảm ơn|giúp|được|này|làm|viết|thư|dịch|tiếng|việt|một|muốn|cần|như|thế|nào)(?!\p{L})/giu,
};
const english =
  /\b(?:the|a|an|is|are|was|to|of|and|for|in|on|you|i|my|this|that|it|can|please|what|how|with|from|by|we|will|be|have|do|does|not|at|your|me)\b/gi;

/** The language of a message that is not English; undefined for English and for texts too short to tell. */
export function foreignLanguage(message: string): ForeignLanguage | undefined {
  const text = message.slice(0, 600).normalize('NFC');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 2) return undefined;
  if ((text.match(/\p{Script=Han}/gu)?.length ?? 0) >= letters * 0.3) return 'zh';
  if ((text.match(/\p{Script=Latin}/gu)?.length ?? 0) < letters * 0.5) return 'other';
  const own = text.match(english)?.length ?? 0;
  const counts = Object.entries(smallWords).map(([id, pattern]) => ({
    id: id as keyof typeof smallWords,
    count: text.match(pattern)?.length ?? 0,
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  const words = text.split(/\s+/).length;
  return best.count > own &&
    (best.count >= 2 ||
      (best.count === 1 &&
        words <= 2 &&
        /\b(?:hola|gracias|olá|oi|obrigad[oa]|bonjou|mèsi|español|português|kreyòl|chào)\b/iu.test(text)))
    ? best.id
    : undefined;
}

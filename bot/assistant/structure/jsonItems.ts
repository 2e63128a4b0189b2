/** A piece of a JSON object that is complete: a property, or one element of a property that is a list. */
export interface JsonItem {
  field: string;
  /** undefined when its text is no JSON. */
  value: unknown;
  raw: string;
}

export interface JsonItems {
  /** Takes text as it comes; returns what it completes. What follows the object is ignored. */
  push(text: string): JsonItem[];
  state(): 'open' | 'complete' | 'broken';
  /** What came after the last complete item, at most a page of it. */
  rest(): string;
}

/** Larger than any item that was asked for: a server that never closes a string. */
const largestItem = 64_000;
const keptRest = 8_000;

type Phase = 'start' | 'key' | 'colon' | 'value' | 'element' | 'afterValue' | 'complete' | 'broken';

/**
 * Reads one JSON object while it is written. An item that is no JSON does not end the reading; a place where no item
 * can begin does. Doubled properties are read twice. Cost grows with the text, not with its square.
 */
export function createJsonItems(): JsonItems {
  let phase: Phase = 'start';
  let field = '';
  let isInList = false;
  let item: ItemText | undefined;
  let rest = '';

  function take(char: string, done: JsonItem[]): void {
    if (item !== undefined) {
      const before = item;
      if (!before.add(char)) return;
      item = undefined;
      finish(before.text(), done);
      if (!before.took()) take(char, done);
      return;
    }
    if (phase === 'complete' || phase === 'broken' || /\s/.test(char)) return;
    phase = next(char);
  }

  function next(char: string): Phase {
    switch (phase) {
      case 'start':
        return char === '{' ? 'key' : 'broken';
      case 'key':
        if (char === '}') return 'complete';
        if (char === ',') return 'key';
        return char === '"' ? begin(char) : 'broken';
      case 'colon':
        return char === ':' ? 'value' : 'broken';
      case 'value':
        isInList = char === '[';
        return isInList ? 'element' : begin(char);
      case 'element':
        if (char === ',') return 'element';
        return char === ']' ? 'afterValue' : begin(char);
      case 'afterValue':
        if (char === '}') return 'complete';
        return char === ',' ? 'key' : 'broken';
      case 'complete':
      case 'broken':
        return phase;
    }
  }

  function begin(char: string): Phase {
    if (!/["{[\d\-tfn]/.test(char)) return 'broken';
    item = createItemText(char);
    return phase;
  }

  function finish(raw: string, done: JsonItem[]): void {
    const value = raw.length > largestItem ? undefined : parse(raw);
    if (phase === 'key') {
      field = typeof value === 'string' ? value : '';
      phase = 'colon';
      return;
    }
    phase = raw.length > largestItem ? 'broken' : isInList ? 'element' : 'afterValue';
    if (phase !== 'broken') done.push({ field, value, raw });
  }

  return {
    push(text) {
      const done: JsonItem[] = [];
      let from = 0;
      for (let at = 0; at < text.length; at += 1) {
        const before = done.length;
        take(text.charAt(at), done);
        if (done.length > before) [rest, from] = ['', at + 1];
      }
      if (rest.length < keptRest) rest = (rest + text.slice(from)).slice(0, keptRest);
      return done;
    },
    state: () => (phase === 'complete' || phase === 'broken' ? phase : 'open'),
    rest: () => rest,
  };
}

interface ItemText {
  /** True when the item is complete (or grown too large). */
  add(char: string): boolean;
  /** Whether the last letter belonged to it: what ends a number stands outside. */
  took(): boolean;
  text(): string;
}

function createItemText(first: string): ItemText {
  const letters = [first];
  const isBare = !/["{[]/.test(first);
  let depth = first === '"' || isBare ? 0 : 1;
  let isInString = first === '"';
  let isEscaped = false;
  let hasTaken = true;

  return {
    add(char) {
      if (isBare) {
        hasTaken = !/[\s,\]}]/.test(char);
        if (hasTaken) letters.push(char);
        return !hasTaken || letters.length > largestItem;
      }
      letters.push(char);
      if (isEscaped) isEscaped = false;
      else if (isInString) {
        if (char === '\\') isEscaped = true;
        else if (char === '"') isInString = false;
      } else if (char === '"') isInString = true;
      else if (char === '{' || char === '[') depth += 1;
      else if (char === '}' || char === ']') depth -= 1;
      return (depth === 0 && !isInString) || letters.length > largestItem;
    },
    took: () => hasTaken,
    text: () => letters.join(''),
  };
}

/** Small models write line breaks into strings as they are. */
function parse(raw: string): unknown {
  for (const text of [raw, raw.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(text);
    } catch {
      continue;
    }
  }
  return undefined;
}

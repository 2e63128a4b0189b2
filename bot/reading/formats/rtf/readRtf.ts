import iconv from 'iconv-lite';
import type { FormatReader } from '../../formatReader.ts';
import { createPartBuilder } from '../../partBuilder.ts';
import type { ReadPart } from '../../readResult.ts';
import { UnreadableError } from '../../refusals.ts';
import type { Color } from '../colors.ts';
import { createRtfSink } from './rtfSink.ts';
import {
  charsetCodePages,
  destinations,
  initialState,
  isStateHidden,
  type Destination,
  type RtfState,
} from './rtfState.ts';
import { rtfTokens, type RtfToken } from './rtfTokens.ts';

const deepest = 2_000;

/** Text of a rich text file: paragraphs, lists, table rows, headers, footnotes; hidden and deleted text apart. */
export const readRtf: FormatReader = (file, work) => {
  const sinks = new Map<Destination, ReturnType<typeof createRtfSink>>();
  const builders = (['body', 'header', 'footer', 'footnote', 'comment'] as const).map((destination) => {
    const prefix = destination === 'body' ? '' : `${destination}, `;
    const builder = createPartBuilder(work, { unit: 'paragraph', prefix });
    sinks.set(
      destination,
      createRtfSink((block) => {
        builder.add(block);
      }),
    );
    return builder;
  });
  interpret(Buffer.from(file.bytes).toString('latin1'), sinks);
  const parts: ReadPart[] = builders.flatMap((builder) => builder.parts());
  return { parts };
};

function interpret(source: string, sinks: ReadonlyMap<Destination, ReturnType<typeof createRtfSink>>): void {
  let state: RtfState = { ...initialState };
  const stack: RtfState[] = [];
  const colors: Color[] = [];
  const channels = { red: -1, green: 0, blue: 0 };
  const fontPages = new Map<number, number>();
  const headingStyles = new Map<number, number>();
  let documentPage = 1252;
  let styleNumber = 0;
  let named = '';
  let bytes: number[] = [];
  let toSkip = 0;
  let isOptional = false;

  const put = (text: string): void => {
    if (state.destination === 'colors') {
      for (const mark of text) if (mark === ';') addColor();
    } else if (state.destination === 'styles') named += text;
    else if (state.destination === 'mark') sinks.get('body')?.mark(text);
    else sinks.get(state.destination)?.text(text, isStateHidden(state, colors));
  };
  const addColor = (): void => {
    colors.push(channels.red < 0 ? 'unknown' : [channels.red, channels.green, channels.blue]);
    channels.red = -1;
  };
  const flushBytes = (): void => {
    if (bytes.length === 0) return;
    const page = fontPages.get(state.font) ?? documentPage;
    const encoding = iconv.encodingExists(`cp${String(page)}`) ? `cp${String(page)}` : 'windows-1252';
    const text = iconv.decode(Buffer.from(bytes), encoding);
    bytes = [];
    put(text);
  };
  const close = (): void => {
    const heading = /^\s*heading (\d)/i.exec(named)?.[1];
    if (state.destination === 'styles' && heading !== undefined)
      headingStyles.set(styleNumber, Number(heading));
    named = '';
    const ended = state.destination;
    state = stack.pop() ?? { ...initialState };
    if (ended !== state.destination) sinks.get(ended)?.paragraphEnd({ heading: 0, isInTable: false });
  };
  const word = (name: string, value: number | undefined): void => {
    const target = destinations[name];
    if (target !== undefined || isOptional) {
      isOptional = false;
      if (state.destination !== 'skip') state.destination = target ?? 'skip';
      return;
    }
    const symbol = symbols[name];
    if (symbol !== undefined) put(symbol);
    else if (name === 'u') {
      put(String.fromCharCode((value ?? 0x3f) & 0xffff));
      toSkip = state.fallbackLength;
    } else if (name === 's') {
      styleNumber = value ?? 0;
      state.heading = headingStyles.get(styleNumber) ?? 0;
    } else if (name === 'red' || name === 'green' || name === 'blue') {
      if (channels.red < 0) Object.assign(channels, { red: 0, green: 0, blue: 0 });
      channels[name] = Math.min(255, value ?? 0);
    } else if (name === 'fcharset') {
      const page = charsetCodePages[value ?? 0];
      if (state.destination === 'fonts' && page !== undefined) fontPages.set(state.font, page);
    } else if (name === 'ansicpg') documentPage = value ?? 1252;
    else if (!format(state, name, value)) sinks.get(state.destination)?.control(name, state);
  };
  const handle = (token: RtfToken): void => {
    if (token.type !== 'byte') flushBytes();
    if (toSkip > 0 && token.type !== 'open' && token.type !== 'close') {
      if (token.type !== 'text') {
        toSkip -= 1;
        return;
      }
      const text = token.text.slice(toSkip);
      toSkip = Math.max(0, toSkip - token.text.length);
      if (text !== '') put(text);
      return;
    }
    toSkip = 0;
    if (token.type === 'open') {
      if (stack.length >= deepest) throw new UnreadableError('unsafe');
      stack.push({ ...state });
    } else if (token.type === 'close') close();
    else if (token.type === 'text') put(token.text);
    else if (token.type === 'byte') bytes.push(token.value);
    else if (token.name === '*') isOptional = true;
    else word(token.name, token.value);
  };
  for (const token of rtfTokens(source)) handle(token);
  flushBytes();
  for (const sink of sinks.values()) sink.paragraphEnd({ heading: 0, isInTable: false });
}

const symbols: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '\u2011',
  '-': '',
  '\\': '\\',
  '{': '{',
  '}': '}',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
  enspace: ' ',
  emspace: ' ',
  tab: '\t',
  line: '\n',
  '\n': '',
};

/** Applies a formatting word to the state; false when it is none. */
function format(state: RtfState, name: string, value: number | undefined): boolean {
  const on = value !== 0;
  if (name === 'v' || name === 'webhidden') state.isHidden = on;
  else if (name === 'deleted') state.isDeleted = on;
  else if (name === 'fs') state.halfPoints = value ?? 24;
  else if (name === 'cf') state.color = value ?? 0;
  else if (name === 'cb' || name === 'chcbpat' || name === 'highlight') state.background = value ?? 0;
  else if (name === 'cbpat') state.paragraphBackground = value ?? 0;
  else if (name === 'uc') state.fallbackLength = Math.max(0, value ?? 1);
  else if (name === 'f') state.font = value ?? 0;
  else if (name === 'intbl') state.isInTable = true;
  else if (name === 'outlinelevel') state.heading = (value ?? 9) < 9 ? (value ?? 0) + 1 : 0;
  else if (name === 'plain') {
    const { isHidden, isDeleted, halfPoints, color, background } = initialState;
    Object.assign(state, { isHidden, isDeleted, halfPoints, color, background });
  } else if (name === 'pard') Object.assign(state, { isInTable: false, heading: 0, paragraphBackground: 0 });
  else return false;
  return true;
}

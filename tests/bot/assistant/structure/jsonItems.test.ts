import { createJsonItems, type JsonItem } from '../../../../bot/assistant/structure/jsonItems.ts';

function read(text: string, size: number) {
  const items = createJsonItems();
  const found: JsonItem[] = [];
  for (let at = 0; at < text.length; at += size) found.push(...items.push(text.slice(at, at + size)));
  return { found: found.map(({ field, value }) => [field, value]), state: items.state(), rest: items.rest() };
}

describe.each([1, 7, 1_000_000])('items of a JSON object, in pieces of %i letters', (size) => {
  it.each([
    [
      'properties',
      '{"a": "x", "b": {"c": [1]}, "d": 12}',
      [
        ['a', 'x'],
        ['b', { c: [1] }],
        ['d', 12],
      ],
    ],
    [
      'elements of lists',
      '{"a":[{"t":"1"},{"t":"2"}],"b":[]}',
      [
        ['a', { t: '1' }],
        ['a', { t: '2' }],
      ],
    ],
    [
      'bare elements',
      '{"a":[1,true,null,"x"]}',
      [
        ['a', 1],
        ['a', true],
        ['a', null],
        ['a', 'x'],
      ],
    ],
    [
      'brackets and quotes in strings',
      '{"a":["}]\\"{",{"t":"a\\\\"}]}',
      [
        ['a', '}]"{'],
        ['a', { t: 'a\\' }],
      ],
    ],
    [
      'doubled properties',
      '{"a":[1],"a":[2]}',
      [
        ['a', 1],
        ['a', 2],
      ],
    ],
    [
      'commas too many and too few',
      '{"a":[1,,2 3,],}',
      [
        ['a', 1],
        ['a', 2],
        ['a', 3],
      ],
    ],
    ['line breaks in strings', '{"a":["x\ny"]}', [['a', 'x y']]],
    [
      'an item that is no JSON',
      '{"a":[{"t":oops},{"t":"2"}]}',
      [
        ['a', undefined],
        ['a', { t: '2' }],
      ],
    ],
    ['text behind it', '{"a":1}\n```\nThat is all. {"b":2}', [['a', 1]]],
    ['nothing', '{}', []],
  ])('reads %s', (_name, text, found) => {
    expect(read(text, size)).toEqual({ found, state: 'complete', rest: expect.any(String) as unknown });
  });

  it.each([
    ['a cut string', '{"a":[{"t":"one"},{"t":"tw', 'open', '{"t":"tw'],
    ['a cut list', '{"a":[{"t":"one"}', 'open', ''],
    ['a list on top', '[{"t":"one"}]', 'broken', ''],
    ['no JSON', 'Good morning', 'broken', ''],
    ['a missing colon', '{"a" [1]}', 'broken', ''],
    ['a property without quotes', '{a: 1}', 'broken', ''],
  ])('says that it is %s', (_name, text, state, rest) => {
    const { state: found, rest: left } = read(text, size);
    expect(found).toBe(state);
    expect(left).toContain(rest);
  });
});

it('gives an element out as soon as it is complete', () => {
  const items = createJsonItems();
  expect(items.push('{"a":[{"t":"1"')).toEqual([]);
  expect(items.push('}')).toEqual([{ field: 'a', value: { t: '1' }, raw: '{"t":"1"}' }]);
});

it.each([
  ['a string without end', `{"a":["${'x'.repeat(5_000_000)}`, 'broken'],
  ['brackets without end', `{"a":${'['.repeat(5_000_000)}`, 'broken'],
  ['spaces without end', `{"a":${' '.repeat(5_000_000)}`, 'open'],
])('gives up %s of 5 MB, and keeps a page of it', (_name, text, state) => {
  const { found, state: left, rest } = read(text, 50_000);
  expect([found, left]).toEqual([[], state]);
  expect(rest.length).toBeLessThanOrEqual(8_000);
});

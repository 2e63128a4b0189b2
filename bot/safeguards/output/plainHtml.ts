const dropped =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|template|iframe|object|svg|math|noscript|textarea|title|head)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const tag = /<(\/?)([A-Za-z][A-Za-z0-9:-]*)((?:[\s/][^<>]*)?)>|<[!?][^>]*>/g;
const elements = new Set(
  'a abbr address area article aside audio b base bdi bdo big blink blockquote body br button canvas caption center cite code col colgroup command data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 header hgroup hr html i image img input ins isindex kbd keygen label legend li link listing main map mark marquee menu menuitem meta meter nav nobr noembed noframes ol optgroup option output p param picture plaintext portal pre progress q rb rp rt ruby s samp search section select slot small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr xml xmp'.split(
    ' ',
  ),
);

/**
 * What is left to read of HTML in Markdown: the words between tags. Elements go; what merely stands in angle
 * brackets ("<agency name>") stays, in brackets that no client reads as a tag.
 */
export function plainHtml(html: string): string {
  return html
    .replace(dropped, ' ')
    .replace(
      tag,
      (found: string, slash: string | undefined, name: string | undefined, rest: string | undefined) =>
        name === undefined ||
        elements.has(name.toLowerCase()) ||
        /[="']/.test(rest ?? '') ||
        name.includes(':') ||
        slash === '/'
          ? ' '
          : `\u2039${found.slice(1, -1)}\u203a`,
    )
    .replace(/[ \t]{2,}/g, ' ');
}

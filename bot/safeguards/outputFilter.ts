import { cleanSource } from './output/cleanSource.ts';
import { createBlockSplitter, type Block } from './output/blockSplitter.ts';
import { largestBlock, weightOf } from './output/blockWeight.ts';
import { rebuildBlock, type RebuildOptions } from './output/rebuildBlock.ts';

export interface OutputFilterOptions {
  /** The only hosts that a link may lead to, exact names. */
  allowedHosts: readonly string[];
  /** Puts masked values back; called for text and code alone, after every decision about links. */
  restore?: (text: string) => string;
}

export interface OutputFilter {
  /** Takes raw text of a model; returns what of it may be shown now and never has to be taken back. */
  push(chunk: string): string;
  /** What is complete although nothing has followed it yet: for a writer that knows where its lines end. */
  flush(): string;
  end(): string;
}

/**
 * Markdown of a model, rebuilt from an allow-list: no HTML, images, definitions or invisible characters, and links
 * only to allowed hosts. Everything else stays readable as text in which no client finds an address.
 */
export function filterOutput(markdown: string, options: OutputFilterOptions): string {
  // Read as one where that is affordable, so that a reference finds its definition anywhere in the text.
  if (markdown.length <= largestBlock && weightOf(markdown, false) <= largestBlock) {
    return rebuildBlock(cleanSource(markdown), toRebuildOptions(options));
  }
  const filter = createOutputFilter(options);
  return filter.push(markdown) + filter.end();
}

/**
 * The same for a stream: text is held back until its block is complete (or large), then filtered as a document of its
 * own. Every emitted block is safe by itself and closed, so that putting them one after another adds nothing.
 */
export function createOutputFilter(options: OutputFilterOptions): OutputFilter {
  const splitter = createBlockSplitter();
  const rebuildOptions = toRebuildOptions(options);
  let shown = false;
  function emit(blocks: readonly Block[]): string {
    let output = '';
    for (const { source, tight } of together(blocks)) {
      const markdown = rebuildBlock(cleanSource(source), rebuildOptions);
      if (markdown === '') continue;
      output += (shown ? (tight ? '\n' : '\n\n') : '') + markdown;
      shown = true;
    }
    return output;
  }
  return {
    push: (chunk) => emit(splitter.push(chunk)),
    flush: () => emit(splitter.flush()),
    end: () => emit(splitter.end()),
  };
}

/** Many blocks that come at once are read in larger stretches: a parse has a price of its own. */
function together(blocks: readonly Block[]): Block[] {
  if (blocks.length < 50) return [...blocks];
  const stretches: Block[] = [];
  let weight = 0;
  for (const block of blocks) {
    const last = stretches.at(-1);
    const more = weightOf(block.source, false);
    if (last && weight + more <= largestBlock / 4) {
      last.source += (block.tight ? '\n' : '\n\n') + block.source;
      weight += more;
    } else {
      stretches.push({ ...block });
      weight = more;
    }
  }
  return stretches;
}

function toRebuildOptions({ allowedHosts, restore }: OutputFilterOptions): RebuildOptions {
  return {
    allowedHosts: new Set(allowedHosts.map((host) => host.toLowerCase())),
    restore: restore ?? ((text) => text),
  };
}

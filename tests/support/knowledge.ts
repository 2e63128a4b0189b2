import { join } from 'node:path';
import { createKnowledge } from '../../bot/knowledge/createKnowledge.ts';
import { readPages } from '../../bot/knowledge/readPages.ts';
import { contentStems } from '../../bot/models/basic/language/words.ts';

/** The help pages as the service has them. */
export const knowledge = createKnowledge(
  readPages(join(import.meta.dirname, '..', '..', 'bot', 'knowledge', 'pages')),
  contentStems,
);

import { z } from 'zod';

/** Shelves of the Knowledge Center, in the order shown. */
export const knowledgeGroups = [
  'about',
  'data',
  'access',
  'working',
  'prompting',
  'skills',
  'writing',
  'care',
  'help',
] as const;

/** One help page. `sections[0]` is the short answer and has no title of its own. */
export const knowledgePageSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
  title: z.string().min(1),
  group: z.enum(knowledgeGroups),
  /** Place on its shelf: lower comes first; pages of one rank stand by their ids. */
  rank: z.number().int().default(50),
  summary: z.string().min(1),
  /** What people ask that this page answers, in their own words. */
  questions: z.array(z.string().min(1)).min(3),
  /** Ids of pages that people read next. */
  related: z.array(z.string()),
  sections: z.array(z.object({ title: z.string(), markdown: z.string().min(1) })).min(1),
});
export type KnowledgePage = z.infer<typeof knowledgePageSchema>;

/** GET /api/knowledge: all pages, or with `?q=` those that fit, best first. */
export const knowledgeListSchema = z.object({
  pages: z.array(knowledgePageSchema.pick({ id: true, title: true, group: true, summary: true })),
});
export type KnowledgeList = z.infer<typeof knowledgeListSchema>;

/** Ids of help pages as material of a turn begin with this. */
export const knowledgePrefix = 'knowledge:';

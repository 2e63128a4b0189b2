import type { Fact } from '../facts/fact.ts';
import type { Showcase } from '../facts/showcase.ts';

/** What a question comes to: statements with their cells, and tables that show more. */
export interface Answer {
  facts: Fact[];
  showcases: Showcase[];
}

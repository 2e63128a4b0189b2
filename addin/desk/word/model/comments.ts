import type { Anchored } from './history.ts';
import type { Span } from './spans.ts';
import type { Story } from './story.ts';

export interface Comment {
  readonly id: string;
  readonly author: string;
  /** ISO 8601 */
  readonly date: string;
  readonly span: Span;
  readonly content: string;
  readonly resolved: boolean;
  readonly replies: readonly Reply[];
}

export interface Reply {
  readonly id: string;
  readonly author: string;
  readonly date: string;
  readonly content: string;
}

export interface Comments extends Anchored {
  list(): readonly Comment[];
  find(id: string): Comment | undefined;
  add(comment: Omit<Comment, 'id' | 'resolved' | 'replies' | 'span'>, start: number, end: number): Comment;
  change(id: string, fields: Partial<Pick<Comment, 'content' | 'resolved'>>): void;
  reply(id: string, reply: Omit<Reply, 'id'>): Reply | undefined;
  delete(id: string): void;
  /** Word drops a comment together with the last of its text. */
  dropEmpty(): void;
}

/** The comments of a document, in order of their text. */
export function createComments(story: Story): Comments {
  let comments: readonly Comment[] = [];
  let count = 0;
  const nextId = () => `C${++count}`;
  const replace = (id: string, change: (comment: Comment) => Comment) => {
    comments = comments.map((comment) => (comment.id === id ? change(comment) : comment));
  };

  return {
    list: () => comments.toSorted((one, other) => one.span.start - other.span.start),
    find: (id) => comments.find((comment) => comment.id === id),
    add(fields, start, end) {
      const comment = { ...fields, id: nextId(), span: story.span(start, end), resolved: false, replies: [] };
      comments = [...comments, comment];
      return comment;
    },
    change: (id, fields) => replace(id, (comment) => ({ ...comment, ...fields })),
    reply(id, fields) {
      if (!comments.some((comment) => comment.id === id)) return undefined;
      const reply = { ...fields, id: nextId() };
      replace(id, (comment) => ({ ...comment, replies: [...comment.replies, reply] }));
      return reply;
    },
    delete(id) {
      comments = comments.filter((comment) => comment.id !== id);
    },
    dropEmpty() {
      if (comments.some(isEmpty)) comments = comments.filter((comment) => !isEmpty(comment));
    },
    state: () => comments,
    remember() {
      const kept = comments.map((comment) => ({ comment, start: comment.span.start, end: comment.span.end }));
      return () => {
        comments = kept.map(({ comment, start, end }) => {
          Object.assign(comment.span, { start, end });
          return comment;
        });
      };
    },
  };
}

function isEmpty({ span }: Comment): boolean {
  return span.end === span.start;
}

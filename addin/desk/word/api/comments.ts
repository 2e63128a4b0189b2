import { z } from 'zod';
import { collectionOf, missing, readArguments, type HostObject } from '../../host/richApi/hostObject.ts';
import type { Area } from './area.ts';
import type { Members, WordObjects } from './textObject.ts';

/** Comments of an area; a comment belongs to it when their texts touch. */
export function commentMembers(objects: WordObjects, area: Area): Members {
  const { model } = objects;
  const insertComment = (args: readonly unknown[]) => {
    const [content] = readArguments(z.tuple([z.string().min(1)]), [args[0]]);
    const { start, end } = area.content();
    const comment = model.comments.add(
      { author: model.author, date: model.now().toISOString(), content },
      start,
      end,
    );
    return commentObject(objects, comment.id);
  };
  return {
    methods: {
      GetComments() {
        const { start, end } = area.content();
        const comments = model.comments
          .list()
          .filter(({ span }) => span.start <= end && span.end >= start)
          .map(({ id }) => commentObject(objects, id));
        return collectionOf('CommentCollection', () => comments);
      },
      ...(area.textClass === 'Range' ? { InsertComment: insertComment } : {}),
    },
  };
}

function commentObject(objects: WordObjects, id: string): HostObject {
  const { model } = objects;
  const comment = () => model.comments.find(id) ?? missing(`comment ${id} has been deleted`);
  return {
    kind: 'object',
    type: 'Comment',
    properties: {
      Id: { read: () => id },
      Content: {
        read: () => comment().content,
        write: (value) => model.comments.change(id, { content: readArguments(z.string(), value) }),
      },
      Resolved: {
        read: () => comment().resolved,
        write: (value) => model.comments.change(id, { resolved: readArguments(z.boolean(), value) }),
      },
      AuthorName: { read: () => comment().author },
      AuthorEmail: { read: () => '' },
      CreationDate: { read: () => comment().date },
    },
    objects: {
      Replies() {
        const replies = comment().replies.map((reply) => replyObject(reply));
        return collectionOf('CommentReplyCollection', () => replies);
      },
    },
    methods: {
      GetRange: () => objects.range(comment().span.start, comment().span.end),
      Delete: () => void model.comments.delete(comment().id),
      Reply(args) {
        const [content] = readArguments(z.tuple([z.string().min(1)]), [args[0]]);
        const fields = { author: model.author, date: model.now().toISOString(), content };
        return replyObject(model.comments.reply(comment().id, fields) ?? missing(`comment ${id}`));
      },
    },
  };
}

function replyObject(reply: { id: string; author: string; date: string; content: string }): HostObject {
  return {
    kind: 'object',
    type: 'CommentReply',
    properties: {
      Id: { read: () => reply.id },
      Content: { read: () => reply.content },
      AuthorName: { read: () => reply.author },
      AuthorEmail: { read: () => '' },
      CreationDate: { read: () => reply.date },
    },
    objects: {},
    methods: {},
  };
}

import type { RowKinds } from './kind.ts';

/** Files that investigators ask for. */
export const EXPORT_KINDS = {
  exportJob: {
    prefix: 'EXPORT',
    pk: 'EXPORT#<id>',
    sk: 'EXPORT',
    hashedWith: [],
    expires: true,
    kept: '7 days',
    read: [['a file that somebody asked for, and how far it is', '1']],
    holds: [
      {
        fields: 'id who name roles via reason case askedAt',
        why: 'who asked for a file, as what and why: the log has it from here when the file is made',
        data: ['staff'],
      },
      {
        fields: 'list format bom state rows bytes parts cursor isRead cut sha256 doneAt version',
        why: 'which table it is of, how far it is, and its hash',
        data: ['extorter'],
      },
      { fields: 'listKey listSort listed', why: 'to list the files of a person', data: ['technical'] },
      { fields: 'dueShard dueAt expires', why: 'to work on it again, and when it goes', data: ['technical'] },
    ],
  },
} as const satisfies RowKinds;

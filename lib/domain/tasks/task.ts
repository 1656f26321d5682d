import * as z from 'zod';
import { HotlineError } from '#domain/hotline-error.ts';

/** Most characters of an id in a message: a link of two nodes is 150 or so; a queue takes whatever stands in a dead letter. */
const MAX_ID_CHARACTERS = 400;

/**
 * What a message of a queue asks for. The row holds what is to do; a message only names it (kind and id), and the version
 * of the row at which it was written, null where its writer did not read the row. A message may be lost or come twice.
 */
const ref = <const Kind extends string, Id extends z.ZodType<string>>(kind: Kind, id: Id) =>
  z.strictObject({ kind: z.literal(kind), id, version: z.int().nonnegative().nullable() });

const Id = z.string().min(1).max(MAX_ID_CHARACTERS);

/** What investigators are told of all at once, each by a row of its own. */
export const STANDING_ALERTS = ['departures', 'crowded', 'contests', 'corrections'] as const;
export type StandingAlert = (typeof STANDING_ALERTS)[number];

/** A task of a queue. */
export const Task = z.discriminatedUnion('kind', [
  /** Answer the senders of a report, and clear its inbox objects. */
  ref('acknowledge', Id),
  /** Delete what lies in the inbox and is no report: SES's own notice, and heartbeats. */
  ref('delete-own-mail', Id.regex(/^(?:mail|low-priority)\/[^/]+$/)),
  /** Note that an answer came back, and how: `Bounce/<report>`. SES says so, by a rule of EventBridge. */
  ref('note-returned', Id.regex(/^(?:Bounce|Complaint|Reject|Rendering Failure)\/[^/]+$/)),
  /** Enter what a report says about who holds its wallets. */
  ref('link-report', Id),
  /** Merge a campaign with those of like letters, and choose who stands for it. */
  ref('merge-alike', Id),
  /** Count a link's evidence anew, and have the clusters show it. */
  ref('settle-link', Id),
  /** Enter, or take back, what a transaction shows. */
  ref('link-co-spend', Id),
  ref('total-campaign', Id),
  ref('total-wallet', Id),
  /** Tell investigators of a campaign, of those that wait for the digest, of money, or of what waits for them. */
  ref('brief-campaign', Id),
  ref('send-digest', z.literal('digest')),
  ref('alert-payment', Id),
  ref('alert-growth', Id),
  ref('alert', z.enum(STANDING_ALERTS)),
  /** Page whoever watches about reports of danger. */
  ref('page-watch', z.literal('urgent')),
  /** Deliver the feed to an endpoint: `<partner>/<endpoint>`. */
  ref('deliver', Id.regex(/^[^/]+\/[^/]+$/)),
  /** Make a file that somebody at the desk asked for. */
  ref('make-export', Id),
]);
export type Task = z.infer<typeof Task>;
export type TaskKind = Task['kind'];
/** The kind, id and version that a message carries. */
export type TaskRef<Kind extends TaskKind = TaskKind> = Extract<Task, { kind: Kind }>;

/** The queue of each kind, named for what reads it. */
export const QUEUE_OF = {
  acknowledge: 'acknowledgements',
  'note-returned': 'acknowledgements',
  'delete-own-mail': 'acknowledgements',
  'link-report': 'clusters',
  'merge-alike': 'clusters',
  'settle-link': 'clusters',
  'link-co-spend': 'clusters',
  'total-campaign': 'totals',
  'total-wallet': 'totals',
  'brief-campaign': 'briefs',
  'send-digest': 'briefs',
  'alert-payment': 'briefs',
  'alert-growth': 'briefs',
  alert: 'briefs',
  'page-watch': 'briefs',
  deliver: 'webhooks',
  'make-export': 'exports',
} as const satisfies Record<TaskKind, string>;
export type TaskQueue = (typeof QUEUE_OF)[TaskKind];

/** The queue that kinds stood in before they had one of their own: messages of the version before may wait there. */
export const BEFORE_IN = { 'total-campaign': 'clusters', 'total-wallet': 'clusters' } as const;
type BeforeIn<Kind extends TaskKind> = Kind extends keyof typeof BEFORE_IN ? (typeof BEFORE_IN)[Kind] : never;

/** The kinds of a queue's messages. */
export type KindOf<Queue extends TaskQueue> = {
  [Kind in TaskKind]: (typeof QUEUE_OF)[Kind] | BeforeIn<Kind> extends infer Of
    ? Extract<Of, Queue> extends never
      ? never
      : Kind
    : never;
}[TaskKind];
export type TaskOf<Queue extends TaskQueue> = TaskRef<KindOf<Queue>>;

/** The task of a row, at the version that its writer wrote or read; null where it knows none. */
export const taskOf = <Kind extends TaskKind>(kind: Kind, id: TaskRef<Kind>['id'], version: number | null = null) =>
  ({ kind, id, version }) as TaskRef<Kind>;

/** A task as a message's body. */
export const encodeTask = (task: Task): string => JSON.stringify(Task.parse(task));

/** A kind of task that no switch is for. */
class UnhandledTask extends HotlineError {}

/** Ends a switch over kinds of tasks: types say which kind it leaves out. */
export const unhandled = (task: never): never => {
  throw new UnhandledTask(JSON.stringify((task as { kind?: string }).kind));
};

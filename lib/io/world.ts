import type { FunctionSettings } from '#domain/settings.ts';
import type { TaskKind } from '#domain/tasks/task.ts';
import type { Clock } from './clock.ts';
import type { Mailer } from './mail.ts';
import type { Bucket } from './objects/bucket.ts';
import type { QueuesFor } from './queue.ts';
import type { Secrets } from './secrets.ts';
import type { Table } from './table/store/table.ts';

/**
 * Everything outside of the code that an action may need. An action takes what it needs of it, `Pick<World, 'table' | 'clock'>`,
 * by the one name `world`; a handler, a command or a test gives it that much and no more.
 */
export interface World extends QueuesFor<TaskKind> {
  table: Table;
  /** Where what was sent in lies, until it is sealed. */
  inbox: Bucket;
  /** Where what was sent in lies sealed. */
  originals: Bucket;
  mail: Mailer;
  secrets: Secrets;
  /** The keys of hashes by which something is found, and by which reports are compared (lib/io/keys). */
  hashKey: Uint8Array;
  matchKey: Uint8Array;
  settings: FunctionSettings;
  clock: Clock;
}

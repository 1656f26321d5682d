import { returnedOf } from '#domain/tasks/returned-mail.ts';
import type { TaskRef } from '#domain/tasks/task.ts';
import { log } from '#io/log.ts';
import { measure } from '#io/metrics.ts';
import { noteReturned } from '#io/table/acknowledge/acknowledgement.ts';
import type { World } from '#io/world.ts';

/** Notes that the answer to a report's sender came back: they know nothing of its receipt, and SES writes to them no more. */
export const noteReturnedMail = async (
  { table }: Pick<World, 'table'>,
  task: TaskRef<'note-returned'>,
): Promise<void> => {
  const { how, report } = returnedOf(task);
  measure('MailsReturned');
  if (await noteReturned(table, report, how)) log.info('answer came back', { report, how });
};

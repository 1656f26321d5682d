import { readTask } from '#domain/tasks/read-task.ts';
import type { LedgerWorld } from './ledger-world.ts';

/** The report that its acknowledgement was rung for last; its message is taken off the queue. */
export const openReport = async (world: LedgerWorld): Promise<string> => {
  const { queues } = world.test.cloud;
  const [message] = queues.receive(world.names.acknowledgements, { max: 1 });
  if (message === undefined) throw new Error('no report was entered');
  queues.delete(world.names.acknowledgements, message.receipt);
  return readTask('acknowledgements', JSON.parse(message.body)).id;
};

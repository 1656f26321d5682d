import { acknowledge } from '#actions/acknowledge/acknowledge.ts';
import { deleteOwnMail } from '#actions/acknowledge/delete-own-mail.ts';
import { noteReturnedMail } from '#actions/acknowledge/note-returned.ts';
import { unhandled } from '#domain/tasks/task.ts';
import { ledgerClient, mailClient, secretsClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { objectsClient } from '#io/object-clients.ts';
import { readSecret } from '#io/secrets.ts';
import { readSettings } from '#io/settings-file.ts';
import { taskHandler } from '../chains/queue.ts';
import { AcknowledgeEnv } from './env.ts';

const env = AcknowledgeEnv.parse(process.env);
const secrets = secretsClient();
const objects = objectsClient();
const world = {
  table: { client: ledgerClient(), name: env.TABLE },
  inbox: { client: objects, name: env.INBOX_BUCKET },
  originals: { client: objects, name: env.ORIGINALS_BUCKET },
  mail: mailClient(),
  settings: readSettings(),
  clock: systemClock,
  heartbeatKey: () => readSecret(secrets, env.HEARTBEAT_KEY_SECRET),
};

export const handler = taskHandler('acknowledgements', async (task) => {
  switch (task.kind) {
    case 'acknowledge': {
      const hashKey = await readSecret(secrets, env.HASH_KEY_SECRET);
      return acknowledge({ ...world, hashKey }, task.id);
    }
    case 'note-returned':
      return noteReturnedMail(world, task);
    case 'delete-own-mail':
      return deleteOwnMail(world, task.id);
    default:
      return unhandled(task);
  }
});

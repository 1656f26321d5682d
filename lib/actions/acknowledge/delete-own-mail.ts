import { isSetupNotice } from '#domain/message/own-mail.ts';
import { log } from '#io/log.ts';
import { type HeartbeatKey, readHeartbeat } from '#io/objects/heartbeat.ts';
import { deleteObject, readInboxObject } from '#io/objects/inbox.ts';
import type { World } from '#io/world.ts';

/** What deleting one of them needs of the world. */
interface OwnMail extends Pick<World, 'inbox'> {
  heartbeatKey?: HeartbeatKey;
}

/** Whether an object is a heartbeat. Of a form its name says so, and nothing else of it is read. */
const isHeartbeat = async ({ inbox, heartbeatKey }: OwnMail, key: string): Promise<boolean> => {
  const object = key.startsWith('mail/') ? await readInboxObject(inbox, key) : { key, bytes: NOTHING, storedAt: '' };
  return object !== null && (await readHeartbeat(heartbeatKey, object)) !== null;
};

const NOTHING = new Uint8Array();

/**
 * Deletes what lies in the inbox and is no report: SES's notice unread, and heartbeats. Who asks for it is not believed: whatever else
 * lies there is somebody's letter, and stays.
 */
export const deleteOwnMail = async (world: OwnMail, objectKey: string): Promise<void> => {
  if (!isSetupNotice(objectKey) && !(await isHeartbeat(world, objectKey))) return;
  await deleteObject(world.inbox, objectKey);
  log.info('mail of our own deleted', {});
};

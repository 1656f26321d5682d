import { isSetupNotice } from '#domain/message/own-mail.ts';
import { log } from '#io/log.ts';
import { deleteObject } from '#io/objects/inbox.ts';
import type { World } from '#io/world.ts';

/**
 * Deletes a mail of the inbox that is no report, unread. Who asks for it is not believed: whatever else lies there is somebody's
 * letter, and stays.
 */
export const deleteOwnMail = async ({ inbox }: Pick<World, 'inbox'>, objectKey: string): Promise<void> => {
  if (!isSetupNotice(objectKey)) return;
  await deleteObject(inbox, objectKey);
  log.info('notice of SES deleted', {});
};

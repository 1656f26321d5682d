import { isHeic, OPENS_NO_MORE } from '#domain/message/picture/opens.ts';
import { pictureHeader } from '#domain/message/picture/picture-header.ts';
import { documentKind } from './document-kind.ts';
import { hasNoEnding, hasReadEnding } from './file-endings.ts';

/** Kinds whose content is known by its beginning; of others the name is all there is before a report is read. */
const KNOWN_BY_CONTENT = /\.(?:png|jpe?g|jpe|jfif|webp|avif|bmp|gif|tiff?|hei[cf]|pdf|docx|odt|zip)$/i;

/** Endings of what only some hotlines read. */
const HEIC = /\.hei[cf]$/i;

/**
 * Whether a file is only sealed, and not read by our programs, as far as it shows before the report is read: its sender is
 * told so before sending. `bytes` is null where a browser sealed it itself: the name decides.
 */
export const isUnread = (name: string, bytes: Uint8Array | null, opens = OPENS_NO_MORE): boolean => {
  const isRead = hasReadEnding(name) || (opens.heic && HEIC.test(name));
  if (!hasNoEnding(name) && !isRead) return true;
  if (bytes === null || !(hasNoEnding(name) || KNOWN_BY_CONTENT.test(name))) return false;
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (opens.heic && isHeic(content)) return false;
  return pictureHeader(content) === null && documentKind(content) === null;
};

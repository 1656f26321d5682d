/**
 * The files that are read, by what people call them: one list, which the form, the mail's reader, programs and `extract` share.
 * What a file holds decides how it is read; its name, whether a person is offered to choose it.
 */
export const READ_ENDINGS = [
  '.eml',
  '.mht',
  '.mhtml',
  '.emlx',
  '.mbox',
  '.msg',
  '.txt',
  '.html',
  '.htm',
  '.rtf',
  'winmail.dat',
  '.p7m',
  '.ics',
  '.json',
  '.png',
  '.jpg',
  '.jpeg',
  '.jpe',
  '.jfif',
  '.webp',
  '.avif',
  '.bmp',
  '.gif',
  '.tif',
  '.tiff',
  '.pdf',
  '.docx',
  '.odt',
  '.zip',
] as const;

/** What stands after the last dot of a name; a picture that a phone hands over may have none. */
const ENDING = /\.[a-z0-9]{1,10}$/i;

/** Whether a file's name has no ending: only what it holds says what it is. */
export const hasNoEnding = (name: string): boolean => !ENDING.test(name);

/** Whether a file is read that has this ending. */
export const hasReadEnding = (name: string): boolean =>
  READ_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));

/** Whether a file is read while its sender waits, by its name: all others are read when the report is. */
export const isReadAtOnce = (name: string): boolean => /\.(?:eml|txt)$/i.test(name);

/** Whether a file may be a picture that codes are looked for in, by its name. */
export const mayBePicture = (name: string): boolean => hasNoEnding(name) || /\.(?:png|jpe?g|jpe|jfif)$/i.test(name);

/**
 * The files that are read, by what people call them: one list, which the form, the mail's reader, programs and `extract` share.
 * What a file holds decides how it is read; its name, whether a person is offered to choose it.
 */
export const READ_ENDINGS = [
  '.eml',
  '.emlx',
  '.mbox',
  '.msg',
  '.txt',
  '.html',
  '.htm',
  '.rtf',
  '.ics',
  '.png',
  '.jpg',
  '.jpeg',
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

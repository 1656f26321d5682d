/** Apple Mail's file: the number of the mail's bytes on a line of its own, the mail, and a list of properties. */
const EMLX_HEAD = /^\s{0,4}(\d{1,9})[ \t]*\r?\n/;
/** How a mail begins. */
const FIELD = /^[!-9;-~]+:/;

/** The mail in a file of Apple Mail; null where bytes are none. */
export const emlxMail = (bytes: Buffer): Buffer | null => {
  const head = EMLX_HEAD.exec(bytes.toString('latin1', 0, 20));
  if (head === null) return null;
  const mail = bytes.subarray(head[0].length, head[0].length + Number(head[1]));
  return FIELD.test(mail.toString('latin1', 0, 80)) ? mail : null;
};

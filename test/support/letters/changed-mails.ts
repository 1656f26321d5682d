import { sharedFiles } from '#test/support/shared-data.ts';
import { letter } from './letters.ts';
import { alternativeMail, attachingMail, forwardingMail, multipartMail, originalMail, textPart } from './mails.ts';

/** What happens to a mail at a place: some bytes are cut out or doubled, or one is set. */
export interface Change {
  kind: 'cut' | 'double' | 'set';
  place: number;
  length: number;
  byte: number;
}

const { text } = letter('fi', 1);

/** Mails of every structure, and the public malformed ones where they are there. */
export const MAILS: readonly Buffer[] = [
  attachingMail(originalMail(text)),
  forwardingMail(text, 'outlook'),
  alternativeMail(text, `<style>.x{display:none}</style><p>${text}`),
  multipartMail([
    textPart(text),
    { headers: ['Content-Type: message/rfc822'], body: attachingMail(originalMail(text)) },
  ]),
  ...sharedFiles('malformed-mail', /\.eml$/).map(({ bytes }) => bytes),
];

/** The mail as a change leaves it. */
export const changed = (mail: Buffer, { kind, place, length, byte }: Change): Buffer => {
  switch (kind) {
    case 'set':
      return Buffer.from(mail).fill(byte, place, Math.min(place + 1, mail.length));
    case 'cut':
      return Buffer.concat([mail.subarray(0, place), mail.subarray(place + length)]);
    case 'double':
      return Buffer.concat([mail.subarray(0, place + length), mail.subarray(place)]);
  }
};

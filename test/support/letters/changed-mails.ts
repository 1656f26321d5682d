import { sharedFiles } from '#test/support/shared-data.ts';
import { letter } from './letters.ts';
import { alternativeMail, attachingMail, forwardingMail, multipartMail, originalMail, textPart } from './mails.ts';

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

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { createTransport } from 'nodemailer';
import type { LocalFile } from '#commands/laptop/local-file.ts';

const LETTERS = join(import.meta.dirname, '..', '..', '..', 'examples', 'letters');

/** What was sent: who is to be answered by mail, and the receipts of those who were answered at once. */
export interface SentLetters {
  senders: Set<string>;
  receipts: string[];
}

/** Hands a raw mail to the SMTP server under the address that it comes from. */
const mail = async (port: number, to: string, raw: Buffer): Promise<string> => {
  const from = /^From:.*<(.+)>/m.exec(raw.toString('latin1'))?.[1] ?? 'someone@example.org';
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  await transport.sendMail({ envelope: { from, to }, raw });
  transport.close();
  return from;
};

const WORK = /data-work="([^"]+)"/;
const TOKEN = /name="token" value="([^"]+)"/;
const RECEIPT = /<data[^>]*value="((?:[0-9A-Z]{4}-){5}[0-9A-Z]{4})"/;

/** Does a page's work as its script does: without it the letter would wait behind others. */
const work = async (page: string): Promise<string> => {
  const challenge = JSON.parse((WORK.exec(page)?.[1] ?? '').replaceAll('&quot;', '"')) as Challenge;
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
};

/** Fills in the short form as a browser does, in a language, and reads the receipt code. */
export const submitForm = async (url: string, language: string, text: string, name: string): Promise<string> => {
  const page = await (await fetch(`${url}/${language}/report`)).text();
  const form = new FormData();
  form.set('token', TOKEN.exec(page)?.[1] ?? '');
  form.set('work', await work(page));
  form.set('text', text);
  form.set('partners', 'yes');
  const response = await fetch(`${url}/${language}/report`, { method: 'POST', body: form });
  const receipt = RECEIPT.exec(await response.text())?.[1];
  if (receipt === undefined) throw new Error(`${name} was not accepted: status ${response.status}`);
  return receipt;
};

/** The language that a letter's name says. */
const languageOf = (name: string): string => /^\d+-(fi|sv|en)-/.exec(name)?.[1] ?? 'en';

/** Sends the example letters, mails by SMTP and texts by the form. */
export const sendLetters = async (
  { smtpPort, urls, outputs }: LocalFile,
  say: (line: string) => void,
): Promise<SentLetters> => {
  const sent: SentLetters = { senders: new Set(), receipts: [] };
  const names = (await readdir(LETTERS)).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  for (const name of names) {
    const bytes = await readFile(join(LETTERS, name));
    if (name.endsWith('.eml')) sent.senders.add(await mail(smtpPort, outputs.ReportAddress ?? '', bytes));
    else sent.receipts.push(await submitForm(urls.report, languageOf(name), bytes.toString('utf8'), name));
    say(`  sent ${name} ${name.endsWith('.eml') ? 'by mail' : 'by form'}`);
  }
  return sent;
};

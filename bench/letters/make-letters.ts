import type { Contact, Deadline, Demand } from '#domain/findings.ts';
import { ADDRESS_KINDS, addressOf } from '#test/support/addresses.ts';
import {
  alternativeMail,
  attachingMail,
  FORWARD_STYLES,
  forwardingMail,
  htmlMail,
  originalMail,
  plainMail,
} from '#test/support/letters/mails.ts';
import type { Phrases, Some } from './phrases.ts';
import { Random } from './random.ts';
import { HTML_TRICKS, hideInHtml, TEXT_TRICKS } from './tricks.ts';

/** A letter with everything that is to be found in it. */
export interface MadeLetter {
  raw: Buffer;
  /** Its text, without the way in which it was sent. */
  text: string;
  trick: string;
  way: string;
  truth: { language: string; wallets: string[]; demands: Demand[]; deadlines: Deadline[]; contacts: Contact[] };
}

const entries = <Value>(record: Readonly<Record<string, Value>>): Some<[string, Value]> =>
  Object.entries(record) as unknown as Some<[string, Value]>;

const fill = (phrase: string, name: string, value: string): string => phrase.replaceAll(`{${name}}`, () => value);

/** How the letter is handed in, and what is done to it on the way. */
const send = (text: string, secrets: readonly string[], random: Random): { raw: Buffer; way: string } => {
  const [style] = random.pick(entries(FORWARD_STYLES));
  switch (random.below(6)) {
    case 0:
      return { raw: plainMail(text), way: 'plain mail' };
    case 1:
      return { raw: attachingMail(originalMail(text)), way: 'attached' };
    case 2:
      return { raw: forwardingMail(text, style as keyof typeof FORWARD_STYLES), way: `forwarded by ${style}` };
    case 3:
      return { raw: plainMail(text.replace(/^/gm, '>> ')), way: 'quoted' };
    default: {
      const [trick, { style: sheet, junk }] = random.pick(entries(HTML_TRICKS));
      const html = `<html><head><style>${sheet}</style></head><body><p>${hideInHtml(text, secrets, junk)}</p></body></html>`;
      const raw = random.chance(0.5) ? htmlMail(html) : alternativeMail('See the HTML.', html);
      return { raw, way: `html: ${trick}` };
    }
  }
};

const makeLetter = (phrases: Phrases, number: number, random: Random): MadeLetter => {
  const address = addressOf(
    random.pick(ADDRESS_KINDS as Some<(typeof ADDRESS_KINDS)[number]>),
    `made ${phrases.language} ${number}`,
  );
  const amount = random.pick(phrases.amounts);
  const time = random.pick(phrases.times);
  const email = `contact${number}@extorter.example`;
  const [trick, write] = random.chance(0.4)
    ? (['plain', TEXT_TRICKS.plain] as const)
    : random.pick(entries(TEXT_TRICKS));
  const { written, told } = write?.(address, random) ?? { written: address };
  const rises = random.chance(0.5);
  const opened = random.chance(0.5);
  const hasContact = random.chance(0.6);
  const timed = random.chance(0.85);
  const sentences = [
    random.pick(phrases.openings),
    random.chance(0.5) ? random.pick(phrases.distractors) : '',
    fill(fill(random.pick(phrases.demands), 'amount', amount.written), 'address', written) + (told ? ` ${told}` : ''),
    timed ? fill(random.pick(opened ? phrases.openedDeadlines : phrases.deadlines), 'time', time.written) : '',
    rises ? fill(random.pick(phrases.raises), 'amount', amount.more) : '',
    random.chance(0.3) ? random.pick(phrases.distractors) : '',
    hasContact ? fill(random.pick(phrases.contacts), 'email', email) : '',
    random.pick(phrases.closings),
  ].filter(Boolean);
  const text = `${sentences.join(random.chance(0.5) ? '\n\n' : ' ')}\n`;
  const { raw, way } = send(text, [written, amount.written, time.written], random);
  const first: Demand = { amount: amount.amount, currency: amount.currency, role: 'initial' };
  const second: Demand = { amount: amount.raised, currency: amount.currency, role: 'raised' };
  const deadline: Deadline = {
    within: time.within ?? '',
    start: opened ? 'opened' : 'sent',
    ...(time.business ? { business: true } : {}),
  };
  return {
    raw,
    text,
    trick,
    way,
    truth: {
      language: phrases.language,
      wallets: [address],
      demands: rises ? [first, second] : [first],
      deadlines: timed ? [deadline] : [],
      contacts: hasContact ? [{ kind: 'email', value: email }] : [],
    },
  };
};

/** Makes letters of every language of the phrases in turn; the same seed makes the same ones. */
export const makeLetters = (phrases: Some<Phrases>, count: number, seed: number): MadeLetter[] => {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, number) =>
    makeLetter(phrases[number % phrases.length] ?? phrases[0], number, random),
  );
};

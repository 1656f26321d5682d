import { reportId } from '#domain/identity.ts';
import { mailIdentity } from '#domain/message/provenance/envelope.ts';
import { deliveredText, submissionOf } from '#test/support/ledger/deliveries.ts';
import type { LedgerWorld } from '#test/support/ledger/ledger-world.ts';
import { walletOf } from '#test/support/ledger/linking.ts';
import { plainMail } from '#test/support/letters/mails.ts';

/**
 * A sentence of each template by wording: three that differ by a word or two, and one that is another, so that its letter is
 * unlike the others and stands for their campaign beside them.
 */
const SENTENCES: readonly (readonly string[])[] = [
  [
    ...['tänään', 'heti tänään', 'viimeistään tänään'].map(
      (when) =>
        `Yritys, jonka asiakas olet ollut, ei suostunut maksamaan meille, joten pyydämme rahaa sinulta ${when}.`,
    ),
    'Emme halua sinulle mitään pahaa, mutta lääkärisi vaikenee, ja aika loppuu tänään.',
  ],
  [
    ...['today', 'this very day', 'before the day ends'].map(
      (when) => `I have copied your address book as well and I expect an answer ${when}.`,
    ),
    'Do not write back, for nobody reads what you send to this mailbox of a stranger.',
  ],
  [
    ...['idag', 'redan idag', 'senast idag'].map((when) => `Svara oss ${when} om du vill undvika det.`),
    'Ingen kan hjälpa dig nu, varken polis eller teknik.',
  ],
];

/** Days of November on which forms were sent: in no order, for they say it themselves. */
const FORM_DAYS = ['23', '21', '22'];

/** Letters long enough to be compared, whose demand is known without reading them. */
const WRITE: readonly ((pay: readonly string[], sentence: string) => string)[] = [
  (pay, sentence) =>
    `Hei. Meillä on hallussamme kaikki käyntiesi muistiinpanot, ja aiomme käyttää niitä. ${sentence} ${pay.map((wallet) => `Maksa 200 euroa Bitcoinina osoitteeseen\n\n${wallet}\n\n`).join('')}Muuten tietosi julkaistaan kaikkien nähtäville: nimesi, osoitteesi ja kaikki, mitä olet kertonut.\n`,
  (pay, sentence) =>
    `Hello. Your computer was infected some months ago and I recorded you through its camera while you were watching. ${sentence} ${pay.map((wallet) => `Send 550 EUR in Bitcoin to the address\n\n${wallet}\n\n`).join('')}Otherwise everyone whom you know receives the recording, and your employer is the first of them.\n`,
  (pay, sentence) =>
    `Hej. Vi har tagit över din webbplats och alla dina kunders uppgifter, som vi tänker sälja till den som betalar mest. ${sentence} ${pay.map((wallet) => `Betala 300 euro i Bitcoin till adressen\n\n${wallet}\n\n`).join('')}Annars säljer vi uppgifterna vidare och berättar för varje kund vem som bär skulden.\n`,
];

/** A letter on its way into the inbox: the report that it makes, and the object that brings it. */
export interface Posted {
  id: string;
  key: string;
  bytes: Uint8Array;
}

/** What somebody reports: a letter of a template and wording that demands payment to wallets, by number. */
export interface Told {
  template: number;
  wording: number;
  wallets: readonly number[];
  sender: number | 'form';
}

export const addressOfSender = (sender: number): string => `person@firm${sender}.example`;

/** Writes the letter and posts it as its sender does; `n` makes it different from all others. */
export const post = (world: LedgerWorld, n: number, { template, wording, wallets, sender }: Told): Posted => {
  const text = WRITE[template]?.(wallets.map(walletOf), SENTENCES[template]?.[wording] ?? '') ?? '';
  if (sender === 'form') {
    const id = reportId(world.hashKey, 'form', `token ${n}`);
    const { submission } = submissionOf(id, text);
    const receivedAt = `2026-11-${FORM_DAYS[n % FORM_DAYS.length]}T06:00:00.000Z`;
    return { id, key: `report/${id}`, bytes: Buffer.from(JSON.stringify({ ...submission, receivedAt })) };
  }
  const options = { from: addressOfSender(sender), messageId: `<${n}@example.org>` };
  const { from, messageId, body } = mailIdentity(plainMail(text, options));
  return {
    id: reportId(world.hashKey, 'mail', from, messageId, body),
    key: `mail/${n}`,
    bytes: deliveredText(text, { id: String(n) }, options),
  };
};

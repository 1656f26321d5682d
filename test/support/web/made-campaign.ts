import type { LANGUAGES } from '#domain/intake/submission.ts';
import { postMail, type TestHotline } from '#test/support/cloud/hotline.ts';
import { letter } from '#test/support/letters/letters.ts';
import { attachingMail, originalMail } from '#test/support/letters/mails.ts';
import { coinOf, type Regtest } from '#test/support/payment/regtest.ts';

/** How much of a campaign is made. */
export interface MadeSize {
  reports: number;
  wallets: number;
  payments: number;
}

/** A made-up campaign of one extorter, who writes in three languages and gives the same contacts in all of them. */
export interface MadeCampaign extends MadeSize {
  /** The wallet that most is known of: many letters name it, victims paid it, and what it received was spent with the next one's. */
  wallet: string;
  /** That it was spent together with. */
  beside: string;
  /** How many letters name it. */
  naming: number;
  /** The transaction of the first payment. */
  txid: string;
}

/** As every letter gives them. */
export const CONTACTS = { mail: 'kaappari@posti.example', telegram: '@kaappari_77', phone: '+358 40 555 0199' };

/** 200 EUR at 50,000 EUR a bitcoin. */
const DEMANDED = 400_000;
const PATIENCE = 300_000;
/** Mails that are on their way at once. */
const AT_ONCE = 8;

const ASKED: Record<(typeof LANGUAGES)[number], string> = {
  fi: `Kirjoita minulle: ${CONTACTS.mail}, Telegram ${CONTACTS.telegram}, puhelin ${CONTACTS.phone}.`,
  sv: `Skriv till mig: ${CONTACTS.mail}, Telegram ${CONTACTS.telegram}, telefon ${CONTACTS.phone}.`,
  en: `Write to me: ${CONTACTS.mail}, Telegram ${CONTACTS.telegram}, phone ${CONTACTS.phone}.`,
};
const WRITTEN_IN = ['fi', 'sv', 'en'] as const;

/** The name of the key of a wallet; the first one stands in every fourth letter. */
const ownerOf = (n: number, wallets: number): string => `hand ${n % 4 === 0 ? 0 : n % wallets}`;

/** Mails the letters of a campaign to a hotline, pays some of its wallets, and waits until all that follows of it is done. */
export const makeCampaign = async (
  hotline: TestHotline,
  chain: Regtest,
  { reports, wallets, payments }: MadeSize,
): Promise<MadeCampaign> => {
  const to = hotline.outputs.ReportAddress ?? '';
  const send = async (n: number): Promise<void> => {
    const language = WRITTEN_IN[n % WRITTEN_IN.length] ?? 'fi';
    const text = `${letter(language, n, chain.address(ownerOf(n, wallets))).text}\n${ASKED[language]}\n`;
    const from = `victim${n}@posti${n}.example`;
    const raw = attachingMail(originalMail(text, { messageId: `<letter${n}@example.net>` }), 'Sain tämän.', {
      from,
      messageId: `<${n}@posti.example>`,
    });
    await postMail(hotline, { envelope: { from, to }, raw });
  };
  for (let n = 0; n < reports; n += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, reports - n) }, (_, k) => send(n + k)));
  }
  await hotline.idle(PATIENCE);
  const follow = async (): Promise<void> => {
    await hotline.runSchedule('hotline-payments');
    await hotline.idle(PATIENCE);
  };
  await follow();
  const paid = [];
  for (let n = 0; n < payments; n += 1) {
    const owner = `hand ${n % Math.min(payments, wallets)}`;
    const tx = chain.spend(
      [await chain.minedCoin()],
      [
        [chain.address(owner), DEMANDED],
        [chain.address('change'), 10_000_000],
      ],
    );
    paid.push({ tx, coin: coinOf(tx, 0, owner) });
  }
  await chain.mine(paid.map(({ tx }) => tx));
  const [first, second] = paid;
  if (first === undefined || second === undefined) throw new RangeError('a campaign has two payments');
  await chain.mine([chain.spend([first.coin, second.coin], [[chain.address('gathered'), DEMANDED]])]);
  await follow();
  for (let rounds = 0; rounds < 2; rounds += 1) {
    hotline.clock.advance(120_000);
    await hotline.runSchedule('hotline-sweep');
    await hotline.idle(PATIENCE);
  }
  return {
    reports,
    wallets,
    payments,
    wallet: chain.address('hand 0'),
    naming: Array.from({ length: reports }, (_, n) => ownerOf(n, wallets)).filter((owner) => owner === 'hand 0').length,
    beside: chain.address('hand 1'),
    txid: first.coin.txid,
  };
};

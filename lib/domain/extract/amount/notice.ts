import { inRanges } from '#domain/letter-ranges.ts';

/** What exchanges and wallets write of accounts: withdrawals, deposits, balances, transactions. */
const ACCOUNT = inRanges(
  /(?<!\p{L})(?:you (?:have )?requested|request expires|two-factor|2fa|withdrawals?|deposits?|deposited|credited|txid|transaction (?:id|hash)|network fee|confirmations?|balance|order (?:number|confirmation)|has been (?:processed|completed|received|sent)|successfully|back(?:ed)? up|reminder|referral|bonus|cashback|newsletter|unsubscribe|uutiskirje\p{L}*|nyhetsbrev\p{L}*|pyynnön|pyysit|nosto(?:si|nne|pyyntö\p{L}*)?|talletu\p{L}*|transaktio\p{L}*|vahvistus\p{L}*|saldo\p{L}*|käsitelty|vastaanotettu|verkkomaksu|tilausnumero|siirtosi|begärt|begäran|uttag\p{L}*|insättning\p{L}*|transaktion\p{L}*|bekräftelse\p{L}*|nätverksavgift|behandlats|mottagits|angefordert|beantragt|auszahlung\p{L}*|einzahlung\p{L}*|gutgeschrieben|bestätigung\p{L}*|guthaben|netzwerkgebühr|erfolgreich)(?!\p{L})/gu,
);
/** Whoever demands says to pay. */
const TO_PAY = inRanges(
  /(?<!\p{L})(?:pay|you must|have to|maksa|maksakaa|maksettava|täytyy|betala|måste|zahlen sie|zahle|bezahlen sie|müssen)(?!\p{L})/u,
);
/** So many words of accounts make a notice. */
const LEAST = 2;

/** What such notices warn of, and threaten with nothing. */
const WARNS_OF_THIEVES = inRanges(
  /(?<!\p{L})(?:never|don['’]?t|do not|älä|älkää|aldrig|inte|niemals|nie|nicht)(?!\p{L})[^.!?\n]{0,40}(?:share|give|tell|send|jaa|anna|kerro|dela|lämna|weiter|teilen|geben|password|salasan|lösenord|passwort|code|koodi)/u,
);

/** Whether a text in lower case warns its reader of thieves, as exchanges and banks do. */
export const warnsOfThieves = (lower: string): boolean => WARNS_OF_THIEVES.test(lower);

/** Whether a text in lower case says to pay, in words that no notice has. */
export const saysToPay = (lower: string): boolean => TO_PAY.test(lower);

/** Whether a text in lower case that threatens nothing is a notice of an account, in which amounts and addresses stand too. */
export const isNotice = (lower: string): boolean => {
  if (saysToPay(lower)) return false;
  const words = new Set<string>();
  for (const [word] of lower.matchAll(ACCOUNT)) {
    words.add(word);
    if (words.size >= LEAST) return true;
  }
  return false;
};

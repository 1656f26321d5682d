import { CUE } from '#domain/extract/text/lexicon.ts';
import { type Tokens, tokenAt } from '#domain/extract/text/tokens.ts';

/** Most words between the word that says whose something is and the thing: `your password from this mail account is`. */
const OWN_WORDS = 7;

/** What the one who reports says of themselves: `my number is`, `soittakaa minulle`. */
const TELLERS = new Set(
  (
    'my mine me myself i am call ring phone tel tel. ' +
    'minun minut minua minulle minuun nimeni numeroni puhelinnumeroni puhelimeni sähköpostini osoitteeni puh puh. soittakaa soita tavoittaa tavoitatte ' +
    'min mitt mina mig ring tfn tel nås ' +
    'mein meine meiner meinem mich mir tel erreichbar rufen'
  ).split(' '),
);
/** Most words before a contact that say whose it is. */
const TELLERS_WORDS = 8;

/** Whether the one who tells of a letter gives a contact as their own, in its sentence. */
export const isTellersOwn = (tokens: Tokens, start: number): boolean => {
  const index = tokenAt(tokens, start);
  for (let at = index - 1; at >= Math.max(0, index - TELLERS_WORDS); at -= 1) {
    if (tokens.sentence[at] !== tokens.sentence[index]) return false;
    if (TELLERS.has(tokens.lower.slice(tokens.start[at], tokens.end[at]))) return true;
  }
  return false;
};

/** Words that may stand between, beside those for mailboxes and accounts. */
const BETWEEN = new Set(
  (
    'password passwords passphrase from for of to is was on at in here hacked personal own private work phone mobile cell telephone number box the this e mail email address username login ' +
    'salasana salasanasi salasananne puhelin puhelinnumero puhelinnumerosi numero numerosi on oli sähköpostisi sähköpostiosoitteesi osoitteesi tililtäsi tililtä oma omalta ' +
    'lösenord lösenordet till från är var telefon telefonnummer mobilnummer nummer adress e post mejl mejladress ' +
    'passwort kennwort von zu ist war für telefonnummer handynummer nummer adresse e mail adresse konto'
  ).split(' '),
);

/** Whether `your`, with nothing but words for a mailbox, a password or a number behind it, stands in front of a place. */
export const isReadersOwn = (tokens: Tokens, start: number): boolean => {
  const index = tokenAt(tokens, start);
  for (let at = index - 1; at >= Math.max(0, index - OWN_WORDS); at -= 1) {
    const cues = tokens.cues[at] ?? 0;
    if (tokens.sentence[at] !== tokens.sentence[index]) return false;
    if (cues & CUE.yours) return true;
    const isBetween = BETWEEN.has(tokens.lower.slice(tokens.start[at], tokens.end[at]));
    if (!isBetween && (cues & (CUE.wallet | CUE.contact)) === 0) return false;
  }
  return false;
};

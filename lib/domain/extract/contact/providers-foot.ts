import { pattern } from '#domain/extract/text/pattern.ts';

/** What providers write below the mails of others: who carried one, and where to complain. */
const CARRIED = pattern(
  '(?<!\\p{L})(?:(?:this\\s)?(?:mail|e-?mail|message)\\s(?:was|is|has\\sbeen)\\s(?:sent|delivered|scanned|checked|relayed|forwarded)\\s(?:through|via|with|by|from|using)|sent\\s(?:through|via|with|using)\\s\\p{L}+|(?:free|secure|private)\\s(?:web)?mail\\s(?:by|from|at)|powered\\sby|report\\s(?:abuse|spam|misuse)|abuse\\s(?:reports?|desk|team)|unsubscribe|mailing\\slist|terms\\sof\\s(?:use|service)|all\\srights\\sreserved)(?!\\p{L})',
  '(?<!\\p{L})(?:(?:tämä\\s)?(?:viesti|sähköposti)\\s(?:on\\s)?lähetetty\\s|lähetetty\\s\\p{L}+(?:lla|llä|sta|stä)|ilmoita\\s(?:väärinkäytö|roskaposti)\\p{L}*|väärinkäytöks\\p{L}*|peruuta\\stilaus|postituslista\\p{L}*|käyttöehdot|tietosuojaselos\\p{L}*)',
  '(?<!\\p{L})(?:(?:mejlet|meddelandet|e-postmeddelandet|brevet)\\s(?:är\\s|har\\s)?(?:skickat|skickades|skickats)\\s(?:via|med|från|genom)|skickat\\s(?:via|med|genom)|anmäl\\s(?:missbruk|skräppost)|avsluta\\sprenumeration\\p{L}*|användarvillkor|prenumerera)(?!\\p{L})',
  '(?<!\\p{L})(?:(?:mail|e-mail|nachricht)\\swurde\\s(?:gesendet|versendet|verschickt|übermittelt)|(?:gesendet|versendet|verschickt)\\s(?:mit|über|durch|von)|(?:die|diese)\\s(?:mail|nachricht)\\swurde\\s(?:mit|über|durch|von)|missbrauch\\smelden|abmelden|nutzungsbedingungen|datenschutzerklärung)(?!\\p{L})(?!\\p{L})',
);
/** How far around a contact its paragraph is looked at, in characters. */
const REACH = 300;

/** Most characters of a mail behind such a contact: what stands further up is the letter. */
const FOOT = 500;

/** Whether a contact stands in a provider's lines at the foot of a mail; `lower` is the text in lower case. */
export const isProvidersFoot = (lower: string, start: number, end: number): boolean => {
  if (lower.length - end > FOOT) return false;
  const before = lower.slice(Math.max(0, start - REACH), start).split(/\n[ \t]*\n|\n[ \t]*[-_=*]{3,}[ \t]*\n/);
  // The letter itself may speak of how it was sent.
  if (before.length === 1 && start <= REACH) return false;
  const behind = lower.slice(end, end + REACH).split(/\n[ \t]*\n/, 1)[0] ?? '';
  return CARRIED.test(before.at(-1) ?? '') || CARRIED.test(behind);
};

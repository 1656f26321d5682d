/** Letters of other scripts that look like a Latin letter or digit, beside it: pairs of `as-written` and `reads-as`. */
const PAIRS: readonly (readonly [string, string])[] = [
  // Cyrillic
  ['АВСЕНІЈКМОРЅТХУԚԜҮ', 'ABCEHIJKMOPSTXYQWY'],
  ['асеһіјӏорԛѕԝхуүґвнмткпгиь', 'acehijlopqswxyyrBHMTknruub'],
  // Greek
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['ανορτυχικεηωγ', 'avoptuxikenwy'],
  // Armenian
  ['օսոպցհյզԼՕՏՍ', 'ounnghjqLOSU'],
  // IPA and phonetic letters, small capitals
  ['ɑɡɩıʟɴʀʏᴀʙᴄᴅᴇɢʜᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢ', 'agiilnryabcdeghjkmoptuvwz'],
  // Letterlike symbols and Roman numerals
  ['ℂℊℍℎℐℑℓℕℙℚℛℝℤℬℰℱℳℯℹ', 'CgHhIIlNPQRRZBEFMei'],
  ['ⅠⅤⅩⅬⅭⅮⅯⅰⅴⅹⅼⅽⅾⅿ', 'IVXLCDMivxlcdm'],
  // Digits and marks of numbers in Arabic, Persian and Devanagari
  ['٠١٢٣٤٥٦٧٨٩٫٬', '0123456789.,'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['०१२३४५६७८९', '0123456789'],
];

/** Every accent that a letter can carry is dropped from these: senders write `Bitcöin` and `wállet`. */
const LATIN_EXTENDED = /[\u0180-\u024f\u1e00-\u1eff]/;

/** Simple fractions, behind a space: `1½` is `1 1/2`. */
const FRACTIONS: readonly (readonly [string, string])[] = [
  ['¼', ' 1/4'],
  ['½', ' 1/2'],
  ['¾', ' 3/4'],
  ['⁄', '/'],
];

const table = new Map<number, string>(FRACTIONS.map(([written, reads]) => [written.codePointAt(0) ?? 0, reads]));
for (const [written, reads] of PAIRS) {
  [...written].forEach((letter, index) => {
    table.set(letter.codePointAt(0) ?? 0, reads[index] ?? '');
  });
}

/** White space of any width, to a plain space. */
const isWideSpace = (code: number): boolean =>
  code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x3000;

/** Characters that nobody sees: zero-width, soft hyphen, bidi controls, joiners, variation selectors, combining marks. */
export const isInvisible = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x300 && code <= 0x36f) ||
  code === 0x34f ||
  code === 0x61c ||
  code === 0x180e ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff ||
  (code >= 0xe0000 && code <= 0xe0fff);

/** What a character is read as: itself, its Latin look-alike, or nothing where nobody sees it. */
export const readsAs = (character: string, code: number): string => {
  if (isInvisible(code)) return '';
  if (isWideSpace(code)) return ' ';
  const alike = table.get(code);
  if (alike !== undefined) return alike;
  // Full-width forms, mathematical alphabets, circled letters: compatibility forms of a plain one.
  if (
    (code >= 0xff01 && code <= 0xff5e) ||
    (code >= 0x1d400 && code <= 0x1d7ff) ||
    (code >= 0x2460 && code <= 0x24e9)
  ) {
    return character.normalize('NFKC');
  }
  if (LATIN_EXTENDED.test(character)) return character.normalize('NFD').charAt(0);
  return character;
};

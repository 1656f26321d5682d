/** Windows' code pages that have another name in mails; the rest are called `windows-<number>`. */
const CHARSETS: ReadonlyMap<number, string> = new Map([
  [0, 'utf-8'],
  [65_000, 'utf-7'],
  [65_001, 'utf-8'],
  [20_127, 'us-ascii'],
  [20_866, 'koi8-r'],
  [28_591, 'iso-8859-1'],
  [28_592, 'iso-8859-2'],
  [28_605, 'iso-8859-15'],
  [10_000, 'macintosh'],
  [10_007, 'x-mac-cyrillic'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
]);

/** The charset label of one of Windows' code pages. */
export const charsetOf = (codepage: number): string => CHARSETS.get(codepage) ?? `windows-${codepage}`;

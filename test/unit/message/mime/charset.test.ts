import { describe, expect, it } from 'vitest';
import { decodeText } from '#domain/message/mime/charset.ts';
import { decodeBase64, decodeQuotedPrintable, decodeTransfer } from '#domain/message/mime/transfer-encoding.ts';

const utf8 = Buffer.from('Maksa 200 € heti, älä viivyttele');
const latin1 = Buffer.from('Maksa heti, älä viivyttele', 'latin1');

describe('decodeText', () => {
  it.each([
    ['UTF-8 by its label', utf8, 'utf-8', 'Maksa 200 € heti, älä viivyttele'],
    ['UTF-8 without a label', utf8, '', 'Maksa 200 € heti, älä viivyttele'],
    ['UTF-8 that calls itself iso-8859-1', utf8, 'iso-8859-1', 'Maksa 200 € heti, älä viivyttele'],
    ['UTF-8 with an unknown label', utf8, 'x-no-such-set', 'Maksa 200 € heti, älä viivyttele'],
    ['Latin-1 by its label', latin1, 'ISO-8859-1', 'Maksa heti, älä viivyttele'],
    ['Latin-1 that calls itself UTF-8', latin1, 'utf-8', 'Maksa heti, älä viivyttele'],
    ['windows-1252 with a euro sign', Buffer.from([0x80, 0x32]), 'windows-1252', '€2'],
    ['windows-1250', Buffer.from([0x7a, 0xb3]), 'windows-1250', 'zł'],
    [
      'windows-1251 without a label',
      Buffer.from('cff0e8e2e5f220e4e5edfce3e820e1fbf1f2f0ee20f1fee4e0', 'hex'),
      '',
      'Привет деньги быстро сюда',
    ],
    ['iso-8859-2', Buffer.from([0xb3]), 'iso-8859-2', 'ł'],
    ['iso-2022-jp', Buffer.from('\u001b$B$"\u001b(B', 'latin1'), 'iso-2022-jp', 'あ'],
    ['UTF-7', Buffer.from('Hinta +IKw- 200, +AOQ- ja +-'), 'utf-7', 'Hinta € 200, ä ja +'],
    ['UTF-16 by its mark', Buffer.from('\ufeffPay', 'utf16le'), '', 'Pay'],
    ['UTF-16 without a mark', Buffer.from('Pay now', 'utf16le'), '', 'Pay now'],
  ])('reads %s', (_, bytes, label, text) => {
    expect(decodeText(bytes, label)).toBe(text);
  });
});

/** The encodings of the WHATWG standard that a browser decodes, each with one of its labels that mails use. */
const ENCODINGS =
  'ibm866 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-8-i iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16 koi8-r koi8-u macintosh windows-874 windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 x-mac-cyrillic gbk gb18030 big5 euc-jp shift_jis x-sjis euc-kr latin2 l5 cp1251 us-ascii'.split(
    ' ',
  );

describe('every charset that a browser knows', () => {
  // Bytes that are no UTF-8, and a pair in the encodings of two bytes.
  const bytes = Buffer.from([0x50, 0x61, 0x79, 0x20, 0xc1, 0xa4, 0x20, 0x32]);

  it.each(ENCODINGS)('decodes %s as a browser does, however its label is written', (label) => {
    const browser = new TextDecoder(label).decode(bytes);
    expect(decodeText(bytes, label)).toBe(browser);
    expect(decodeText(bytes, ` ${label.toUpperCase()} `)).toBe(browser);
  });
});

describe('transfer encodings', () => {
  it.each([
    ['soft line breaks', 'bc1q=\r\nxyz', 'bc1qxyz'],
    ['soft breaks with white space behind', 'a= \t\r\nb', 'ab'],
    ['escapes in either case', '=c3=A4', 'ä'],
    ['what is no escape as it stands', 'a=b =ZZ 1=2=', 'a=b =ZZ 1=2'],
  ])('reads quoted-printable with %s', (_, encoded, text) => {
    expect(decodeQuotedPrintable(Buffer.from(encoded)).toString()).toBe(text);
  });

  it('reads uuencode as it was before MIME', () => {
    const encoded = 'begin 644 letter.txt\n#0V%T\n(<&%Y(&YO=PH \n`\nend\n';
    expect(decodeTransfer(Buffer.from(encoded), 'x-uuencode').toString()).toBe('Catpay now\n');
  });

  it('reads base64 that is padded on every line', () => {
    expect(decodeBase64(Buffer.from('YQ==\r\nYmI=\r\nY2Nj')).toString()).toBe('abbccc');
  });
});

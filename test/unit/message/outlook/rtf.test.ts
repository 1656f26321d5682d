import { describe, expect, it } from 'vitest';
import { decompressRtf, MAX_RTF_BYTES } from '#domain/message/outlook/compressed-rtf.ts';
import { readRtf } from '#domain/message/outlook/rtf.ts';
import { picturePlaces, picturesInRtf } from '#domain/message/outlook/rtf-pictures.ts';
import { htmlToText } from '#test/support/letters/html-to-text.ts';
import { packedRtf, storedRtf } from '#test/support/letters/rtf.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const read = (rtf: string) => readRtf(Buffer.from(rtf, 'latin1'));

describe('compressed RTF', () => {
  it.each([
    [
      'MS-OXRTFCP 3.1.1: simple',
      '2d 00 00 00 2b 00 00 00 4c 5a 46 75 f1 c5 c7 a7 03 00 0a 00 72 63 70 67 31 32 35 42 32 0a f3 20 68 65 6c 09 00 20 62 77 05 b0 6c 64 7d 0a 80 0f a0',
      '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
    ],
    [
      'MS-OXRTFCP 3.1.2: a reference that crosses where it writes',
      '1a 00 00 00 1c 00 00 00 4c 5a 46 75 e2 d4 4b 51 41 00 04 20 57 58 59 5a 0d 6e 7d 01 0e b0',
      '{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}',
    ],
  ])('is unpacked as in %s', (_, bytes, rtf) => {
    expect(decompressRtf(hex(bytes))?.toString('latin1')).toBe(rtf);
  });

  it('gives back what was packed or stored, beyond the window too', () => {
    const rtf = `{\\rtf1 ${Array.from({ length: 900 }, (_, number) => `line ${number * 7919}\\par `).join('')}}`;

    expect(decompressRtf(packedRtf(rtf))?.toString('latin1')).toBe(rtf);
    expect(decompressRtf(storedRtf(rtf))?.toString('latin1')).toBe(rtf);
  });

  it('takes no more than its limit, whatever its header says and its references unpack to', () => {
    // Eight references at a time, each to sixteen bytes, none of them the one that ends.
    const bomb = Buffer.concat([
      storedRtf(''),
      Buffer.alloc(4 * 1024 * 1024, Buffer.from('ff'.padEnd(34, 'ffee'), 'hex')),
    ]);
    bomb.write('LZFu', 8, 'latin1');
    bomb.writeUInt32LE(0xffffffff, 4);

    expect(decompressRtf(bomb)?.length).toBe(MAX_RTF_BYTES);
  });

  it('that is damaged gives what can be read, and nothing where it is none', () => {
    const packed = packedRtf('{\\rtf1 maksa 200 euroa heti}');

    expect(decompressRtf(packed.subarray(0, 30))?.toString('latin1')).toMatch(/^\{\\rtf1 mak/);
    expect(decompressRtf(packed.subarray(0, 10))).toBeNull();
    expect(decompressRtf(Buffer.alloc(40))).toBeNull();
  });
});

describe('RTF', () => {
  it.each([
    ['paragraphs, lines and tabs', '{\\rtf1\\ansi Maksa\\par 200\\tab euroa\\line heti}', 'Maksa\n200\teuroa\nheti'],
    ['letters of its code page', "{\\rtf1\\ansi\\ansicpg1252 m\\'e4\\'e4r\\'e4 \\'80}", 'määrä €'],
    [
      "letters of a font's character set",
      "{\\rtf1{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}\\f0 a\\f1 \\'ef\\'f0\\'e8}",
      'aпри',
    ],
    ['Unicode, without what stands for it', "{\\rtf1\\uc1 \\u228?\\u8364\\'80 {\\uc2\\u26085??}x}", 'ä€ 日x'],
    ['letters beyond the first plane', '{\\rtf1 \\u-10179?\\u-8704?}', '😀'],
    ['marks', '{\\rtf1 a\\{b\\}\\\\c\\~d\\_e\\-f\\emdash}', 'a{b}\\c\u00a0d-ef—'],
    ['a link by its words', '{\\rtf1 {\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt avaa}} se}', 'avaa se'],
    ['line breaks of the file as nothing', '{\\rtf1 mak\r\nsa}', 'maksa'],
  ])('says %s', (_, rtf, text) => {
    expect(read(rtf)).toEqual({ kind: 'text', content: text });
  });

  it('leaves out tables, pictures, bytes, unknown groups and what Word hides', () => {
    const rtf =
      '{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}{\\info{\\author X}}{\\pict 0102}{\\*\\generator Y;}a{\\bin4 }{\\\\b\\v hidden\\v0 c}';

    expect(read(rtf)?.content).toBe('abc');
  });

  it('gives the HTML that Outlook wrapped in it, without what only readers of RTF see', () => {
    const rtf =
      '{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}}' +
      '{\\*\\htmltag64 <p>}\\htmlrtf \\par\\htmlrtf0 Maksa {\\*\\htmltag84 <b>}\\htmlrtf {\\b\\htmlrtf0 900\\htmlrtf }\\htmlrtf0' +
      "{\\*\\htmltag92 </b>} euroa {\\*\\htmltag84 &auml;}\\htmlrtf \\'e4\\htmlrtf0 {\\*\\mhtmltag84 <x>} 1 < 2{\\*\\htmltag72 </p>}}";

    const html = read(rtf);

    expect(html).toMatchObject({ kind: 'html' });
    expect(htmlToText(html?.content ?? '')).toBe('Maksa 900 euroa ä 1 < 2');
  });

  it('is null for other bytes', () => {
    expect(read('<html>')).toBeNull();
  });

  it.each([
    ['groups without end', '{'.repeat(100_000)],
    ['ends without groups', '}'.repeat(100_000)],
    ['backslashes', '\\'.repeat(100_001)],
    ['a word without end', `\\${'a'.repeat(100_000)}`],
    ['a number without end', `\\u${'9'.repeat(100_000)}`],
    ['bytes beyond its end', '\\bin2147483647 x'],
    ['escapes that are none', "\\'".repeat(50_000)],
  ])('reads %s to an end', (_, rest) => {
    expect(read(`{\\rtf1 Maksa 200 euroa ${rest}`)?.content).toMatch(/^Maksa 200 euroa /);
  });
});

describe('pictures in RTF', () => {
  const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

  it.each([
    ['groups that hold none', '\\pict'],
    ['groups of Windows` own drawings', '{\\pict\\wmetafile8\\picw1 00}'],
    ['words that begin alike', '\\picture'],
    ['groups that do not end', '\\pict{\\*\\blipuid'],
    ['pictures', '{\\pict\\pngblip 00}'],
  ])('are looked for once in each byte of %s', (_, piece) => {
    const text = `{\\rtf1 ${piece.repeat(50_000)}}`;
    const places = [...picturePlaces(Buffer.from(text))];
    const looked = places.reduce((sum, { said }) => sum + '\\pict'.length + said.length, 0);
    expect(places.length).toBeGreaterThan(100);
    expect(looked).toBeLessThanOrEqual(text.length);
  });

  it('are found behind any number of groups that hold none', () => {
    const text = `{\\rtf1 ${'{\\pict\\wmetafile8 00}'.repeat(5_000)}${'\\pict'.repeat(5_000)}}{\\pict\\pngblip ${PNG.toString('hex')}}`;
    expect(picturesInRtf(Buffer.from(text))).toEqual([PNG]);
  });
});

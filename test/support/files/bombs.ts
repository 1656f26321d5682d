import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { heicOf } from '#test/support/files/heic.ts';
import { pngOf } from '#test/support/letters/pictures.ts';
import { zipOf } from '#test/support/letters/zip.ts';

const MEGABYTE = 1024 * 1024;

/** A PDF of these objects, each numbered by its place. */
const pdfOf = (...objects: (string | Buffer)[]): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let at = parts[0]?.length ?? 0;
  const places = objects.map((object, index) => {
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    parts.push(whole);
    at += whole.length;
    return at - whole.length;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.concat([
    ...parts,
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Root 1 0 R/Size ${objects.length + 1}>>\nstartxref\n${at}\n%%EOF`,
    ),
  ]);
};
const stream = (content: Buffer | string, entries = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`<<${entries}/Length ${content.length}>>stream\n`),
    Buffer.from(content),
    Buffer.from('\nendstream'),
  ]);
const page = (box: string, content: Buffer | string, more = ''): Buffer =>
  pdfOf(
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[${box}]/Contents 4 0 R/Resources<<${more}>>>>`,
    typeof content === 'string' ? stream(content) : content,
  );
const A4 = '0 0 595 842';
const packed = (bytes: Buffer, times: number): Buffer =>
  times === 0 ? bytes : packed(deflateSync(bytes, { level: 9 }), times - 1);

/** Forms from an object on of which each draws two of the next: two to the power of their depth. */
const nestedForms = (depth: number, first: number): Buffer[] =>
  Array.from({ length: depth + 1 }, (_, index) =>
    stream(
      index === depth ? '0 0 1 1 re f' : '/F Do /F Do',
      `/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</XObject<</F ${index + first + 1} 0 R>>>>`,
    ),
  );

const forms = (): Buffer =>
  pdfOf(
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[${A4}]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>`,
    stream('/F Do'),
    ...nestedForms(28, 5),
  );

/** So many megabytes of zeros, packed a megabyte at a time: each is a block that ends at a byte (RFC 1951, 3.2.4). */
const packedZeros = (megabytes: number): Buffer => {
  const block = deflateRawSync(Buffer.alloc(MEGABYTE), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const sum = Buffer.alloc(4);
  sum.writeUInt16BE((megabytes * MEGABYTE) % 65_521, 0);
  sum.writeUInt16BE(1, 2);
  return Buffer.concat([
    Buffer.from('78da', 'hex'),
    ...Array.from({ length: megabytes }, () => block),
    Buffer.from('0300', 'hex'),
    sum,
  ]);
};

const FONT = '/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>';
const words = (text: string): string => `BT /F 12 Tf 50 800 Td (${text}) Tj ET\n`;

/** A page with words, and files within its document: each is as large as it says, or says nothing. */
const withFiles = (text: string, ...files: readonly { bytes: Buffer; says: string }[]): Buffer => {
  const names = files.map((_, index) => `(${index}.txt) ${2 * index + 5} 0 R`).join('');
  return pdfOf(
    `<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[${names}]>>>>>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[${A4}]/Contents 4 0 R/Resources<<${FONT}>>>>`,
    stream(words(text)),
    ...files.flatMap(({ bytes, says }, index) => [
      `<</Type/Filespec/F(${index}.txt)/UF(${index}.txt)/EF<</F ${2 * index + 6} 0 R>>>>`,
      stream(bytes, `/Type/EmbeddedFile/Filter/FlateDecode${says}`),
    ]),
  );
};

/** Two pages, the first with words, the second with 45,000 texts one over the other. */
const twoPages = (text: string): Buffer =>
  pdfOf(
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[${A4}]/Contents 4 0 R/Resources<<${FONT}>>>>`,
    stream(words(text)),
    `<</Type/Page/Parent 2 0 R/MediaBox[${A4}]/Contents 6 0 R/Resources<<${FONT}>>>>`,
    stream(`1 g BT /F 200 Tf 50 300 Td ${'(x) Tj -100 0 Td '.repeat(45_000)} ET`),
  );

/** A tree of pages that is so many levels deep. */
const deepPages = (levels: number): Buffer =>
  pdfOf(
    '<</Type/Catalog/Pages 2 0 R>>',
    ...Array.from({ length: levels }, (_, index) => `<</Type/Pages/Kids[${index + 3} 0 R]/Count 1>>`),
    `<</Type/Page/MediaBox[${A4}]>>`,
  );

const webpOf = (bits: number): Buffer => {
  const bytes = Buffer.alloc(38);
  bytes.write('RIFF\0\0\0\0WEBPVP8L\0\0\0\0/', 'latin1');
  bytes.writeUInt32LE(bits, 21);
  return bytes;
};
const avifOf = (side: number): Buffer => {
  const bytes = Buffer.alloc(80);
  bytes.write('\0\0\0\x14ftypavif\0\0\0\0mif1....ispe\0\0\0\0', 'latin1');
  bytes.writeUInt32BE(side, 32);
  bytes.writeUInt32BE(side, 36);
  return bytes;
};
const gifOf = (side: number): Buffer => {
  const bytes = Buffer.alloc(35);
  bytes.write('GIF89a', 'latin1');
  bytes.writeUInt16LE(side, 6);
  bytes.writeUInt16LE(side, 8);
  bytes.write(',', 13, 'latin1');
  bytes.writeUInt16LE(side, 18);
  bytes.writeUInt16LE(side, 20);
  return bytes;
};
const tiffOf = (side: number): Buffer => {
  const tags = [
    [256, side],
    [257, side],
    [258, 8],
    [259, 8],
    [262, 1],
    [273, 8],
    [279, 4],
  ] as const;
  const bytes = Buffer.alloc(14 + tags.length * 12);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(tags.length, 8);
  for (const [index, [tag, number]] of tags.entries()) {
    bytes.writeUInt16LE(tag, 10 + index * 12);
    bytes.writeUInt16LE(4, 12 + index * 12);
    bytes.writeUInt32LE(1, 14 + index * 12);
    bytes.writeUInt32LE(number, 18 + index * 12);
  }
  return bytes;
};
const bmpOf = (side: number): Buffer => {
  const bytes = Buffer.alloc(60);
  bytes.write('BM', 'latin1');
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(side, 18);
  bytes.writeInt32LE(side, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  return bytes;
};
const jpegOf = (side: number): Buffer => {
  const bytes = Buffer.alloc(21);
  bytes.set([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, side >> 8, side & 255, side >> 8, side & 255], 0);
  return bytes;
};

const docx = (text: Buffer): Buffer =>
  zipOf([
    ['[Content_Types].xml', Buffer.from('<Types/>')],
    ['word/document.xml', text],
  ]);
const odt = (text: Buffer): Buffer =>
  zipOf([
    ['mimetype', Buffer.from('application/vnd.oasis.opendocument.text')],
    ['content.xml', text],
  ]);

/** A file that is small, and made to take all time or memory of whoever reads it. */
export interface Bomb {
  kind: 'picture' | 'document' | 'archive';
  make: () => Buffer;
  /** Whether a few are enough to say that bounds hold: those that run into none take seconds. */
  slow?: true;
}

/** Bombs that only a process of its own is given, of each kind of file. */
export const BOMBS: Readonly<Record<string, Bomb>> = {
  'a PNG of 20,000 by 20,000 pixels': { kind: 'picture', make: () => pngOf(20_000, 20_000, 100) },
  'a JPEG of 60,000 by 60,000': { kind: 'picture', make: () => jpegOf(60_000) },
  'a GIF of 65,535 by 65,535': { kind: 'picture', make: () => gifOf(65_535) },
  'a WebP of 38 bytes that claims 16,383 by 16,383': { kind: 'picture', make: () => webpOf(0x0fff_ffff) },
  'an AVIF that claims 60,000 by 60,000': { kind: 'picture', make: () => avifOf(60_000) },
  'a TIFF of 60,000 by 60,000': { kind: 'picture', make: () => tiffOf(60_000) },
  'a BMP of 60,000 by 60,000': { kind: 'picture', make: () => bmpOf(60_000) },
  'a HEIC of 40 by 40 pieces': { kind: 'picture', make: () => heicOf({ columns: 40, rows: 40 }) },
  'a DOCX whose text unpacks to 220 MB': {
    kind: 'document',
    make: () => docx(Buffer.alloc(220 * MEGABYTE, 0x20)),
    slow: true,
  },
  'an ODT whose text unpacks to 64 MB': { kind: 'document', make: () => odt(Buffer.alloc(64 * MEGABYTE, 0x20)) },
  'a DOCX nested 300,000 deep': { kind: 'document', make: () => docx(Buffer.from('<w:p>'.repeat(300_000))) },
  'an ODT of entities that hold entities': {
    kind: 'document',
    make: () =>
      odt(
        Buffer.from(
          `<!DOCTYPE a [${Array.from({ length: 30 }, (_, index) => `<!ENTITY e${index + 1} "&e${index};&e${index};">`).join('')}]><office:text><text:p>&e30;</text:p></office:text>`,
        ),
      ),
  },
  'a ZIP of 64 MB of zeros': { kind: 'archive', make: () => zipOf([['a.txt', Buffer.alloc(64 * MEGABYTE)]]) },
  'a ZIP of ZIPs': {
    kind: 'archive',
    make: () => zipOf([['a.zip', zipOf([['b.zip', zipOf([['c.txt', Buffer.alloc(8 * MEGABYTE)]])]])]]),
  },
  'a ZIP of 60,000 names': {
    kind: 'archive',
    make: () => zipOf(Array.from({ length: 60_000 }, (_, index) => [`${index}`, Buffer.alloc(0)] as const)),
    slow: true,
  },
  'a PDF page of 14,400,000 units a side': { kind: 'document', make: () => page('0 0 14400000 14400000', 'BT ET') },
  'a PDF whose pages are each other’s parents': {
    kind: 'document',
    make: () =>
      pdfOf(
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]/Count 9>>',
        '<</Type/Pages/Kids[2 0 R]/Count 9>>',
      ),
  },
  'a PDF with 5,000 levels of pages': { kind: 'document', make: () => deepPages(5_000) },
  'a PDF whose table of places leads to itself': {
    kind: 'document',
    make: () =>
      Buffer.from(
        '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer<</Prev 9/Size 1/Root 1 0 R>>\nstartxref\n9\n%%EOF',
      ),
  },
  'a PDF that packs 1 GB thrice': {
    kind: 'document',
    make: () => {
      const zeros = packed(Buffer.alloc(64 * MEGABYTE, 0x20), 1);
      const many = packed(Buffer.concat(Array.from({ length: 4 }, () => zeros)), 2);
      return page(A4, stream(many, '/Filter[/FlateDecode/FlateDecode/FlateDecode]'));
    },
    slow: true,
  },
  'a PDF of 2^28 forms': { kind: 'document', make: forms, slow: true },
  'a PDF of three million lines': {
    kind: 'document',
    make: () => page(A4, stream(deflateSync(Buffer.from('0 0 m 9 9 l S '.repeat(3_000_000))), '/Filter/FlateDecode')),
    slow: true,
  },
  'a PDF that says an object stream of a billion objects': {
    kind: 'document',
    make: () =>
      pdfOf(
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        stream(deflateSync(Buffer.from('3 0 ')), '/Type/ObjStm/N 1000000000/First 4/Filter/FlateDecode'),
      ),
  },
  'a PDF with a picture of JBIG2 that claims 100,000 by 100,000': {
    kind: 'document',
    make: () =>
      pdfOf(
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        `<</Type/Page/Parent 2 0 R/MediaBox[${A4}]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>`,
        stream('595 0 0 842 0 0 cm /I Do'),
        stream(
          Buffer.from('00000000300001000000130001869f0001869f0000000000000000010000', 'hex'),
          '/Type/XObject/Subtype/Image/Width 100000/Height 100000/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode',
        ),
      ),
  },
};

/** PDFs that show a letter, and are made to take all there is beside it. */
export const LETTER_BOMBS: Readonly<Record<string, { make: (text: string) => Buffer; slow?: true }>> = {
  'a file of 900 MB of zeros within it': {
    make: (text) => withFiles(text, { bytes: packedZeros(900), says: '' }),
  },
  'a file of 900 MB that says so, and one that is small': {
    make: (text) =>
      withFiles(
        text,
        { bytes: packedZeros(900), says: `/Params<</Size ${900 * MEGABYTE}>>` },
        { bytes: deflateSync(Buffer.from(text)), says: '' },
      ),
  },
  '45,000 white letters of 200 points': {
    make: (text) =>
      page(A4, `${words(text)}1 g BT /F 200 Tf -100 Tc 250 300 Td ${`(${'x'.repeat(100)}) Tj `.repeat(450)} ET`, FONT),
    slow: true,
  },
  '60,000 white letters in front of it': {
    make: (text) =>
      page(
        A4,
        `1 g BT /F 8 Tf 50 300 Td ${`(${'x'.repeat(60)}) Tj 0 0 Td `.repeat(1_000)} ET 0 g ${words(text)}`,
        FONT,
      ),
  },
  'a second page of 45,000 texts': { make: twoPages, slow: true },
};

/** Bombs that are read where the report is: they have to end there, in linear time. */
export const PLAIN_BOMBS: Readonly<Record<string, readonly [name: string, make: () => Buffer]>> = {
  'an RTF of a million groups': ['a.rtf', () => Buffer.from(`{\\rtf1 ${'{'.repeat(1_000_000)}`)],
  'an RTF that says a binary of 2 GB': ['a.rtf', () => Buffer.from(`{\\rtf1 \\bin2147483647 ${'x'.repeat(1_000)}}`)],
  'a TNEF whose attribute claims 4 GB': [
    'winmail.dat',
    () => Buffer.from('223e9f780100010690080004000000ffffffff', 'hex'),
  ],
  'an S/MIME message of 100,000 levels': [
    'a.p7m',
    () =>
      Buffer.concat([
        Buffer.from(
          'Content-Type: application/pkcs7-mime; smime-type=signed-data\r\nFrom: a@b.example\r\nContent-Transfer-Encoding: binary\r\n\r\n',
        ),
        Buffer.from('3080'.repeat(100_000), 'hex'),
      ]),
  ],
  'an mbox of 100,000 mails': [
    'a.mbox',
    () =>
      Buffer.from(
        'From a@b.example Mon Nov 30 10:00:00 2026\nFrom: a@b.example\nSubject: x\n\nhello\n\n'.repeat(100_000),
      ),
  ],
  'a calendar of 200,000 folded lines': [
    'a.ics',
    () => Buffer.from(`BEGIN:VCALENDAR\r\nDESCRIPTION:x\r\n${' y\r\n'.repeat(200_000)}END:VCALENDAR\r\n`),
  ],
  'a chat of 100,000 messages': [
    'result.json',
    () =>
      Buffer.from(
        JSON.stringify({
          name: 'A',
          type: 'personal_chat',
          messages: Array.from({ length: 100_000 }, (_, id) => ({ id, type: 'message', from: 'A', text: 'hello' })),
        }),
      ),
  ],
  'a chat nested 100,000 deep': ['result.json', () => Buffer.from(`{"messages":${'['.repeat(100_000)}`)],
  'a mail of 100,000 empty parts': [
    'a.eml',
    () => Buffer.from(`From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n\n'.repeat(100_000)}`),
  ],
};

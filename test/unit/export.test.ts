import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeFile, tableWriter } from '#actions/export/write-table.ts';
import { type Cell, type Column, localTime, safeText } from '#domain/export/cells.ts';
import type { ExportFormat } from '#domain/export/export.ts';

/** Reads CSV as RFC 4180 has it, by another program than that which writes it. */
const read = (text: string): string[][] => {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let n = 0; n < text.length; n += 1) {
    const sign = text[n];
    if (isQuoted) {
      if (sign === '"' && text[n + 1] === '"') {
        cell += '"';
        n += 1;
      } else if (sign === '"') isQuoted = false;
      else cell += sign;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === ',') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (sign === '\r' && text[n + 1] === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      rows.push([]);
      n += 1;
    } else cell += sign;
  }
  return rows.slice(0, -1);
};

interface Made {
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  cut: string | null;
}

/** A file that is made of pieces of so many rows. */
const fileOf = (format: ExportFormat, { columns, rows, cut }: Made, timeZone = 'UTC', piece = 2, bom = true) => {
  const writer = tableWriter(format, columns, { timeZone, bom });
  const pieces: Uint8Array[] = [];
  for (let n = 0; n < rows.length; n += piece) pieces.push(Buffer.from(writer.rows(rows.slice(n, n + piece), n)));
  const { bytes, sha256 } = closeFile(writer, pieces, { cut, rows: rows.length });
  return { text: Buffer.from(bytes).toString('utf8'), sha256 };
};
const writeCsv = (made: Made, timeZone: string) => fileOf('csv', made, timeZone);

const COLUMNS = [
  { name: 'text', type: 'text' },
  { name: 'number', type: 'number' },
  { name: 'received', type: 'time' },
] as const;
const AT = '2026-07-24T08:00:01.000Z';
const Hostile = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    ' =1',
    '\u200b=1',
    'a;=1',
    'a\n=1',
    '"=1',
    "'=1",
    'a"b,c\r\nd',
  ),
);
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r]/u;

describe('a CSV file', () => {
  it('is read again as it was written, and no cell of text begins as a formula, wherever it is parted', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(Hostile, fc.integer()), { maxLength: 8 }), (rows) => {
        const table = { columns: COLUMNS, rows: rows.map(([text, n]) => [text, n, AT]), cut: null };
        const { text } = writeCsv(table, 'Europe/Helsinki');
        expect(text.startsWith('\ufeff')).toBe(true);
        const [head, ...lines] = read(text.slice(1));
        expect(head).toEqual(['text', 'number', 'received_utc', 'received_local']);
        expect(lines.slice(0, -1)).toEqual(
          rows.map(([said, n]) => [safeText(said), String(n), AT, '2026-07-24T11:00:01+03:00']),
        );
        for (const [cell = ''] of lines.slice(0, -1)) {
          for (const part of cell.split(/[;\t\r\n]/)) expect(part).not.toMatch(FORMULA);
          expect(cell).not.toMatch(FORMULA);
        }
      }),
      { seed: 6, numRuns: 1_000 },
    );
  });

  it('says in its last line whether it is all, how many rows it has and the hash of what is above', () => {
    const whole = writeCsv({ columns: COLUMNS, rows: [['a', 1, AT]], cut: null }, 'UTC').text;
    const [, above = '', hash] = /^([\s\S]*)# complete, 1 rows, sha256 of the above (\w{64})\r\n$/.exec(whole) ?? [];
    expect(hash).toBe(createHash('sha256').update(above).digest('hex'));
    const part = writeCsv({ columns: COLUMNS, rows: [], cut: 'there are more rows than these' }, 'UTC').text;
    expect(part).toMatch(/# incomplete: there are more rows than these, 0 rows, sha256 /);
  });

  it('leaves numbers as they are, negative ones too, and what is not known empty', () => {
    const { text } = writeCsv({ columns: COLUMNS, rows: [[null, -5, null]], cut: null }, 'UTC');
    expect(read(text.slice(1))[1]).toEqual(['', '-5', '', '']);
  });

  it.each([
    ['2026-01-24T08:00:01.000Z', 'Europe/Helsinki', '2026-01-24T10:00:01+02:00'],
    ['2026-12-31T23:30:00.000Z', 'Europe/Helsinki', '2027-01-01T01:30:00+02:00'],
    ['2026-07-24T00:00:00.000Z', 'UTC', '2026-07-24T00:00:00+00:00'],
  ])('has local times with their offset: %s in %s', (at, zone, local) => {
    expect(localTime(at, zone)).toBe(local);
  });
});

describe('JSON', () => {
  it('has each row as an object, as it was, and a last line that says whether that is all', () => {
    fc.assert(
      fc.property(fc.array(Hostile, { maxLength: 7 }), fc.integer({ min: 1, max: 4 }), (texts, piece) => {
        const rows = texts.map((text, n) => [text, n, null]);
        const { text } = fileOf('json', { columns: COLUMNS, rows, cut: null }, 'UTC', piece);
        const read = JSON.parse(text);
        expect(read.items).toEqual(texts.map((each, n) => ({ text: each.toWellFormed(), number: n, received: null })));
        const lines = text.split('\n');
        const last = lines.at(-2) ?? '';
        const above = text.slice(0, text.lastIndexOf(last));
        expect(JSON.parse(`{${last}`)).toEqual({
          ...{ complete: true, cut: null, rows: texts.length },
          sha256OfTheAbove: createHash('sha256').update(above).digest('hex'),
        });
      }),
      { seed: 17 },
    );
    expect(JSON.parse(fileOf('json', { columns: COLUMNS, rows: [], cut: 'there is more' }).text)).toMatchObject({
      ...{ items: [], complete: false, cut: 'there is more' },
    });
  });
});

describe('a file', () => {
  it('is the same in whatever pieces it was made', () => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((each, n) => [each, n, AT]);
    for (const format of ['csv', 'json'] as const) {
      const sums = [1, 2, 3, 5].map(
        (piece) => fileOf(format, { columns: COLUMNS, rows, cut: null }, 'UTC', piece).sha256,
      );
      expect(new Set(sums).size).toBe(1);
    }
  });

  it('has a byte order mark where it is wanted, and none where not', () => {
    const made = { columns: COLUMNS, rows: [], cut: null };
    expect(fileOf('csv', made, 'UTC', 2, true).text.startsWith('\uFEFFtext,')).toBe(true);
    expect(fileOf('csv', made, 'UTC', 2, false).text.startsWith('text,')).toBe(true);
  });
});

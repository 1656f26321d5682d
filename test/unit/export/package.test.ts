import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { againstIn } from '#domain/export/package/against.ts';
import { asBag } from '#domain/export/package/bag.ts';
import { allReferences, receivedOf } from '#domain/export/package/data.ts';
import { graphIn } from '#domain/export/package/graph.ts';
import { redacted } from '#domain/export/package/redact.ts';
import { packageTables } from '#domain/export/package/tables.ts';
import { sha256 } from '#domain/identity.ts';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { fromSatoshi } from '#domain/money.ts';
import { entriesOf, unpack } from '#io/files/zip.ts';
import { writeZip } from '#io/write-zip.ts';
import { madeAddress, madePackage, shownPackage } from '#test/support/made-package.ts';
import { pdfFonts } from '#test/support/pdf.ts';
import { openPdfFile } from '#test/support/pdf-reader.ts';
import { runs } from '#test/support/runs.ts';
import { methodPdf, packagePdf } from '#web/pdf/package/package.ts';

const opened = async (...made: Parameters<typeof madePackage>) =>
  openPdfFile(await packagePdf(shownPackage(madePackage(...made)), pdfFonts()));
const wordsIn = (pages: readonly string[]): string => pages.join(' ').replace(/\s+/g, ' ');

const SINCE = '2026-11-24T07:00:00.000Z';
const NOT_FOLLOWED = { followedTo: { height: 1, time: SINCE }, isFollowed: false, notKnownSince: SINCE };

describe('an archive', () => {
  it('gives back what was put into it, and is the same for the same', () => {
    const file = fc.record({ path: fc.stringMatching(/^[a-z]{1,8}\.(age|csv)$/), bytes: fc.uint8Array() });
    fc.assert(
      fc.property(fc.uniqueArray(file, { selector: ({ path }) => path, maxLength: 5 }), (files) => {
        const at = new Date('2026-11-24T08:00:00Z');
        const zip = Buffer.from(writeZip(files, at));
        const read = (entriesOf(zip) ?? []).map((entry) => [entry.name, unpack(zip, entry, 10_000)]);
        expect(read).toEqual(files.map(({ path, bytes }) => [path, Buffer.from(bytes)]));
        expect(zip.equals(Buffer.from(writeZip(files, at)))).toBe(true);
      }),
      { numRuns: runs(20, 1_000) },
    );
  });
});

describe('a package as a bag', () => {
  it('has a manifest of each file, and a hash that any change of one changes', () => {
    const about = { id: 'p', contact: 'Lea\nExternal-Identifier: x', day: '2026-11-24' };
    const { files: all, hash } = asBag([{ path: 'a.csv', bytes: Buffer.from('a') }], about);
    const of = new Map(all.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('utf8')]));
    expect(of.get('manifest-sha256.txt')).toBe(`${sha256(Buffer.from('a'))}  data/a.csv\n`);
    expect(of.get('bag-info.txt')?.match(/^External-Identifier/gm)).toHaveLength(1);
    expect(asBag([{ path: 'a.csv', bytes: Buffer.from('b') }], about).hash).not.toBe(hash);
  });
});

it('never leaves the head of a table alone at the foot of a page', async () => {
  const { pages } = await opened(3, { asked: { language: 'fi' } });
  expect(pages.join(' ')).toMatch(/0,00401/);
  expect(pages.join(' ')).not.toMatch(/0\.00401/);
  expect(pages[1]).toContain('Kuka');
  for (const page of pages) expect(page.trimEnd()).not.toMatch(/Kuka$/);
});

describe('what the defence gets', () => {
  it('has all that speaks against the case, and no name of staff', () => {
    const whole = madePackage(3);
    const { data, leftOut } = redacted(whole);
    const all = JSON.stringify([packageTables(data, againstIn(data), leftOut), data]);
    for (const name of ['Lea Lead', 'lead-1', 'Aino Analyst', 'Oskari Outsider', 'ask the exchange']) {
      expect(all).not.toContain(name);
    }
    const said = (of: typeof whole) => againstIn(of).map(({ by: _by, ...line }) => line);
    expect(said(data)).toEqual(said(whole));
    expect(leftOut.map(({ what }) => what)).toEqual(['names', 'notes', 'entry-reasons', 'originals']);
  });
});

describe('what the defence gets of files that were added, and of who was let in', () => {
  const [part] = madePackage(1).parts;
  const parts = part ? [{ ...part, name: 'Matti Reporter.png', question: 'Did you pay, Matti?' }] : [];

  it('is neither what they were called, nor what was asked, nor on whom it was', () => {
    const whole = madePackage(1, { parts });
    const { data, leftOut } = redacted(whole);
    const all = JSON.stringify([packageTables(data, againstIn(data), leftOut), data]);
    for (const said of ['Matti', 'oskari@outsider.example']) {
      expect(JSON.stringify(whole)).toContain(said);
      expect(all).not.toContain(said);
    }
    expect(data.audit.map(({ about }) => about)).toContain('00000000-0000-4000-8000-000000000001 [left out]');
    expect(leftOut).toContainEqual({ file: 'data.json', what: 'file-names', count: 1, ground: 'reporters' });
  });
});

describe('what speaks against a case', () => {
  it('is each contest, rejected link, uncounted report, like letter and other’s money, a link once', () => {
    const kinds = Map.groupBy(againstIn(madePackage(2)), ({ kind }) => kind);
    expect(Object.fromEntries([...kinds].map(([kind, those]) => [kind, those.length]))).toEqual({
      ...{ contest: 1, 'link-rejected': 2, 'reports-not-counted': 2, 'letter-not-extortion': 1 },
      'payments-not-victims': 1,
    });
  });

  it('is that money is not known, since when the chain was not followed', () => {
    expect(againstIn(madePackage(0, { chain: NOT_FOLLOWED }))).toEqual([
      { kind: 'money-not-known', about: 'BTC', at: SINCE, codes: [], text: '', by: null },
    ]);
  });
});

describe('the brief of a package', () => {
  it('is tagged, says on each page which it is, its codes and the hash of its data, and has each address whole', async () => {
    const { isTagged, tags, pages, missing } = await opened(5);
    expect([isTagged, missing]).toEqual([true, 0]);
    for (const tag of ['Document', 'H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'BlockQuote']) expect(tags).toContain(tag);
    for (const [n, page] of pages.entries()) {
      for (const said of [`page ${n + 1} of ${pages.length}`, 'B3 H1', 'f'.repeat(64)]) expect(page).toContain(said);
    }
    const all = pages.join('').replace(/\s+/g, '');
    for (let n = 0; n < 5; n += 1) expect(all).toContain(madeAddress(n));
    for (const annex of ['A', 'B', 'C', 'D', 'E', 'F', 'G']) expect(wordsIn(pages)).toContain(`Annex ${annex}:`);
  });

  it.each(LANGUAGES)(
    'of a case without anything says so in %s, and since when money is not known',
    async (language) => {
      const { pages, missing } = await opened(0, { asked: { language }, chain: NOT_FOLLOWED });
      expect(missing).toBe(0);
      expect(wordsIn(pages)).toMatch(
        /is not known: the chain is not followed|ei tiedetä: ketjua ei seurata|inte känt: kedjan följs inte/,
      );
      const method = await openPdfFile(
        await methodPdf(shownPackage(madePackage(0, { asked: { language } })), pdfFonts()),
      );
      expect([method.isTagged, method.language]).toEqual([true, language]);
    },
  );

  it('is whole whatever somebody wrote into it', async () => {
    const title = `=cmd|' /C calc'!A0 \u202eevil <script>alert(1)</script> ${'x'.repeat(3_000)}`;
    const { isTagged, pages } = await opened(1, { case: { ...madePackage(0).case, title } });
    expect(isTagged).toBe(true);
    expect(wordsIn(pages)).toContain('<script>alert(1)</script>');
  });

  it('says the same numbers as its tables, its data and a plain recount', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 4 }), fc.constantFrom('whole', 'redacted'), async (count, set) => {
        const shown = shownPackage(madePackage(count, { asked: { set } }));
        const { pages } = await openPdfFile(await packagePdf(shown, pdfFonts()));
        const tables = packageTables(shown.data, shown.against, shown.leftOut);
        const rows = (name: string) => tables.find((table) => table.name === name)?.rows ?? [];
        // By hand: three reports and two payments a wallet, of which one is a victim's.
        const reports = 3 * count;
        expect(allReferences(JSON.parse(JSON.stringify(shown.data)))).toHaveLength(reports);
        const counted = ['wallets', 'reports-of-wallets', 'payments'].map((name) => rows(name).length);
        expect(counted).toEqual([count, reports, 2 * count]);
        const victims = Array.from({ length: count }, (_, n) => BigInt(401_000 + n)).reduce((a, b) => a + b, 0n);
        expect(receivedOf(shown.data.wallets).victim).toEqual({ satoshi: victims, payments: count });
        const paid = rows('payments').flatMap((row) => (row.at(-1) === 'victim' ? [BigInt(String(row[3]))] : []));
        expect(paid.reduce((a, b) => a + b, 0n)).toBe(victims);
        const said = wordsIn(pages);
        expect(said).toContain(`Wallets: ${count}. Reports: ${reports}.`);
        const money = `Counted as victims’ money: ${fromSatoshi(victims)} BTC in payments: ${count}.`;
        if (count > 0) expect(said).toContain(money);
        const nodes = graphIn(shown.data).nodes.filter((node) => node.startsWith('wallet:'));
        expect(nodes).toHaveLength(count === 0 ? 0 : count + 1);
      }),
      { numRuns: runs(2, 30) },
    );
  });
});

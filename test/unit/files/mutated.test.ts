import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { expect, it } from 'vitest';
import { runIsolated } from '#io/files/isolated.ts';
import { HEIC_FIXTURE } from '#test/support/files/heic.ts';
import { runs } from '#test/support/runs.ts';

const SCRIPT = join(process.cwd(), 'test/fixtures/isolated/mutated.ts');
const fixture = (name: string): Buffer => readFileSync(join(process.cwd(), 'test/fixtures/pictures', name));
const PATIENCE = 2 * 3_600_000;

const pdf = (): Promise<Buffer> =>
  new Promise((done) => {
    const page = new PDFDocument({ size: [200, 120] });
    const pieces: Buffer[] = [];
    page.on('data', (piece: Buffer) => pieces.push(piece));
    page.on('end', () => done(Buffer.concat(pieces)));
    page.fontSize(5).text('Pay 850 EUR in Bitcoin within 48 hours, or everybody gets the video and all else.', 5, 5);
    page.end();
  });

// One process reads all copies of a file: what one of them did to the engine, the next one meets.
it.each([
  ['webp', () => fixture('tiny.webp'), runs(300, 10_000)],
  ['webp', () => fixture('code-en-moving.webp'), runs(30, 10_000)],
  ['fax', () => fixture('code-en-fax.tif'), runs(60, 10_000)],
  ['avif', () => fixture('tiny.avif'), runs(100, 10_000)],
  ['heic', () => readFileSync(HEIC_FIXTURE), runs(20, 10_000)],
  ['pdf', pdf, runs(8, 10_000)],
] as const)(
  'damaged copies of a %s are read or refused, one after the other, within the bounds of a process that reads',
  async (kind, make, copies) => {
    const task = { kind, bytes: await make(), copies, seed: 20_261_130 };

    const outcome = await runIsolated(SCRIPT, task, { memory: 800, seconds: 3_600, silence: 10 });

    expect(outcome).toMatchObject({ ok: true });
    expect(outcome).not.toHaveProperty('partly');
    const { read, refused } = outcome.ok
      ? (outcome.answer as { read: number; refused: number })
      : { read: 0, refused: 0 };
    expect(read + refused).toBe(copies);
    expect(Math.min(read, refused)).toBeGreaterThan(0);
  },
  PATIENCE,
);

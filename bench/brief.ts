/**
 * What a daily brief takes: `npm run bench:brief`. Time and memory to compose, render and lay out as a PDF the day of 1, 1,000 and
 * 40,000 reports, in a table as DynamoDB has it. A report names a wallet of its own once in ten: a night's letters share theirs.
 */
import { composeDaily } from '#actions/brief/send-daily-brief.ts';
import { dailyWindow } from '#domain/brief/window.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { addressOf } from '#test/support/addresses.ts';
import { openLeanWorld } from '#test/support/ledger/ledger-world.ts';
import { enter, reportNaming } from '#test/support/ledger/made-report.ts';
import { pdfFonts } from '#test/support/pdf.ts';
import { renderBrief } from '#web/mail/brief.ts';
import { briefPdf } from '#web/pdf/brief.ts';

const SIZES = process.argv.slice(2).map(Number);
const END = new Date('2026-11-25T05:30:00.000Z');
const ZONE = 'Europe/Helsinki';
const DAY_MS = 86_400_000;
const CAMPAIGNS = 12;
/** Reports that are entered at once. */
const TOGETHER = 50;
const MEGABYTE = 1_048_576;

/** How long something takes, and the most that the process holds after it, above what it held before. */
const measured = async <Answer>(work: () => Promise<Answer>): Promise<{ answer: Answer; ms: number; mb: number }> => {
  const before = process.memoryUsage.rss();
  const began = performance.now();
  const answer = await work();
  const ms = performance.now() - began;
  return { answer, ms: Math.round(ms), mb: Math.round((process.memoryUsage.rss() - before) / MEGABYTE) };
};

const worlds = await openLeanWorld();
console.log('reports  wallets  compose ms  MB  mail ms  lines  kB  PDF ms  MB  kB');
for (const size of SIZES.length > 0 ? SIZES : [1, 1_000, 40_000]) {
  const world = await worlds.again();
  const { table } = world.worker();
  for (let n = 0; n < CAMPAIGNS; n += 1) {
    const id = `c${n}campaign`;
    await foundCampaign(table, { id, textHash: id, foundedAt: '2026-11-24T08:00:00.000Z', foundedBy: 'r' });
  }
  for (let from = 0; from < size; from += TOGETHER) {
    const made = Array.from({ length: Math.min(TOGETHER, size - from) }, (_, index) => {
      const n = from + index;
      const time = new Date(END.getTime() - 1 - ((n + 1) / (size + 1)) * DAY_MS).toISOString();
      const fields = { receivedAt: time, processedAt: time, campaign: `c${n % CAMPAIGNS}campaign` };
      return reportNaming(n, [addressOf('p2wpkh', Math.floor(n / 10))], fields);
    });
    await enter(table, ...made);
  }
  const settings = { ...world.settings, timeZone: ZONE, payments: null };
  const clock = () => new Date(END.getTime() + 5 * 60_000);
  const composed = await measured(() =>
    composeDaily({ table, settings, clock }, 'brief.daily', dailyWindow(END, ZONE)),
  );
  const brief = composed.answer;
  const mail = await measured(async () => renderBrief(brief, 'Example Hotline'));
  const pdf = await measured(() => briefPdf(brief, 'Example Hotline', pdfFonts()));
  const { text, html } = mail.answer;
  const columns = [
    brief.reports,
    brief.wallets.listed.length + brief.wallets.more,
    ...[composed.ms, composed.mb, mail.ms, text.trimEnd().split('\n').length, Math.round(html.length / 1_000)],
    ...[pdf.ms, pdf.mb, Math.round(pdf.answer.length / 1_000)],
  ];
  console.log(columns.join('  '));
}
await worlds.close();

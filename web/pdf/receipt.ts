import { findingsInWords, type Mine } from '#web/follow-up.ts';
import type { Site } from '#web/site.ts';
import { momentInWords } from '#web/words/quantities.ts';
import { type Fonts, openPdf, type TaggedPage } from './tagged.ts';

const MARGIN = 56;
/** Most originals that are listed: the summary stays on one sheet. */
const MAX_LISTED = 6;

const writeFindings = (page: TaggedPage, site: Site, mine: Mine): void => {
  const { found, pdf } = site.words.mine;
  page.heading(found.heading);
  if (mine.state === 'received') {
    page.paragraph(pdf.later);
    return;
  }
  const lists = findingsInWords(site, mine.findings);
  for (const { label, values } of lists) page.paragraph(`${label}: ${values.join(', ')}`);
  page.paragraph(lists.length === 0 ? found.nothing : found.note);
};

/** To the second, as the police's own clocks have it: `2026-11-24 06:00:00 UTC`. */
const inUtc = (moment: string): string => moment.replace(/^(.{10})T(.{8}).*$/, '$1 $2 UTC');

/** What lies sealed, each with its hash and time: what the police compare the originals with. */
const writeOriginals = (page: TaggedPage, { words, settings }: Site, { sealed }: Mine): void => {
  const { pdf, kept } = words.mine;
  if (sealed.length === 0) return;
  page.heading(pdf.originals.heading);
  for (const { part, sha256, receivedAt } of sealed.slice(0, MAX_LISTED)) {
    const when = momentInWords(receivedAt, words.language, settings.timeZone);
    page.small(`${kept.part(part)}, ${when} (${inUtc(receivedAt)})\nSHA-256 ${sha256}`);
  }
  if (sealed.length > MAX_LISTED) page.small(pdf.originals.more(sealed.length - MAX_LISTED));
};

/** What goes to the police: nothing on it opens the report. */
const writeSummary = (page: TaggedPage, site: Site, mine: Mine, now: Date): void => {
  const { words, settings } = site;
  const { answer, mine: own, notPolice } = words;
  page.small(`${words.service} · ${settings.operator.name} · ${settings.operator.contact}`);
  page.title(own.pdf.title);
  page.paragraph(own.pdf.lead);
  if (mine.reference !== null) {
    page.heading(answer.reference.label);
    page.code(mine.reference);
  }
  if (mine.receivedAt !== null) {
    page.paragraph(own.received(momentInWords(mine.receivedAt, words.language, settings.timeZone)));
  }
  writeFindings(page, site, mine);
  writeOriginals(page, site, mine);
  page.heading(own.pdf.offence.heading);
  page.paragraph(settings.operator.isPolice ? own.pdf.offence.text : `${own.pdf.notPolice} ${own.pdf.offence.text}`);
  if (!settings.operator.isPolice) page.paragraph(`${notPolice.link}: ${notPolice.href}`);
  page.small(own.pdf.made(momentInWords(now.toISOString(), words.language, settings.timeZone)));
};

/** What its sender keeps: the code, and what it is for. */
const writeReceipt = (page: TaggedPage, { words, settings }: Site, mine: Mine): void => {
  const { answer, mine: own } = words;
  page.sheet();
  page.heading(own.pdf.receipt);
  page.heading(answer.code.label);
  page.code(mine.code);
  page.paragraph(answer.code.hint);
  page.paragraph(own.pdf.where(settings.urls.report.replace(/^https?:\/\//, '')));
  page.small(own.pdf.fraud);
};

/** A tagged PDF of two sheets: a summary to attach to a police report, and the receipt with the code, to keep. */
export const receiptPdf = async (site: Site, mine: Mine, fonts: Fonts, now: Date): Promise<Uint8Array> => {
  const { page, finished } = openPdf(
    {
      title: site.words.mine.pdf.title,
      author: site.words.service,
      language: site.words.language,
      at: now,
    },
    { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    fonts,
  );
  writeSummary(page, site, mine, now);
  writeReceipt(page, site, mine);
  page.close();
  return finished;
};

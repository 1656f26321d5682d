import type { Intake } from '#actions/accept-report.ts';
import { addEvidence, type Evidence } from '#actions/add-evidence.ts';
import { answerQuestion } from '#actions/answer-question.ts';
import { readFile, readUploaded } from '#actions/keep-draft.ts';
import { type LookedUp, lookUpReport } from '#actions/look-up-report.ts';
import { takeBack, withdrawReport } from '#actions/withdraw-report.ts';
import type { DraftFile } from '#domain/answers.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { MAX_PASTED_CHARACTERS } from '#domain/submission.ts';
import { log, reasonOf } from '#io/log.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { type OwnReport, readOwnReport } from '#io/table/own-report.ts';
import { draftState } from '#lambdas/http/draft.ts';
import { pageResponse, siteOf } from '#lambdas/http/page.ts';
import type { HttpRequest } from '#lambdas/http/request.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import { judgeFiles, judgeUploaded, uploadedIn } from '#lambdas/intake/judge-step.ts';
import { type FormContent, readForm } from '#lambdas/intake/read-form.ts';
import { renderDocument } from '#web/document.tsx';
import { FIELD } from '#web/form.ts';
import { OpenPage } from '#web/pages/mine/open.tsx';
import { ReportPage } from '#web/pages/mine/report.tsx';
import type { Adding } from '#web/pages/mine/sections.tsx';
import { TryAgainPage } from '#web/pages/try-again.tsx';
import { type Fonts, receiptPdf } from '#web/pdf/receipt.ts';
import { ROUTE, type Site } from '#web/site.ts';
import { mineOf } from './mine-of.ts';

/** What coming back to a report needs of the world. */
export interface MineDesk {
  intake: Intake;
  settings: FunctionSettings;
  pageKey: Uint8Array;
  /** Makes the token of a page. */
  newToken: () => string;
  /** The origin that browsers store files at. */
  uploadsTo: () => Promise<string>;
  originals: Bucket;
  /** Tells the sender of a mail that its report is being withdrawn. */
  notify: (address: string, report: OwnReport) => Promise<void>;
  pause: (milliseconds: number) => Promise<void>;
  fonts: () => Fonts;
}

type Found = Exclude<LookedUp, { state: 'wrong' }>;

/** What was done to a report: what the page says of it. */
interface Done {
  notice?: string;
  errors?: Partial<Record<string, string>>;
  /** What was to be added, to be corrected: its text, and the files that the page's script stored under its token. */
  written?: string;
  stored?: readonly DraftFile[];
  token?: string;
  /** The answer to a question, to be corrected. */
  answer?: string;
}

const NOT_FOUND = 404;
const UNPROCESSABLE = 422;
const UNAVAILABLE = 503;

const idOf = (found: Found): string => (found.state === 'known' ? found.report.id : found.id);

/** The files that the page's script has stored by itself under the page's token, and what is said of those that are not there. */
const storedIn = async (site: Site, { intake, pageKey }: MineDesk, content: FormContent) => {
  const token = content.fields.get(FIELD.token) ?? '';
  const isOpen = draftState(pageKey, token, intake.now) === 'open';
  const read = (file: Pick<DraftFile, 'part' | 'name'>) => (isOpen ? readUploaded(intake.inbox, token, file) : null);
  return { token, ...judgeUploaded(site, await Promise.all(uploadedIn(content).map(read))) };
};

const add = async (site: Site, desk: MineDesk, found: Found, content: FormContent): Promise<Done> => {
  const { mine, errors: say } = site.words;
  const text = (content.fields.get(FIELD.text) ?? '').trim();
  const { token, files: stored, errors: lost } = await storedIn(site, desk, content);
  const { files, errors } = judgeFiles(site, content, stored);
  const [error] = [...lost, ...errors];
  const refuse = (field: string, said: string): Done => ({ errors: { [field]: said }, written: text, stored, token });
  if (error) return refuse(FIELD.files, error.text);
  const evidence: Evidence[] = text === '' ? [] : [{ name: null, bytes: Buffer.from(text) }];
  // One after another: each is up to 25 MB.
  for (const file of stored) {
    const bytes = await readFile(desk.intake.inbox, token, file);
    if (bytes === null) return refuse(FIELD.files, say.chooseAgain);
    evidence.push({ name: file.name, bytes });
  }
  evidence.push(...files);
  if (evidence.length === 0) return refuse(FIELD.text, mine.nothingToAdd);
  const { table, inbox, now } = desk.intake;
  const { originals, settings } = desk;
  const added = await addEvidence({ table, originals, inbox, settings, now }, idOf(found), evidence);
  return added ? { notice: mine.added } : refuse(FIELD.text, mine.tooMuch);
};

const reply = async (site: Site, desk: MineDesk, found: Found, content: FormContent): Promise<Done> => {
  const { questions } = site.words.mine;
  const answer = (content.fields.get(FIELD.answer) ?? '').trim();
  if (answer === '') return { errors: { [FIELD.answer]: questions.empty } };
  if (answer.length > MAX_PASTED_CHARACTERS) {
    return { errors: { [FIELD.answer]: site.words.errors.textTooLong }, answer };
  }
  const { table, now } = desk.intake;
  const { originals, settings } = desk;
  const adding = { table, originals, settings, now };
  const answered = await answerQuestion(adding, idOf(found), content.fields.get(FIELD.asked) ?? '', answer);
  return { notice: answered ? questions.thanks : questions.before };
};

const withdraw = async (site: Site, desk: MineDesk, found: Found, content: FormContent): Promise<Done> => {
  if (found.state !== 'known') return {};
  const { table, hashKey, now } = desk.intake;
  const address = content.fields.get(FIELD.address) ?? '';
  const { originals, notify } = desk;
  const outcome = await withdrawReport({ table, originals, hashKey, now, notify }, found.report, address);
  return outcome.ok ? {} : { errors: { [FIELD.address]: site.words.mine.withdraw.otherAddress } };
};

const keep = async (site: Site, desk: MineDesk, found: Found): Promise<Done> => {
  if (found.state !== 'known') return {};
  const { table, now } = desk.intake;
  await takeBack({ table, originals: desk.originals, now }, found.report);
  return { notice: site.words.mine.withdrawn.kept };
};

const act = (route: string, site: Site, desk: MineDesk, found: Found, content: FormContent): Promise<Done> => {
  if (route === ROUTE.add) return add(site, desk, found, content);
  if (route === ROUTE.reply) return reply(site, desk, found, content);
  if (route === ROUTE.withdraw) return withdraw(site, desk, found, content);
  return route === ROUTE.keep ? keep(site, desk, found) : Promise.resolve({});
};

/** The report as it is after what was done to it. */
const againOf = async (desk: MineDesk, found: Found): Promise<Found> => {
  const report = await readOwnReport(desk.intake.table, idOf(found));
  return report === null ? found : { state: 'known', report };
};

/** What the page adds with: what was written and stored before, under the token that keeps it, or else nothing under a new one. */
const addingAfter = (desk: MineDesk, { written = '', stored = [], token = '' }: Done): Adding =>
  stored.length === 0
    ? { token: desk.newToken(), text: written, stored: [] }
    : { token, text: written, stored: stored.map(({ part, name }) => ({ part, name })) };

const pdfResponse = async (site: Site, desk: MineDesk, found: Found): Promise<HttpResponse> => {
  const { table, hashKey, now } = desk.intake;
  const body = await receiptPdf(site, await mineOf(table, hashKey, found), desk.fonts(), now);
  // A name that says nothing of the matter: it stays in the downloads.
  const headers = { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="receipt.pdf"' };
  return { status: 200, headers, body };
};

const answer = async (route: string, site: Site, desk: MineDesk, content: FormContent): Promise<HttpResponse> => {
  const typed = content.fields.get(FIELD.code) ?? '';
  const { table, hashKey } = desk.intake;
  const found = await lookUpReport({ table, pause: desk.pause }, typed);
  if (found.state === 'wrong') {
    return pageResponse(renderDocument(<OpenPage site={site} typed={typed} wrong />), site, NOT_FOUND);
  }
  if (route === ROUTE.pdf) return pdfResponse(site, desk, found);
  const { notice, errors, answer: reply, ...done } = await act(route, site, desk, found, content);
  const mine = await mineOf(table, hashKey, await againOf(desk, found));
  const adding = addingAfter(desk, done);
  const page = (
    <ReportPage
      site={site}
      mine={mine}
      notice={notice}
      adding={adding}
      answer={reply}
      {...(errors ? { errors } : {})}
    />
  );
  return pageResponse(renderDocument(page, await desk.uploadsTo()), site, errors ? UNPROCESSABLE : 200);
};

/** Answers who comes back with a receipt code: shows the report, adds to it, withdraws it, or makes its PDF. */
export const answerMine = async (request: HttpRequest, desk: MineDesk, route: string): Promise<HttpResponse> => {
  const site = siteOf(request, desk.settings);
  const content = await readForm(request.body, request.headers['content-type'] ?? '');
  try {
    return await answer(route, site, desk, content);
  } catch (error) {
    log.error('report not shown', { request: request.requestId, reason: reasonOf(error) });
    return pageResponse(renderDocument(<TryAgainPage site={site} back={ROUTE.mine} />), site, UNAVAILABLE);
  }
};

import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { acceptReport, type IncomingFile, type Intake } from '#actions/intake/accept-report.ts';
import { safeFileName } from '#domain/intake/file-name.ts';
import { isUnguessableKey } from '#domain/intake/idempotency-key.ts';
import { isDigestOf } from '#domain/intake/known-digest.ts';
import { LANGUAGES, MAX_PASTED_CHARACTERS, MAX_SUBMISSION_BYTES, MAX_UPLOADS } from '#domain/intake/submission.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { logLeft } from '#io/access-refused.ts';
import { type HeartbeatKey, readHeartbeat } from '#io/objects/heartbeat.ts';
import { putHeartbeat } from '#io/objects/submissions.ts';
import { problem } from '#lambdas/http/problem.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import type { MatchedRequest } from '#lambdas/http/route.ts';

/** What a program sends to `POST /reports`. */
const ProgramReport = z
  .strictObject({
    text: z.string().max(MAX_PASTED_CHARACTERS).optional(),
    language: z.enum(LANGUAGES).optional(),
    files: z
      .array(z.strictObject({ name: z.string().max(255), contentBase64: z.base64() }))
      .max(MAX_UPLOADS)
      .optional(),
    consent: z.strictObject({ partners: z.boolean() }),
  })
  .refine(({ text = '', files = [] }) => text.trim() !== '' || files.length > 0, {
    message: 'Neither text nor a file',
  });
type ProgramReport = z.infer<typeof ProgramReport>;

/** What a program's report is taken with. */
export interface ProgramContext {
  intake: Intake;
  settings: FunctionSettings;
  heartbeatKey: HeartbeatKey;
}

/** What tells two sendings apart that have one key which others guess. */
const NONCE_BYTES = 16;
/** The Idempotency-Key header: 1 to 255 visible ASCII characters, so that no header can fill a row or a log. */
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;

const parseJson = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
};

const fileOf = ({ name, contentBase64 }: { name: string; contentBase64: string }, n: number): IncomingFile => ({
  name: safeFileName(name) || `file-${n + 1}`,
  type: name.toLowerCase().endsWith('.eml') ? 'message/rfc822' : 'application/octet-stream',
  bytes: Buffer.from(contentBase64, 'base64'),
});

type Reading = { ok: true; report: ProgramReport } | { ok: false; refusal: HttpResponse };

const refused = (status: number, detail: string, more?: Record<string, unknown>): Reading => ({
  ok: false,
  refusal: problem(status, detail, more),
});

const readReport = ({ headers, body }: MatchedRequest): Reading => {
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) return refused(415, 'Send application/json');
  if (!IDEMPOTENCY_KEY.test(headers['idempotency-key'] ?? '')) {
    return refused(400, 'Send an Idempotency-Key header of 1 to 255 visible ASCII characters');
  }
  const json = parseJson(body);
  if (json === undefined) return refused(400, 'The body is not JSON in UTF-8');
  const { success, data, error } = ProgramReport.safeParse(json);
  if (success) return { ok: true, report: data };
  // Where and why, never what was sent.
  const errors = error.issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, detail: message }));
  return refused(422, 'The report does not fit its schema', { errors });
};

/** Stores a heartbeat of our own as the object of a form, whose name says what it is; false for anything else. */
const takeHeartbeat = async (
  { inbox }: Intake,
  readKey: HeartbeatKey,
  { text = '', files = [] }: ProgramReport,
): Promise<boolean> => {
  const key = `low-priority/${text}`;
  if (files.length > 0 || (await readHeartbeat(readKey, { key, bytes: NOTHING, storedAt: '' })) === null) return false;
  await putHeartbeat(inbox, key);
  return true;
};

const NOTHING = new Uint8Array();

const take = async (
  request: MatchedRequest,
  report: ProgramReport,
  { intake, settings, heartbeatKey }: ProgramContext,
): Promise<HttpResponse> => {
  if (await takeHeartbeat(intake, heartbeatKey, report)) return { status: 202, headers: {}, body: '' };
  const files = (report.files ?? []).map(fileOf);
  const text = report.text ?? '';
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, Buffer.byteLength(text));
  if (size > MAX_SUBMISSION_BYTES) return problem(413, 'Text and files are over 4 MB in all');
  const key = request.headers['idempotency-key'] ?? '';
  const isSecret =
    isUnguessableKey(key) && !isDigestOf(key, ['', text, request.body, ...files.map(({ bytes }) => bytes)]);
  const { reference, receiptCode, again } = await acceptReport(intake, {
    channel: 'api',
    // The same key with another body is another report: a program that reuses keys loses nothing. Under a key that others guess
    // each sending is one: whoever knows the letter and was first could withdraw what its true sender sends.
    identity: isSecret ? [key, request.body] : [key, request.body, randomBytes(NONCE_BYTES)],
    language: report.language ?? settings.defaultLanguage,
    text,
    files,
    partners: report.consent.partners,
    contact: '',
  });
  return {
    status: again ? 200 : 201,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reference, receiptCode }),
  };
};

/**
 * Takes a program's report and answers 201 with its receipt, 200 with the same receipt when the same was taken before under a key
 * that nobody guesses, else a problem.
 */
export const answerProgram = async (request: MatchedRequest, context: ProgramContext): Promise<HttpResponse> => {
  const reading = readReport(request);
  if (!reading.ok) return reading.refusal;
  try {
    return await take(request, reading.report, context);
  } catch (error) {
    logLeft('report not stored', error, { request: request.requestId });
    return { ...problem(503, 'Not stored: send it again with the same key'), headers: { 'retry-after': '5' } };
  }
};

import { HEARTBEAT_HEADER, heartbeatToken } from '#domain/operation/heartbeat.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { type Mailer, sendMail } from '#io/mail.ts';

/** How long the public side may take to answer, in milliseconds. */
const ANSWER_MS = 20_000;

/** What a heartbeat is sent with. */
export interface HeartbeatContext {
  mail: Mailer;
  key: Uint8Array;
  settings: Pick<FunctionSettings, 'mail' | 'urls'>;
  clock: () => Date;
}

/** Why a heartbeat did not leave, by its way: what failed where, and nothing else. */
export type HeartbeatFailure = { way: 'mail' | 'form'; error: unknown };

const byMail = async ({ mail, settings }: HeartbeatContext, token: string, date: Date): Promise<void> => {
  const { from, reportAddress } = settings.mail;
  await sendMail(mail, {
    from,
    to: [reportAddress],
    subject: 'Heartbeat',
    text: 'The hotline looks whether mail comes in. This is no report.\n',
    date,
    headers: { [HEARTBEAT_HEADER]: token, 'Auto-Submitted': 'auto-generated' },
  });
};

/** The public side refused it, or its answer was an error. */
class NotTaken extends Error {}

const byForm = async ({ settings }: HeartbeatContext, token: string): Promise<void> => {
  const { ok, status } = await fetch(`${settings.urls.report}/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': token },
    body: JSON.stringify({ text: token, consent: { partners: false } }),
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  if (!ok) throw new NotTaken(`status ${status}`);
};

/**
 * Sends the hotline a mail by its report address and a form by its public URL, each with a token that only the hotline makes. That they
 * came is measured where they come to their end (`lib/io/objects/heartbeat.ts`); which of them did not leave is said here.
 */
export const sendHeartbeat = async (context: HeartbeatContext): Promise<HeartbeatFailure[]> => {
  const now = context.clock();
  const token = heartbeatToken(context.key, now);
  const failed = (way: HeartbeatFailure['way']) => (error: unknown) => [{ way, error }];
  const ended = await Promise.all([
    byMail(context, token, now).then(() => [], failed('mail')),
    byForm(context, token).then(() => [], failed('form')),
  ]);
  return ended.flat();
};

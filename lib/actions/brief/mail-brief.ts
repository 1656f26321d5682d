import { recordAct } from '#actions/audit/record-act.ts';
import type { Brief } from '#domain/brief/brief.ts';
import type { ContestBrief } from '#domain/brief/contest-brief.ts';
import type { CrowdedBrief } from '#domain/brief/crowded-brief.ts';
import type { DepartureBrief } from '#domain/brief/departure-brief.ts';
import type { GrowthBrief } from '#domain/brief/growth.ts';
import type { KeptBrief, ToldWallets } from '#domain/brief/kept-brief.ts';
import type { PaymentBrief } from '#domain/brief/payment-brief.ts';
import { sha256 } from '#domain/identity.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { auditExpiry } from '#domain/withdraw/retention.ts';
import { log } from '#io/log.ts';
import { sendMail } from '#io/mail.ts';
import { keepBrief, keepComposed, readBrief } from '#io/table/brief/brief-archive.ts';
import type { World } from '#io/world.ts';
import { type BriefMail, renderBrief } from '#web/mail/brief.ts';

export interface MailBrief extends Pick<World, 'table' | 'mail' | 'clock'> {
  settings: Pick<FunctionSettings, 'briefTo' | 'briefs' | 'timeZone' | 'mail' | 'operator' | 'retention' | 'payments'>;
}

type Mailed = Brief | ContestBrief | CrowdedBrief | DepartureBrief | GrowthBrief | PaymentBrief;

/**
 * Mails what was composed to the investigators and keeps it. The audit log is told first, with the hash of its text and to how many
 * it goes: what cannot be recorded is not sent.
 */
const send = async (
  world: MailBrief,
  { id, subject, text, html, tells }: BriefMail & Pick<KeptBrief, 'id' | 'tells'>,
): Promise<void> => {
  const { table, mail, settings, clock } = world;
  const now = clock();
  const act = { who: 'brief', what: 'brief.send', about: id, outcome: String(settings.briefTo.length) };
  await recordAct(world, { ...act, digest: sha256(Buffer.from(text)), at: now.toISOString() });
  await sendMail(mail, {
    from: settings.mail.from,
    to: settings.briefTo,
    subject,
    text,
    html,
    date: now,
    messageId: `${id}@${settings.mail.from.split('@').at(-1)}`,
    // SES replaces the Message-ID: by this one a brief that was sent twice is recognised.
    headers: { 'X-Hotline-Brief': id, 'Auto-Submitted': 'auto-generated' },
  });
  const expires = auditExpiry(now.toISOString(), settings.retention);
  const told = tells === undefined ? {} : { tells };
  await keepBrief(table, { id, sentAt: now.toISOString(), subject, text, ...told, expires });
  log.info('brief sent', { brief: id });
};

/** Mails a brief to the investigators and keeps what was sent. */
export const mailBrief = (world: MailBrief, brief: Mailed): Promise<void> =>
  send(world, { id: brief.id, ...renderBrief(brief, world.settings.operator.name) });

/** A brief, and which wallets of those that wait it tells of. */
export interface Composed {
  brief: Mailed;
  tells?: ToldWallets[];
}

/**
 * Mails a brief once: it is kept before it is sent, so that whoever tries again says the same, whatever has come since. Gives the
 * wallets that it told of.
 */
export const mailOnce = async (
  world: MailBrief,
  id: string,
  compose: () => Promise<Composed>,
): Promise<readonly ToldWallets[]> => {
  const { table, settings, clock } = world;
  const composed = async (): Promise<KeptBrief> => {
    const { brief, ...told } = await compose();
    const expires = auditExpiry(clock().toISOString(), settings.retention);
    return keepComposed(table, { id, ...renderBrief(brief, settings.operator.name), ...told, expires });
  };
  const kept = (await readBrief(table, id)) ?? (await composed());
  const { sentAt, subject, text, html = '', tells = [] } = kept;
  if (sentAt === undefined) await send(world, { id, subject, text, html, tells });
  return tells;
};

import { recordAct } from '#actions/audit/record-act.ts';
import { tellElsewhere } from '#actions/feed/sending/tell-elsewhere.ts';
import { BRIEF_READERS, type KeptBrief, manifestOf, type ToldWallets } from '#domain/brief/kept-brief.ts';
import { isUrgent, type Mailed, threadOf } from '#domain/brief/mailed.ts';
import { subjectsOf } from '#domain/brief/subjects.ts';
import { sha256 } from '#domain/identity.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { auditExpiry } from '#domain/withdraw/retention.ts';
import { log } from '#io/log.ts';
import { sendMail } from '#io/mail.ts';
import { handOver, keepComposed, keepPdf, keepSent, readBrief, readPdf } from '#io/table/brief/brief-archive.ts';
import type { World } from '#io/world.ts';
import { renderBrief } from '#web/mail/brief.ts';

/** The typeface of PDFs: its files, read when one is made. */
interface BriefFonts {
  regular: Uint8Array;
  bold: Uint8Array;
}

export interface MailBrief extends Pick<World, 'table' | 'mail' | 'clock'> {
  settings: Pick<
    FunctionSettings,
    'briefTo' | 'sealTo' | 'briefs' | 'timeZone' | 'mail' | 'operator' | 'retention' | 'payments' | 'contests'
  >;
  /** By which configuration set of SES briefs are sent: it demands TLS. Absent where nothing is sent but on this machine. */
  configurationSet?: string;
  /** Absent where briefs have no PDF. */
  fonts?: () => BriefFonts;
}

/** A brief, which wallets of those that wait it tells of, and what it said where nothing happened. */
export interface Composed {
  brief: Mailed;
  tells?: ToldWallets[];
  quiet?: string | null;
  /** Whether nobody is sent it, for it says what the one before said. */
  isWithheld?: boolean;
}

const hexOf = (text: string): string => sha256(Buffer.from(text));

/** Keeps what was composed before it is sent: a retry sends the same, whatever has come since. */
const keep = async (world: MailBrief, id: string, composed: Composed): Promise<KeptBrief> => {
  const { table, settings, clock } = world;
  const { brief, tells, quiet, isWithheld = false } = composed;
  const expires = auditExpiry(clock().toISOString(), settings.retention);
  const pdf = world.fonts === undefined || isWithheld ? null : await pdfOf(brief, settings.operator.name, world.fonts);
  const sum = pdf === null ? null : await keepPdf(table, { id, pdf, sha256: sha256(pdf), expires });
  const thread = threadOf(brief);
  return keepComposed(table, {
    id,
    ...renderBrief(brief, settings.operator.name),
    to: settings.briefTo,
    ...(sum === null ? {} : { pdf: sum }),
    ...(thread === null ? {} : { thread }),
    ...(isUrgent(brief) ? { urgent: true } : {}),
    ...(quiet === undefined || quiet === null ? {} : { quiet }),
    ...(isWithheld ? { withheld: true } : {}),
    ...(tells === undefined ? {} : { tells }),
    subjects: subjectsOf(brief),
    expires,
  });
};

const headersOf = ({ id, urgent }: KeptBrief): Record<string, string> => ({
  // SES replaces the Message-ID: by this one a brief that was sent twice is recognised.
  'X-Hotline-Brief': id,
  'Auto-Submitted': 'auto-generated',
  ...(urgent === true ? { Importance: 'high' } : {}),
});

/**
 * Sends what is kept to each who gets it, in a mail of their own: no mailbox learns of another. The audit log is told first, with the
 * hash of what is sent and to whom, and the register what they are told of: what cannot be recorded is not sent. Who got it is noted
 * after each mail, so that a retry after a death sends one of them twice at most.
 */
const send = async (world: MailBrief, kept: KeptBrief): Promise<void> => {
  const { table, mail, settings, clock } = world;
  const { id, subject, text, html = '', to = settings.briefTo, thread, handedOver = new Set<string>() } = kept;
  const now = clock();
  const sums = { text: hexOf(text), html: hexOf(html), pdf: kept.pdf ?? null };
  const act = { who: 'brief', what: 'brief.send', about: id, outcome: String(to.length) };
  const { day, chain, seq } = await recordAct(world, {
    ...act,
    digest: hexOf(manifestOf(sums, to)),
    at: now.toISOString(),
  });
  await tellElsewhere(
    world,
    { channel: 'brief', recipient: BRIEF_READERS, ref: id },
    kept.subjects ?? [],
    now.toISOString(),
  );
  const domain = settings.mail.from.split('@').at(-1);
  const pdf = kept.pdf !== undefined && settings.briefs.pdf === 'attached' ? await readPdf(table, id) : null;
  for (const address of to) {
    if (handedOver.has(address)) continue;
    await sendMail(mail, {
      from: settings.mail.from,
      to: [address],
      subject,
      text,
      html,
      date: now,
      messageId: `${id}@${domain}`,
      ...(world.configurationSet === undefined ? {} : { configurationSet: world.configurationSet }),
      // No mail has this id: all about one campaign name it, and stand together.
      ...(thread === undefined ? {} : { references: [`<campaign.${thread}@${domain}>`] }),
      headers: headersOf(kept),
      ...(pdf === null ? {} : { files: [{ name: `${id}.pdf`, type: 'application/pdf', content: pdf }] }),
    });
    await handOver(table, id, address);
  }
  await keepSent(table, { id, subject, sentAt: now.toISOString(), entry: { day, chain, seq } });
  log.info('brief sent', { brief: id });
};

/** Mails a brief once; gives the wallets that it told of. */
export const mailOnce = async (
  world: MailBrief,
  id: string,
  compose: () => Promise<Composed>,
): Promise<readonly ToldWallets[]> => {
  const kept = (await readBrief(world.table, id)) ?? (await keep(world, id, await compose()));
  if (kept.sentAt === undefined && kept.withheld !== true) await send(world, kept);
  return kept.tells ?? [];
};

/** Mails a brief to the investigators, once however often its id is given, and keeps what was sent. */
export const mailBrief = async (world: MailBrief, brief: Mailed): Promise<void> => {
  await mailOnce(world, brief.id, async () => ({ brief }));
};

/** Makes the PDF of a brief: loaded where one is made, for it weighs more than all else. */
const pdfOf = async (brief: Mailed, operator: string, fonts: () => BriefFonts): Promise<Uint8Array> => {
  const { briefPdf } = await import('#web/pdf/brief.ts');
  return briefPdf(brief, operator, fonts());
};

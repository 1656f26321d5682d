import type { Endpoint } from '#domain/feed/endpoint.ts';
import { isUnused, type Moment } from '#domain/feed/partners/partner.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { logLeft } from '#io/access-refused.ts';
import { type Mailer, sendMail } from '#io/mail.ts';
import { keysOfEndpoint } from '#io/table/feed/partner-keys.ts';
import { noteMailed, readPartner, wasMailed } from '#io/table/feed/partners.ts';
import type { World } from '#io/world.ts';

export interface MailPartner extends Pick<World, 'table' | 'clock'> {
  mail: Mailer;
  settings: Pick<FunctionSettings, 'mail' | 'operator'>;
}

/** What is told of a moment: nothing of any wallet. */
const SAYS: Record<Moment, string> = {
  failing: 'did not take a delivery today. It is tried again; nothing is lost.',
  'failing-24h': 'has taken nothing for 24 hours. It is tried again; nothing is lost.',
  suspended:
    'took none of ten attempts. From now on it is pinged once in six hours, and goes on by itself once it takes a ping.',
  disabled:
    'is disabled, because it failed for five days or answered 410. Tell us when it is to go on: what was told meanwhile waits.',
  enabled: 'took a ping and is delivered to again, from where it was.',
  'key-unused': 'has a key that nothing has used for 60 days. If it is not needed, ask us to end it.',
};

const send = async (
  { table, clock, mail, settings }: MailPartner,
  endpoint: Endpoint,
  moment: Moment,
  since: string,
): Promise<void> => {
  const { partner, id, partnerName, audience, problem } = endpoint;
  if (await wasMailed(table, endpoint, moment, since)) return;
  const found = await readPartner(table, partner);
  const to = [...new Set([found?.technical, found?.duty].flatMap((address) => address ?? []))];
  if (to.length === 0) return;
  const why = problem === undefined || moment === 'enabled' || moment === 'key-unused' ? '' : `\nWhy: ${problem}.`;
  await sendMail(mail, {
    from: settings.mail.from,
    to,
    subject: `Feed endpoint ${partner}/${id}: ${moment}`,
    text:
      `The endpoint ${partner}/${id} of ${partnerName}, which receives the feed for ${audience}, ${SAYS[moment]}${why}\n` +
      `${settings.operator.name}\n`,
    date: clock(),
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  // After it: a mail that comes twice is better than one that never does.
  await noteMailed(table, endpoint, { moment, since, at: clock().toISOString() });
};

/**
 * Mails a partner's two contacts about its endpoint, once since something began. That it cannot be mailed keeps no delivery: it is
 * logged, and `npm run partner -- list` says how the endpoint stands.
 */
export const mailPartner =
  (world: MailPartner) =>
  async (endpoint: Endpoint, moment: Moment, since: string): Promise<void> => {
    await send(world, endpoint, moment, since).catch((error: unknown) =>
      logLeft('partner not mailed', error, { endpoint: endpoint.id, moment }),
    );
  };

/** Mails them about each key to what an endpoint is told that was not used for long. */
export const mailAboutKeys =
  (world: MailPartner) =>
  async (endpoint: Endpoint): Promise<void> => {
    const keys = await keysOfEndpoint(world.table, endpoint);
    for (const { id, madeAt, usedOn } of keys.filter((key) => isUnused(key, world.clock()))) {
      await mailPartner(world)(endpoint, 'key-unused', `${id} ${usedOn ?? madeAt}`);
    }
  };

import { randomBytes } from 'node:crypto';
import { type Recording, recordAct } from '#actions/audit/record-act.ts';
import type { Endpoint } from '#domain/feed/endpoint.ts';
import {
  KEY_ID_BYTES,
  type KeyScope,
  PULL_TOKEN_BYTES,
  type PullRef,
  pullToken,
  pullTokenHash,
} from '#domain/feed/pull-token.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { logLeft } from '#io/access-refused.ts';
import { isRefusedMail, type Mailer, sendMail } from '#io/mail.ts';
import { createKey, endKey, keysOfEndpoint } from '#io/table/feed/partner-keys.ts';
import { noteMailed, readPartner, wasMailed } from '#io/table/feed/partners.ts';

export interface MailExerciseKey extends Recording {
  mail: Mailer;
  settings: Recording['settings'] & Pick<FunctionSettings, 'mail' | 'operator' | 'urls'>;
}

/** What the key opens: all that is read, and nothing that is said. */
const OPENS: readonly KeyScope[] = ['pull', 'taxii', 'misp'];
/** Since when a key is mailed once: since there is the endpoint. */
const ONCE = 'registered';
/** What the key is for: it opens nothing once its endpoint is told anything else. */
const FOR = 'exercise';
/** Most of them that an endpoint has at once: workers that die between the key and its note leave some behind. */
const MOST = 3;

const textOf = (
  { partner, id, partnerName }: Endpoint,
  token: string,
  { urls, operator }: MailExerciseKey['settings'],
): string =>
  `The endpoint ${partner}/${id} of ${partnerName} is registered for exercises: all that it is told is made up, and marked so.
With this key your systems read the same, as JSON, by TAXII 2.1 and as a MISP feed:

  ${token}

  curl -H "Authorization: Bearer KEY" "${urls.feed}/feed/v1/events?after=0"
  TAXII 2.1: ${urls.feed}/taxii2/api    MISP: ${urls.feed}/misp

It opens nothing that is true: for that you are given keys by another way than mail. If this comes twice, take the key that came last.
${operator.name}
`;

/** Whether an endpoint's partner is to be mailed one: it is for exercises and new, for whoever has heard of it by now has what it reads by. */
const isOwed = async ({ table }: MailExerciseKey, endpoint: Endpoint): Promise<boolean> =>
  endpoint.audience === FOR && endpoint.heard === 0 && !(await wasMailed(table, endpoint, 'exercise-key', ONCE));

const end = async (world: MailExerciseKey, key: PullRef): Promise<void> => {
  await recordAct(world, { who: 'feed', what: 'partner.key-ended', about: `${key.partner}/${key.id}` });
  await endKey(world.table, key);
};

/** Ends all but the last of those that were made before. */
const endFormer = async (world: MailExerciseKey, endpoint: Endpoint): Promise<void> => {
  const former = (await keysOfEndpoint(world.table, endpoint)).filter(({ audience }) => audience === FOR);
  former.sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
  for (const key of former.slice(MOST - 1)) await end(world, key);
};

const send = async (world: MailExerciseKey, endpoint: Endpoint): Promise<void> => {
  const { table, clock, mail, settings } = world;
  const { partner, id } = endpoint;
  if (!(await isOwed(world, endpoint))) return;
  const technical = (await readPartner(table, partner))?.technical;
  if (technical === undefined) return;
  await endFormer(world, endpoint);
  const key = { partner, id: randomBytes(KEY_ID_BYTES).toString('hex') };
  const token = pullToken(key, randomBytes(PULL_TOKEN_BYTES));
  await recordAct(world, { who: 'feed', what: 'partner.key', about: `${partner}/${key.id}` });
  const at = clock().toISOString();
  await createKey(table, {
    ...key,
    endpoint: id,
    hash: pullTokenHash(token),
    scopes: OPENS,
    audience: FOR,
    system: 'exercises',
    madeAt: at,
  });
  const noted = () => noteMailed(table, endpoint, { moment: 'exercise-key', since: ONCE, at });
  try {
    await sendMail(mail, {
      from: settings.mail.from,
      to: [technical],
      subject: `Feed endpoint ${partner}/${id}: a key for exercises`,
      text: textOf(endpoint, token, settings),
      date: clock(),
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } catch (error) {
    await end(world, key);
    // Refused once it is each time: an operator gives such a contact its key otherwise.
    if (isRefusedMail(error)) await noted();
    throw error;
  }
  // After it: a second key is better than none.
  await noted();
};

/**
 * Mails a new endpoint's partner a key to what is made up, so that its systems have something to read before anything true is agreed: once
 * the endpoint has answered its challenge, to who runs its receiver. That it cannot be mailed keeps no delivery; the key ends with it, and
 * another is tried until the endpoint has heard something.
 */
export const mailExerciseKey =
  (world: MailExerciseKey) =>
  async (endpoint: Endpoint): Promise<void> => {
    await send(world, endpoint).catch((error: unknown) =>
      logLeft('no key for exercises mailed', error, { endpoint: endpoint.id }),
    );
  };

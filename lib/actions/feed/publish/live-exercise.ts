import { randomBytes } from 'node:crypto';
import { ROTATION_MS } from '#domain/feed/endpoint.ts';
import { exerciseLife, type LifeStep, type ToldInStep } from '#domain/feed/exercise/life.ts';
import { groupSubject } from '#domain/feed/group/log-event.ts';
import { SIGNING_SECRET_BYTES, signingSecret } from '#domain/feed/signing-secret.ts';
import { deliverTo } from '#domain/tasks/delivery.ts';
import { enqueue, type QueuesFor } from '#io/queue.ts';
import { createSecret } from '#io/secrets.ts';
import { append, beginLog, readPublished } from '#io/table/feed/feed.ts';
import { appendGroup, publishedGroups } from '#io/table/feed/groups.ts';
import { readLogHead } from '#io/table/feed/log-place.ts';
import { readEndpoint, setSecrets, subscribersOf } from '#io/table/feed/partner.ts';
import { key } from '#io/table/store/keys.ts';
import { commit } from '#io/table/store/transaction.ts';
import type { World } from '#io/world.ts';

export interface LiveExercise extends Pick<World, 'table' | 'secrets' | 'clock'>, QueuesFor<'deliver'> {
  /** What an endpoint's id follows in the name of its secret. */
  secretPrefix: string;
  /** Where what is taken back can be acknowledged; unsaid where absent. */
  feedUrl?: string | undefined;
}

const LOG = 'exercise';
/** How long a made-up event stays in its log, in days. */
const EXERCISE_DAYS = 90;
/** Seqs that a log passes over when it begins anew. */
const PASSED_OVER = 10;
/** How long two secrets sign: a receiver sees both signatures, and keeps the secret that it has. */
const BOTH_MS = ROTATION_MS / 24;

const expiresAt = (time: string): number => Math.floor(Date.parse(time) / 1_000) + EXERCISE_DAYS * 86_400;

/** Signs with another secret beside each receiver's own for an hour, first: one signature that verifies is enough. */
const rotate = async ({ table, secrets, secretPrefix, clock }: LiveExercise): Promise<void> => {
  const until = new Date(clock().getTime() + BOTH_MS).toISOString();
  for (const ref of await subscribersOf(table, LOG)) {
    const endpoint = await readEndpoint(table, ref);
    // One that is being replaced in earnest is left to that.
    if (endpoint === null || (endpoint.secrets?.length ?? 0) > 1) continue;
    const name = `-${randomBytes(4).toString('hex')}`;
    await createSecret(secrets, `${secretPrefix}${ref.id}${name}`, signingSecret(randomBytes(SIGNING_SECRET_BYTES)));
    await setSecrets(table, endpoint, endpoint.secrets, [{ name, until }, ...(endpoint.secrets ?? [{ name: '' }])]);
  }
};

/** Tells of a wallet; where that is to be a gap, its event is gone before anybody is sent it, as one that expired. */
const tellWallet = async (world: LiveExercise, told: Extract<ToldInStep, { wallet: unknown }>): Promise<void> => {
  const { table, clock } = world;
  const time = clock().toISOString();
  const [said] = await readPublished(table, [LOG], told.wallet.wallet.address);
  const entry = { news: told.wallet, cause: `exercise ${told.step}`, time, expires: expiresAt(time) };
  await append(table, LOG, entry, said);
  if (told.step !== 'gap') return;
  const head = await readLogHead(table, LOG);
  if (head !== null) await commit(table, [{ what: 'expired event', delete: { Key: key.feedEvent(LOG, head.seq) } }]);
};

const tellGroup = async (
  { table, clock }: LiveExercise,
  told: Extract<ToldInStep, { group: unknown }>,
): Promise<void> => {
  const { group: news, merged, members } = told;
  const kind = news.campaign === undefined ? ('cluster' as const) : ('campaign' as const);
  const group = { kind, id: news.campaign?.id ?? news.cluster?.id ?? '' };
  const subjects = [group.id, ...merged].map((id) => groupSubject({ kind, id }));
  const said = await publishedGroups(table, LOG, subjects);
  const before = said.get(groupSubject(group));
  const gone = [...said.values()].filter((one) => one !== before && one.state === 'published');
  const time = clock().toISOString();
  const indicates: string[] = [];
  for (const address of kind === 'campaign' ? members : []) {
    const [published] = await readPublished(table, [LOG], address);
    if (published !== undefined) indicates.push(published.stixId);
  }
  const pointed = [before, ...gone].flatMap((one) => one?.points ?? []);
  const ended = pointed.filter((id) => !indicates.includes(id));
  await appendGroup(
    table,
    LOG,
    { group, news, merged: gone, members, indicates, points: indicates, ended, time, expires: expiresAt(time) },
    before,
  );
};

/** Lets a step of a made-up life befall the exercise log and those who receive it, and rings them; says which. */
export const liveExercise = async (world: LiveExercise, n: number): Promise<LifeStep> => {
  const { table, clock, feedUrl, webhooks } = world;
  const told = exerciseLife(n, clock().toISOString().slice(0, 10), feedUrl);
  if ('wallet' in told) await tellWallet(world, told);
  else if ('group' in told) await tellGroup(world, told);
  else if (told.step === 'rotation') await rotate(world);
  else {
    const head = await readLogHead(table, LOG);
    await beginLog(table, LOG, { seq: (head?.seq ?? 0) + PASSED_OVER, at: clock().toISOString() });
  }
  for (const ref of await subscribersOf(table, LOG)) await enqueue({ webhooks }, deliverTo(ref));
  return told.step;
};

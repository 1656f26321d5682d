import { decideLink } from '#actions/cluster/decide-link.ts';
import { decideShownContact, SHOWN_VERDICTS } from '#actions/contact/decide-contact.ts';
import { listDecisions } from '#actions/desk/list-decisions.ts';
import { decide } from '#actions/gate/decide.ts';
import { describeDecisions } from '#actions/gate/describe-decisions.ts';
import { keptText } from '#actions/queue/kept-text.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { LINK_VERDICTS, linkId, newLink, stateOf } from '#domain/cluster/link.ts';
import { type ContactName, readContactName } from '#domain/contact/contact.ts';
import { REJECTED_AS, VERBS } from '#domain/gate/decisions.ts';
import { readDay } from '#domain/gate/hold.ts';
import { ADDRESS_REFUSALS, type AddressRefusal, readAddress } from '#domain/wallet-address.ts';
import { readLink } from '#io/table/cluster/link.ts';
import { lastDecisions } from '#io/table/gate/decisions.ts';
import type { DecidedLine } from '#io/table/store/decided.ts';
import { type ApiContext, type ApiHandle, type Asked, type Body, refuse } from './context.ts';
import { answerList } from './list.ts';

const lineOf = ({ at, what, about, by, name, reason }: DecidedLine) => ({
  ...{ at, what, about, by, name: name ?? null, reason },
});

/** `GET /decisions` */
export const decisionsOfApi: ApiHandle<'decisionsOfApi'> = async ({ query }, api) => {
  const { month: asked, by, what, ...page } = query;
  const month = asked ?? api.world.clock().toISOString().slice(0, 7);
  const of = { filter: { month, by, what }, page, about: `decisions ${month}` };
  return answerList(api, of, (cursor, lines) => listDecisions(api.world, { month, by, what, cursor, lines }), lineOf);
};

type Wish = Asked<'decideOfApi'>['json'];
type Made = { body: Body<'decideOfApi'>; status: 201 } | ReturnType<typeof refuse>;

const CONFLICT = 409;
/** Refusals that say that the request itself is wrong; another is about how things stand. */
const BAD: ReadonlySet<string> = new Set(['no-reason', 'past', 'same-wallet']);
const NONE: ReadonlySet<string> = new Set(['unknown', 'unknown-wallet', 'unknown-contact']);

const SAYS: Readonly<Record<string, string>> = {
  'no-reason': 'Say why',
  past: 'The hold would end before it begins',
  'same-wallet': 'These are one wallet',
  unknown: 'No report names this address',
  'unknown-wallet': 'No report names one of these addresses',
  'unknown-contact': 'No report in sight gives this contact, or it may not be shown yet',
  'changed-meanwhile': 'Somebody else decided about it meanwhile: look at what stands, and decide again',
  'stands-already': 'This was decided before, and holds',
  'is-rejected': 'It was rejected: confirm it first',
  'no-contest': 'Nobody on the public page contests it, or that was answered',
  'nothing-to-undo': 'Nothing was decided about it, or before a decision could be taken back',
  'nothing-to-restrict': 'It was neither released nor confirmed',
  'same-person': 'It is contested, and you let it out: another lead decides',
};

const refused = (reason: string, stands: object | null): ReturnType<typeof refuse> => {
  const status = BAD.has(reason) ? 400 : NONE.has(reason) ? 404 : CONFLICT;
  return refuse(status, SAYS[reason] ?? 'It cannot be decided so', {
    reason,
    ...(status === CONFLICT && stands !== null ? { stands } : {}),
  });
};

const notAnAddress = (reason: AddressRefusal) => refuse(400, ADDRESS_REFUSALS[reason], { reason });

/** How a wallet stands, as a refusal says it. */
const standingOf = async ({ world }: ApiContext, address: string) => {
  const { version, contested, heldUntil, words } = await describeDecisions(world.table, address);
  return { version, contested, heldUntil, last: words[0] ?? null };
};

/** Decides about one wallet. A request that comes twice, as it came, is answered as it was the first time. */
const aboutWallet = async (api: ApiContext, wish: Wish): Promise<Made> => {
  const { world, asker } = api;
  const verb = VERBS.find((each) => each === wish.verb);
  if (verb === undefined) return refuse(400, 'There is no such decision about one wallet', { reason: 'verb' });
  const read = readAddress(wish.about);
  if (!read.ok) return notAnAddress(read.reason);
  const { address } = read;
  const as = REJECTED_AS.find((each) => each === wish.as);
  if (wish.as !== undefined && (as === undefined || verb !== 'reject')) {
    return refuse(400, `as goes with reject, and is one of ${REJECTED_AS.join(', ')}`, { reason: 'as' });
  }
  const until = wish.until === undefined ? undefined : readDay(wish.until);
  if (until === null || (until !== undefined && verb !== 'hold')) {
    return refuse(400, 'until goes with hold, and is a day', { reason: 'until' });
  }
  const { who, name, roles } = asker;
  const { reason, answer } = wish;
  const said = { who, name, roles, via: 'api' as const, verb, address, reason, answer };
  const outcome = await decide(world, { ...said, as, until, seen: wish.ifVersion });
  const [last] = await lastDecisions(world.table, address, 1);
  const isRepeat = last?.verb === verb && last.by === who && last.reason === wish.reason;
  if (!outcome.ok && !(outcome.reason === 'changed-meanwhile' && isRepeat)) {
    return refused(outcome.reason, await standingOf(api, address));
  }
  if (last === undefined) return refused('changed-meanwhile', await standingOf(api, address));
  const decision = { at: last.at, what: `wallet.${verb}`, about: address, by: last.by, reason: last.reason };
  const version = outcome.ok ? outcome.version : null;
  return { status: 201, body: { decision: { ...decision, name: last.name ?? null }, version } };
};

/** Decides about two wallets, and whether one hand holds both. */
const aboutLink = async (api: ApiContext, wish: Wish, other: string): Promise<Made> => {
  const { world, asker } = api;
  const verdict = LINK_VERDICTS.find((each) => each === wish.verb);
  if (verdict === undefined) return refuse(400, 'There is no such decision about two wallets', { reason: 'verb' });
  const [one, two] = [readAddress(wish.about), readAddress(other)];
  if (!one.ok) return notAnAddress(one.reason);
  if (!two.ok) return notAnAddress(two.reason);
  const wallets = [one.address, two.address] as const;
  const { who, name, roles } = asker;
  const outcome = await decideLink(
    // The desk may enqueue nothing: the sweep has the clusters show it within minutes.
    { ...world, clusters: null },
    { verdict, by: who, name, roles, via: 'api', reason: wish.reason, wallets, seen: wish.ifVersion },
  );
  if (one.address === two.address) return refused('same-wallet', null);
  const link = await readLink(world.table, linkId(newLink(walletNode(one.address), walletNode(two.address))));
  const last = link?.decision ?? null;
  const isRepeat = last?.verdict === verdict && last.by === who && last.reason === wish.reason;
  const stands = link && { version: link.version, state: stateOf(link), last };
  if (!outcome.ok && !(outcome.reason === 'changed-meanwhile' && isRepeat)) return refused(outcome.reason, stands);
  if (last === null) return refused('changed-meanwhile', stands);
  const about = wallets.join(' ');
  const decision = { at: last.at, what: `link.${verdict}`, about, by: last.by, reason: last.reason };
  return { status: 201, body: { decision: { ...decision, name: last.name ?? null }, version: link?.version ?? null } };
};

/** Decides whether a contact is the extorter's, or answers whoever contests it. */
const aboutContact = async (api: ApiContext, wish: Wish, contact: ContactName): Promise<Made> => {
  const { world, asker } = api;
  const verdict = SHOWN_VERDICTS.find((each) => each === wish.verb);
  if (verdict === undefined) return refuse(400, 'There is no such decision about a contact', { reason: 'verb' });
  const { who: by, name, roles } = asker;
  const { reason, answer } = wish;
  const said = { by, name, roles, via: 'api' as const, reason, answer, verdict };
  const outcome = await decideShownContact(world, contact, said);
  if (!outcome.ok) return refused(outcome.reason, null);
  const decision = { at: outcome.at, what: `contact.${verdict}`, about: outcome.id, by, name: name ?? null, reason };
  return { status: 201, body: { decision, version: null } };
};

const refusedText = (kept: Extract<ReturnType<typeof keptText>, { ok: false }>, what: 'reason' | 'answer') =>
  kept.reason === 'nothing-said'
    ? refused('no-reason', null)
    : refuse(400, `The ${what} names somebody, whom no row may name`, {
        reason: kept.reason,
        leftOut: [...new Set(kept.leftOut)],
      });

/** `POST /decisions` */
export const decideOfApi: ApiHandle<'decideOfApi'> = async ({ json }, api) => {
  const kept = keptText(json.reason);
  if (!kept.ok) return refusedText(kept, 'reason');
  const { answer = '' } = json;
  const told = answer.trim() === '' ? null : keptText(answer);
  if (told?.ok === false) return refusedText(told, 'answer');
  const wish = { ...json, reason: kept.text, answer: told?.text };
  const [kind = '', hash = ''] = json.about.split(':');
  const contact = readContactName(kind, hash);
  if (contact !== null && json.other === undefined) return aboutContact(api, wish, contact);
  return json.other === undefined ? aboutWallet(api, wish) : aboutLink(api, wish, json.other);
};

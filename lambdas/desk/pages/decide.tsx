import { releaseName, takeNameBack } from '#actions/campaign/release-name.ts';
import { keepDecision } from '#actions/case/work-on-case.ts';
import { decideLink } from '#actions/cluster/decide-link.ts';
import { previewLink } from '#actions/cluster/preview-link.ts';
import { decideShownContact, SHOWN_VERDICTS } from '#actions/contact/decide-contact.ts';
import { describeCampaign } from '#actions/desk/describe-campaign.ts';
import { recordLook } from '#actions/desk/record-look.ts';
import { decide as decideWallet } from '#actions/gate/decide.ts';
import { describeDecisions } from '#actions/gate/describe-decisions.ts';
import { keptText } from '#actions/queue/kept-text.ts';
import type { DecidedFor } from '#domain/case/decided-for.ts';
import { LINK_VERDICTS } from '#domain/cluster/link.ts';
import { readContactName } from '#domain/contact/contact.ts';
import { REJECTED_AS } from '#domain/gate/decisions.ts';
import { readDay } from '#domain/gate/hold.ts';
import { ADDRESS_REFUSALS, readAddress } from '#domain/wallet-address.ts';
import {
  type DecisionRefused,
  DecisionRefusedPage,
  type Stands,
  type TypedWish,
} from '#web/desk/pages/decision-refused.tsx';
import { LinkPage, NoLinkPage } from '#web/desk/pages/link.tsx';
import { walletVerb } from '#web/desk/pages/wallet/decisions.tsx';
import { DESK, DESK_FIELD, linkPath } from '#web/desk/site.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, goTo, lookerOf, nextPage, siteOf, workingFor } from '../page.tsx';

type Asked<Name extends keyof typeof DESK_PAGES> = RouteRequest<(typeof DESK_PAGES)[Name]>;

const CONFLICT = 409;

/** What became of a decision; where it was refused, what stands. */
type Outcome = { ok: true } | { ok: false; reason: DecisionRefused; leftOut?: readonly string[]; stands?: Stands };

interface Wish extends TypedWish {
  seen: number | undefined;
}

const wishOf = ({ form }: DeskContext): Wish => {
  const seen = Number(form?.get(DESK_FIELD.seen) || Number.NaN);
  const about = (form?.all(DESK_FIELD.of) ?? []).slice(0, 2);
  const back = about.length === 2 ? linkPath(about[0] ?? '', about[1] ?? '') : DESK.decisions;
  return {
    act: form?.get(DESK_FIELD.act) ?? '',
    about,
    reason: form?.get(DESK_FIELD.reason) ?? '',
    as: form?.get(DESK_FIELD.as) ?? '',
    until: form?.get(DESK_FIELD.until) ?? '',
    answer: form?.get(DESK_FIELD.answer) ?? '',
    next: nextPage(form?.get(DESK_FIELD.next) || back),
    seen: Number.isSafeInteger(seen) ? seen : undefined,
  };
};

/** Keeps with the case what was decided for it: of a covert one nobody else is told who and why. */
const keepWithCase = async (
  context: DeskContext,
  decidedFor: DecidedFor | undefined,
  decision: { what: string; about: string; reason: string },
): Promise<void> => {
  if (decidedFor === undefined) return;
  const { who, name, roles } = lookerOf(context);
  const worker = { who, ...(name && { name }), ...(roles && { roles }), via: 'page' as const };
  await keepDecision(context.world, { ...worker, case: decidedFor.case, ...decision });
};

/** What those are told who contest it: nothing, or words that name nobody. */
const keptAnswer = (typed: string): ReturnType<typeof keptText> =>
  typed.trim() === '' ? { ok: true, text: '' } : keptText(typed);

/** Decides about one wallet. */
const aboutWallet = async (context: DeskContext, wish: Wish): Promise<Outcome> => {
  const { world } = context;
  const [address = ''] = wish.about;
  const verb = walletVerb(wish.act);
  if (verb === null) return { ok: false, reason: 'no-such-decision' };
  const read = readAddress(address);
  if (!read.ok) return { ok: false, reason: read.reason };
  const stands = async (): Promise<Stands> => ({
    kind: 'wallet',
    decisions: await describeDecisions(world.table, read.address),
  });
  const kept = keptText(wish.reason);
  if (!kept.ok) return refusedText(kept, await stands());
  const told = keptAnswer(wish.answer);
  if (!told.ok) return refusedText(told, await stands());
  const until = verb === 'hold' && wish.until.trim() !== '' ? readDay(wish.until.trim()) : undefined;
  if (until === null) return { ok: false, reason: 'past', stands: await stands() };
  const { who, name, roles } = lookerOf(context);
  const decidedFor = await workingFor(context);
  const outcome = await decideWallet(world, {
    ...{
      for: decidedFor,
      who,
      name,
      roles,
      via: 'page',
      verb,
      address: read.address,
      reason: kept.text,
      seen: wish.seen,
      until,
      answer: told.text,
    },
    as: verb === 'reject' ? REJECTED_AS.find((each) => each === wish.as) : undefined,
  });
  if (!outcome.ok) return { ok: false, reason: outcome.reason, stands: await stands() };
  await keepWithCase(context, decidedFor, { what: wish.act, about: read.address, reason: kept.text });
  return { ok: true };
};

/** Decides about two wallets. */
const aboutLink = async (context: DeskContext, wish: Wish): Promise<Outcome> => {
  const { world } = context;
  const verdict = LINK_VERDICTS.find((each) => wish.act === `link.${each}`);
  const [one, other] = wish.about.map(readAddress);
  if (verdict === undefined || one === undefined || other === undefined)
    return { ok: false, reason: 'no-such-decision' };
  if (!one.ok) return { ok: false, reason: one.reason };
  if (!other.ok) return { ok: false, reason: other.reason };
  const wallets = [one.address, other.address] as const;
  const stands = async (): Promise<Stands> => {
    const found = await previewLink(world.table, wallets);
    return found.ok ? { kind: 'link', preview: found.preview } : null;
  };
  const kept = keptText(wish.reason);
  if (!kept.ok) return refusedText(kept, await stands());
  const { who, name, roles } = lookerOf(context);
  const decidedFor = await workingFor(context);
  // The desk may enqueue nothing: the sweep has the clusters show it within minutes.
  const decided = await decideLink(
    { ...world, clusters: null },
    { for: decidedFor, verdict, by: who, name, roles, via: 'page', reason: kept.text, wallets, seen: wish.seen },
  );
  if (!decided.ok) return { ok: false, reason: decided.reason, stands: await stands() };
  await keepWithCase(context, decidedFor, { what: wish.act, about: wallets.join(' '), reason: kept.text });
  return { ok: true };
};

/** Decides whether a contact is the extorter's. */
const aboutContact = async (context: DeskContext, wish: Wish): Promise<Outcome> => {
  const [kind = '', hash = ''] = (wish.about[0] ?? '').split(':');
  const contact = readContactName(kind, hash);
  const verdict = SHOWN_VERDICTS.find((each) => wish.act === `contact.${each}`);
  if (verdict === undefined || contact === null) return { ok: false, reason: 'no-such-decision' };
  const kept = keptText(wish.reason);
  if (!kept.ok) return refusedText(kept, null);
  const told = keptAnswer(wish.answer);
  if (!told.ok) return refusedText(told, null);
  const { who: by, name, roles } = lookerOf(context);
  const decidedFor = await workingFor(context);
  const text = { reason: kept.text, answer: told.text };
  const said = { by, ...(name && { name }), ...(roles && { roles }), via: 'page' as const, ...text };
  const decided = await decideShownContact(context.world, contact, { ...said, for: decidedFor, verdict });
  if (!decided.ok) return { ok: false, reason: decided.reason };
  await keepWithCase(context, decidedFor, { what: wish.act, about: decided.id, reason: kept.text });
  return { ok: true };
};

/** Releases an organisation's name for a gap of a campaign's text, or takes one back. */
const aboutName = async (context: DeskContext, wish: Wish): Promise<Outcome> => {
  const { world, form } = context;
  const [campaign = ''] = wish.about;
  const kept = keptText(wish.reason);
  if (!kept.ok) return refusedText(kept, null);
  const { who, name, roles } = lookerOf(context);
  const decidedFor = await workingFor(context);
  const by = { who, ...(name && { name }), ...(roles && { roles }), via: 'page' as const };
  const wished = { ...by, campaign, reason: kept.text, seen: wish.seen, for: decidedFor };
  const gap = Number(form?.get(DESK_FIELD.nth));
  const organisation = form?.get(DESK_FIELD.name) ?? '';
  const standing = async () => (await describeCampaign(world.table, campaign))?.gaps.all[gap - 1]?.name ?? '';
  const decided =
    wish.act === 'name.release'
      ? await releaseName(world, { ...wished, gap, organisation })
      : await takeNameBack(world, { ...wished, organisation: await standing() });
  if (!decided.ok) return { ok: false, reason: decided.reason };
  await keepWithCase(context, decidedFor, { what: wish.act, about: decided.campaign, reason: kept.text });
  return { ok: true };
};

const refusedText = (kept: Extract<ReturnType<typeof keptText>, { ok: false }>, stands: Stands): Outcome =>
  kept.reason === 'nothing-said'
    ? { ok: false, reason: 'no-reason', stands }
    : { ok: false, reason: 'personal-data', leftOut: kept.leftOut, stands };

/** Takes a lead's decision; where it is refused, says what stands and gives back what was typed. */
export const decide = async (asked: Asked<'decide'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const wish = wishOf(context);
  const [kind] = wish.act.split('.');
  const about = { link: aboutLink, contact: aboutContact, name: aboutName }[kind ?? ''] ?? aboutWallet;
  const outcome = await about(context, wish);
  if (outcome.ok) return goTo(site, wish.next);
  const { reason, leftOut = [], stands = null } = outcome;
  const page = <DecisionRefusedPage site={site} why={reason} leftOut={leftOut} typed={wish} stands={stands} />;
  return deskPage(page, reason === 'changed-meanwhile' ? CONFLICT : 400);
};

/** Two wallets beside each other, with what joining or cutting them would change. */
export const link = async (asked: Asked<'link'>, context: DeskContext): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const { one = '', other = '' } = asked.query;
  const [a, b] = [readAddress(one), readAddress(other)];
  if (!a.ok) return deskPage(<NoLinkPage site={site} why={ADDRESS_REFUSALS[a.reason]} />, 400);
  if (!b.ok) return deskPage(<NoLinkPage site={site} why={ADDRESS_REFUSALS[b.reason]} />, 400);
  if (one !== a.address || other !== b.address) return goTo(site, linkPath(a.address, b.address));
  const audit = await recordLook(context.world, lookerOf(context), {
    what: 'link.look-up',
    about: `${a.address} ${b.address}`,
  });
  const found = await previewLink(context.world.table, [a.address, b.address]);
  if (!found.ok) return deskPage(<NoLinkPage site={site} why={found.reason} />, 404);
  return deskPage(<LinkPage site={site} preview={found.preview} audit={audit} />);
};

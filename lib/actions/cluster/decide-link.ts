import type { Via } from '#domain/audit/audit.ts';
import { type DecidedFor, shownWord } from '#domain/case/decided-for.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { decide, type Link, type LinkVerdict, linkId, newLink } from '#domain/cluster/link.ts';
import { linkSubject } from '#domain/feed/told/subject.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { auditExpiry } from '#domain/withdraw/retention.ts';
import { enqueue, type Queue } from '#io/queue.ts';
import { writeAudit } from '#io/table/audit/audit.ts';
import { keepLinkDecision, lastLinkDecision, markLinkDecisionUndone, readLink } from '#io/table/cluster/link.ts';
import { noteCorrection } from '#io/table/feed/corrections.ts';
import { knownWallets } from '#io/table/wallet/wallet.ts';
import type { World } from '#io/world.ts';
import { changeLink } from './change-link.ts';

/** What deciding about links needs of the world. */
export interface DecideLink extends Pick<World, 'table' | 'clock'> {
  /** Null where there is no queue at hand: the sweep enqueues within minutes. */
  clusters: Queue | null;
  settings: Pick<FunctionSettings, 'retention'>;
}

/** What an investigator says about two wallets. */
export interface LinkDecision extends Omit<LinkVerdict, 'at'> {
  wallets: readonly [string, string];
  /** Of somebody at the desk: what their token gives them, and by which way they came. */
  roles?: readonly string[] | undefined;
  via?: Via | undefined;
  /** The version of the link that they saw, 0 of none; where absent, whatever holds now. */
  seen?: number | undefined;
  /** The case that it is decided for. */
  for?: DecidedFor | undefined;
}

export type LinkDecided =
  | { ok: true; link: string }
  | { ok: false; reason: 'no-reason' | 'same-wallet' | 'unknown-wallet' | 'changed-meanwhile' };

/**
 * Takes an investigator's decision to join, cut, confirm or reject a link between two wallets.
 *
 * It is written to the audit log first: what cannot be recorded is not done. The clusters show it once the ordered
 * queue has been worked on.
 */
export const decideLink = async (world: DecideLink, decision: LinkDecision): Promise<LinkDecided> => {
  const { wallets, roles, via, seen, for: decidedFor, ...said } = decision;
  const [one, other] = wallets;
  if (said.reason.trim() === '') return { ok: false, reason: 'no-reason' };
  if (one === other) return { ok: false, reason: 'same-wallet' };
  if ((await knownWallets(world.table, wallets)).size < 2) return { ok: false, reason: 'unknown-wallet' };
  const nodes = [walletNode(one), walletNode(other)] as const;
  const isAsSeen = ({ version }: Link): boolean => seen === undefined || seen === version;
  const before = seen === undefined ? null : await readLink(world.table, linkId(newLink(...nodes)));
  if (!isAsSeen(before ?? newLink(...nodes))) return { ok: false, reason: 'changed-meanwhile' };
  const now = world.clock();
  const at = now.toISOString();
  const by = {
    who: said.by,
    ...(said.name && { name: said.name }),
    ...(roles && { roles }),
    ...(via && { via }),
    ...(decidedFor && { case: decidedFor.case }),
  };
  const shown = shownWord(said, decidedFor);
  const deed = { ...by, what: `link.${said.verdict}`, about: `${one} ${other}`, reason: said.reason.trim(), at };
  const expires = auditExpiry(now.toISOString(), world.settings.retention);
  await writeAudit(world.table, deed, expires);
  const last = said.verdict === 'undo' ? await lastLinkDecision(world.table, linkId(newLink(...nodes))) : null;
  let standing: string | undefined;
  let isLate = false;
  const written = await changeLink(
    world.table,
    nodes,
    (link) => {
      isLate = !isAsSeen(link);
      standing = link.decision?.at;
      return isLate ? null : decide(link, { ...shown, at });
    },
    now,
    (link) => [
      keepLinkDecision(link, { ...shown, at }),
      ...(last !== null && last.word.at === standing ? [markLinkDecisionUndone(link, last, { ...shown, at })] : []),
      ...noteCorrection(linkSubject(link), now),
    ],
  );
  if (isLate) return { ok: false, reason: 'changed-meanwhile' };
  const link = linkId(written);
  const { clusters } = world;
  if (clusters !== null) await enqueue({ clusters }, taskOf('settle-link', link, written.version));
  return { ok: true, link };
};

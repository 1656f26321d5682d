import { type Recording, recordAct } from '#actions/audit/record-act.ts';
import type { Deed } from '#domain/audit/audit.ts';
import { gapsOf, isToldApart, MAX_RELEASED, namesAt, type ReleasedName } from '#domain/campaign/gaps.ts';
import { readOrganisation } from '#domain/campaign/names/organisation.ts';
import { type DecidedFor, shownWord } from '#domain/case/decided-for.ts';
import { keptReason } from '#domain/case/kept-reason.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { readConsensus, writeReleasedNames } from '#io/table/campaign/consensus.ts';

/** A lead's wish about a name of an organisation in a campaign's text, and for which case. */
interface NameWish extends Pick<Deed, 'who' | 'name' | 'roles' | 'via'> {
  campaign: string;
  reason: string;
  /** The version of the text that they saw; where absent, whatever stands. */
  seen?: number | undefined;
  for?: DecidedFor | undefined;
}

/** Which gap of the text it is, 1 the first, and what letters say there. */
export interface ReleaseWish extends NameWish {
  gap: number;
  organisation: string;
}

export type NameDecided =
  | { ok: true; campaign: string }
  | {
      ok: false;
      reason:
        | 'no-reason'
        | 'no-such-campaign'
        | 'no-such-gap'
        | 'not-told-apart'
        | 'no-organisation'
        | 'stands-already'
        | 'too-many-names'
        | 'nothing-to-undo'
        | 'changed-meanwhile';
    };

type Refused = Extract<NameDecided, { ok: false }>['reason'];

const refuse = (reason: Refused): NameDecided => ({ ok: false, reason });

/** Records what is decided about a text's names, and writes what `change` makes of them: a refusal, or the names with what is said of it. */
const decideNames = async (
  world: Recording,
  what: 'campaign.name-released' | 'campaign.name-taken-back',
  wish: NameWish,
  change: (
    text: { words: readonly { shown: string | null }[]; names: readonly ReleasedName[] },
    at: string,
  ) => Refused | { names: ReleasedName[]; about: string },
): Promise<NameDecided> => {
  const { table, clock } = world;
  const { campaign: named, seen, reason: typed, for: decidedFor, ...by } = wish;
  const reason = keptReason(typed);
  if (reason === '') return refuse('no-reason');
  const campaign = await readCampaign(table, named);
  if (campaign === null) return refuse('no-such-campaign');
  const text = await readConsensus(table, campaign.id);
  if (text === null) return refuse('no-such-gap');
  if (seen !== undefined && seen !== text.version) return refuse('changed-meanwhile');
  const at = clock().toISOString();
  const changed = change({ words: text.consensus.words, names: text.consensus.names ?? [] }, at);
  if (typeof changed === 'string') return refuse(changed);
  const { names, about } = changed;
  const of = decidedFor === undefined ? {} : { case: decidedFor.case };
  await recordAct(world, { ...by, ...of, what, about: `${campaign.id} "${about}"`, reason, at });
  return (await writeReleasedNames(table, campaign.id, names, text))
    ? { ok: true, campaign: campaign.id }
    : refuse('changed-meanwhile');
};

/**
 * Releases the name of an organisation for a gap of a campaign's text: what its letters say there, as a lead has read in originals.
 * Briefs and partners are told of it with the text. Written to the audit log first: what cannot be recorded is not done.
 *
 * Names are gaps for ever in what letters write (`letterWords`), so nothing but a lead's word brings one back.
 */
export const releaseName = (world: Recording, { gap: nth, organisation, ...wish }: ReleaseWish): Promise<NameDecided> =>
  decideNames(world, 'campaign.name-released', wish, ({ words, names }, at) => {
    const name = readOrganisation(organisation);
    if (name === null) return 'no-organisation';
    const gaps = gapsOf(words);
    const gap = gaps[nth - 1];
    if (gap === undefined || words.every(({ shown }) => shown === null)) return 'no-such-gap';
    if (!isToldApart(gaps, gap)) return 'not-told-apart';
    const standing = namesAt(gaps, names);
    if ((standing[nth - 1] ?? null) !== null) return 'stands-already';
    // Those whose place is gone make room.
    const kept = names.length < MAX_RELEASED ? names : names.filter((one) => standing.includes(one.name));
    if (kept.length >= MAX_RELEASED) return 'too-many-names';
    const { by } = shownWord({ by: wish.name ?? wish.who, reason: wish.reason }, wish.for);
    return { names: [...kept, { ...gap, name, at, by }], about: name };
  });

/** Takes a name that was released in a campaign's text back: a gap again, for partners with the next event. */
export const takeNameBack = (
  world: Recording,
  { organisation, ...wish }: Omit<ReleaseWish, 'gap'>,
): Promise<NameDecided> =>
  decideNames(world, 'campaign.name-taken-back', wish, ({ names }) => {
    const rest = names.filter(({ name }) => name !== organisation.trim());
    return rest.length === names.length ? 'nothing-to-undo' : { names: rest, about: organisation.trim() };
  });

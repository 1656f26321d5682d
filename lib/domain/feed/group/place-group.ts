import { hourOf } from '../event.ts';
import { type EventPlace, eventIdAt, stixIdOf } from '../place-event.ts';
import type { GroupEvent, GroupNews } from './group-event.ts';
import { groupSubject } from './log-event.ts';

/** What a log has made of a group so far, as far as its next event needs it. */
export interface GroupStanding {
  state: 'published' | 'retracted' | 'merged';
  /** 1, and one more each time that it is told of again after it was retracted. */
  generation: number;
  /** The id of the event that told of it last. */
  listedAs: string;
  /** The UUID of the generation's STIX objects. */
  stixId: string;
}

type Placed = Omit<GroupStanding, 'state'> & { event: GroupEvent };

/** An event about a group as it is told at its place in a log, and how the group stands with it. */
export const placeGroup = (
  news: GroupNews,
  state: 'published' | 'retracted',
  { audience, log, seq, time }: EventPlace,
  before: GroupStanding | undefined,
): Placed => {
  const { campaign, cluster } = news;
  const subject = groupSubject(
    campaign === undefined ? { kind: 'cluster', id: cluster?.id ?? '' } : { kind: 'campaign', id: campaign.id },
  );
  const id = eventIdAt(audience, subject, seq);
  const isListed = state === 'published';
  const again = isListed && before !== undefined && before.state !== 'published';
  const generation = (before?.generation ?? 1) + (again ? 1 : 0);
  const event: GroupEvent = {
    ...news,
    id,
    seq,
    time: hourOf(time),
    status: isListed ? 'listed' : 'retracted',
    generation,
    ...(isListed ? {} : { supersedes: before?.listedAs ?? id }),
  };
  const stixId = again || before === undefined ? stixIdOf(log, subject, generation) : before.stixId;
  return { event, generation, listedAs: isListed ? id : (before?.listedAs ?? id), stixId };
};

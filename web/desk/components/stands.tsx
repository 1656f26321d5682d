import type { Queued } from '#domain/queue/queue.ts';
import type { DeskSite } from '#web/desk/site.ts';
import { Moment } from './moment.tsx';

/** Whether somebody has taken or handled what waits: who, and when. */
export const Stands = ({
  site,
  queued: { state, by, name, takenAt, handledAt },
}: {
  site: DeskSite;
  queued: Pick<Queued, 'state' | 'by' | 'name' | 'takenAt' | 'handledAt'>;
}) => {
  const words = site.words.queue.state;
  if (state === 'open') return <>{words.open}</>;
  const at = handledAt ?? takenAt;
  return (
    <>
      {`${words[state]} ${name ?? by ?? ''} `}
      {at === undefined ? null : <Moment site={site} at={at} />}
    </>
  );
};

import { recordAct } from '#actions/audit/record-act.ts';
import { noteHeardElsewhere } from '#io/table/feed/told-elsewhere.ts';
import { unheardPage } from '#io/table/feed/unheard.ts';
import type { ApiHandle } from './context.ts';
import { answerList } from './list.ts';

/** By which ways whoever asks the interface was told of something. */
const OWN_WAYS = ['api', 'export'] as const;

/** `GET /corrections`: what the caller was told, by an answer or a file, that holds no more, and what they have not acknowledged. */
export const correctionsOfApi: ApiHandle<'correctionsOfApi'> = ({ query }, api) =>
  answerList(
    api,
    { filter: {}, page: query, about: 'corrections' },
    async (cursor, lines) => {
      const page = await unheardPage(api.world.table, { cursor, lines });
      if (!page.ok) return page;
      const own = page.lines.flatMap(({ channel: by, recipient, ...line }) => {
        const channel = OWN_WAYS.find((way) => way === by);
        return channel === undefined || recipient !== api.asker.who ? [] : [{ channel, ...line }];
      });
      return { ...page, lines: own };
    },
    ({ subject, channel, reason, toldAt, retractedAt }) => ({
      ...{ subject, channel, toldAt, retractedAt },
      reason: reason ?? null,
    }),
  );

/** `POST /corrections/acknowledge`: that the caller has heard of them. One that they were never told of changes nothing. */
export const acknowledgeOfApi: ApiHandle<'acknowledgeOfApi'> = async ({ json }, api) => {
  const { world, asker } = api;
  const subjects = [...new Set(json.subjects)];
  await recordAct(world, { ...asker, what: 'correction.heard', about: asker.who, outcome: String(subjects.length) });
  const now = world.clock().toISOString();
  let heard = 0;
  for (const subject of subjects) {
    const noted = await Promise.all(
      OWN_WAYS.map((channel) => noteHeardElsewhere(world.table, subject, { channel, recipient: asker.who }, now)),
    );
    if (noted.includes(true)) heard += 1;
  }
  return { body: { acknowledged: heard } };
};

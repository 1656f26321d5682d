import { type ChangedPlace, listChanged } from '#actions/desk/mirror/list-changed.ts';
import type { LedgerChange } from '#domain/desk/ledger-change.ts';
import { type ApiContext, type ApiHandle, refuse } from './context.ts';
import { openCursor, sealCursor } from './cursor.ts';

const PATHS = { report: 'reports', campaign: 'campaigns', cluster: 'clusters' } as const;
const PLACE = /^(\d{4}-\d\d-\d\d)(.*)$/;

const lineOf = ({ what, kind, id }: LedgerChange, { href }: ApiContext) => ({
  ...{ what, kind, id },
  href: what === 'gone' ? null : href(`/${PATHS[kind]}/${encodeURIComponent(id)}`),
});

/** Where a mirror stands; null of a cursor that no page of this list gave. */
const placeOf = (opened: { at: string } | null): ChangedPlace | null => {
  const [, day, place = ''] = PLACE.exec(opened?.at ?? '') ?? [];
  return day === undefined ? null : { day, place };
};

/** `GET /changes` */
export const changesOfApi: ApiHandle<'changesOfApi'> = async ({ query: { since, limit } }, api) => {
  const key = await api.world.matchKey();
  const of = { route: api.route, filter: {} };
  const from = since === undefined ? undefined : placeOf(openCursor(key, of, since));
  if (from === null)
    return refuse(400, 'This cursor was not given for this list: begin without one', { reason: 'cursor' });
  const audit = await api.record('changes');
  const page = await listChanged(api.world, from, limit);
  if (!page.ok) {
    return refuse(410, 'What changed since then is no longer kept: read the lists anew, and begin without since', {
      reason: page.reason,
    });
  }
  const next = sealCursor(key, of, { at: `${page.at.day}${page.at.place}`, before: 0 });
  const items = page.items.map(({ at, changes }) => ({ at, changes: changes.map((one) => lineOf(one, api)) }));
  return { body: { items, next, more: page.more, audit } };
};

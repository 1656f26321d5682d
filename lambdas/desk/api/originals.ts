import { fetchOriginal } from '#actions/evidence/fetch-original.ts';
import { reportSubject } from '#domain/feed/told/subject.ts';
import { type ApiHandle, refuse } from './context.ts';

const REFUSED = {
  unknown: { status: 404, says: 'There is no such original. That you asked is recorded.' },
  'not-yours': {
    status: 403,
    says: 'You have not taken this report, and no case of yours holds it. That you asked is recorded.',
  },
  closed: {
    status: 403,
    says: 'These originals are closed to all but the unit that takes them. That you asked is recorded.',
  },
} as const;

/** `GET /reports/{reference}/originals/{part}`: where the sealed object is fetched. */
export const originalOfApi: ApiHandle<'originalOfApi'> = async ({ params }, api) => {
  const asked = { ...params, isProgram: api.roles.length === 0 };
  const found = await fetchOriginal(api.world, api.asker, asked);
  if (found.ok) {
    const { address, original, reference, audit } = found;
    const headers = {
      ...{ location: address, 'cache-control': 'no-store' },
      ...{ 'x-sealed-sha256': original.sealedSha256, 'x-original-sha256': original.sha256 },
    };
    return { answer: { status: 302, headers }, tells: [reportSubject(reference)], audit };
  }
  if (found.reason === 'no-reference') return refuse(400, 'This is no reference', { reason: found.reason });
  const { status, says } = REFUSED[found.reason];
  return refuse(status, says, { audit: found.audit, reason: found.reason });
};

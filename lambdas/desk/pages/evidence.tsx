import { deflateRawSync } from 'node:zlib';
import { closeReport } from '#actions/evidence/close-report.ts';
import { handOverEvidence, showSealed } from '#actions/evidence/hand-over-evidence.ts';
import type { Handover } from '#domain/evidence/handover.ts';
import { HandedOverPage, SealedPage } from '#web/desk/pages/evidence/sealed.tsx';
import { NotKnown } from '#web/desk/pages/not-there.tsx';
import { DESK_FIELD, evidencePath } from '#web/desk/site.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, goTo, lookerOf, siteOf } from '../page.tsx';

type Asked<Name extends keyof typeof DESK_PAGES> = RouteRequest<(typeof DESK_PAGES)[Name]>;

/** What the page of originals reads behind the `#` of its address: of many addresses most is alike. */
const written = (handover: Handover): string => deflateRawSync(JSON.stringify(handover)).toString('base64url');

const shown = async (
  asked: Asked<'evidence'> | Asked<'openEvidence'> | Asked<'closeEvidence'>,
  context: DeskContext,
  refused?: { typed: string | undefined; status: number; of?: 'open' | 'unit' },
): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const found = await showSealed(context.world, lookerOf(context), asked.params.reference);
  if (!found.ok) {
    return found.reason === 'unknown'
      ? deskPage(<NotKnown site={site} of="report" why="unknown" audit={found.audit} />, 404)
      : deskPage(<NotKnown site={site} of="report" why="invalid" />, 400);
  }
  const { reports, audit } = found;
  return deskPage(
    <SealedPage site={site} reports={reports} audit={audit} typed={refused?.typed} of={refused?.of ?? 'open'} />,
    refused?.status ?? 200,
  );
};

/** What of a report is sealed. */
export const evidence = (asked: Asked<'evidence'>, context: DeskContext): Promise<HttpResponse> =>
  shown(asked, context);

/** Records that somebody opens the originals of a report, and hands them over to the page that opens them. */
export const openEvidence = async (asked: Asked<'openEvidence'>, context: DeskContext): Promise<HttpResponse> => {
  const { world, form } = context;
  const reason = form?.get(DESK_FIELD.reason) ?? '';
  const { reference } = asked.params;
  const nth = Number(form?.get(DESK_FIELD.nth) ?? 0);
  const handed = await handOverEvidence(world, lookerOf(context), { reference, nth, reason });
  if (!handed.ok) {
    const isRefused = handed.reason === 'no-reason';
    return shown(asked, context, { typed: isRefused ? reason : undefined, status: isRefused ? 400 : 403 });
  }
  const { handover, problems, audit } = handed;
  return deskPage(
    <HandedOverPage
      site={siteOf(asked, context)}
      reference={reference}
      address={`${world.settings.urls.evidence}/#${written(handover)}`}
      until={handover.until}
      minor={handover.minor}
      problems={problems.length}
      audit={audit}
    />,
  );
};

/** Closes the originals of a report that may be abuse material, or notes that the unit has them. */
export const closeEvidence = async (asked: Asked<'closeEvidence'>, context: DeskContext): Promise<HttpResponse> => {
  const { world, form } = context;
  const reason = form?.get(DESK_FIELD.reason) ?? '';
  const act = form?.get(DESK_FIELD.act) === 'handed' ? 'handed' : 'close';
  const { reference } = asked.params;
  const nth = Number(form?.get(DESK_FIELD.nth) ?? 0);
  const closed = await closeReport(world, lookerOf(context), { reference, nth, act, reason });
  if (closed.ok || closed.reason === 'said-before') return goTo(siteOf(asked, context), evidencePath(reference));
  if (closed.reason === 'no-reason') return shown(asked, context, { typed: reason, status: 400, of: 'unit' });
  return shown(asked, context, { typed: undefined, status: 400 });
};

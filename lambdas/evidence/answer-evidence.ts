import { type EvidencePageSite, renderEvidencePage } from '#web/evidence/document.tsx';
import { problem } from '../http/problem.ts';
import type { HttpRequest } from '../http/request.ts';
import type { HttpResponse } from '../http/response.ts';
import { type Api, answering } from '../http/router.ts';
import { EVIDENCE_ROUTES } from '../routes/evidence.ts';

const EVIDENCE_API: Api<EvidencePageSite> = {
  admit: () => null,
  nothing: (status) => problem(status, status === 404 ? 'Nothing is here' : 'Not by this method'),
};

const page = (site: EvidencePageSite): HttpResponse => {
  const { html, contentSecurityPolicy } = renderEvidencePage(site);
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      // Passkeys are asked for by this page alone.
      'permissions-policy':
        'camera=(), geolocation=(), microphone=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
    },
    body: html,
  };
};

const answer = answering<typeof EVIDENCE_ROUTES, 'evidence', EvidencePageSite>(
  EVIDENCE_ROUTES,
  'evidence',
  { page: (_asked, site) => page(site) },
  EVIDENCE_API,
);

/** Answers with the page that opens sealed originals; it is handed nothing, and nothing is asked of it. */
export const answerEvidence = (request: HttpRequest, site: EvidencePageSite): Promise<HttpResponse> =>
  answer(request, site);

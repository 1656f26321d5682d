import { contestWallet } from '#actions/gate/contest-wallet.ts';
import { checkToken } from '#domain/intake/page-token.ts';
import { MAX_CONTACT_CHARACTERS } from '#domain/intake/submission.ts';
import { readAddress } from '#domain/wallet-address.ts';
import { log, reasonOf } from '#io/log.ts';
import { pageResponse, siteOf } from '#lambdas/http/page.ts';
import type { PublicContext } from '#lambdas/http/public-context.ts';
import { type FormContent, readForm } from '#lambdas/http/read-form.ts';
import type { HttpRequest } from '#lambdas/http/request.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import { renderDocument } from '#web/document.tsx';
import { FIELD } from '#web/form.ts';
import { ContestedPage, ContestPage, type ContestState } from '#web/pages/contest.tsx';
import { TryAgainPage } from '#web/pages/try-again.tsx';
import { ROUTE, type Site } from '#web/site.ts';

/** Most characters of a reason; a contest is a letter, not a file. */
const MAX_REASON = 5_000;
const UNPROCESSABLE = 422;
const UNAVAILABLE = 503;

const stateOf = ({ fields }: FormContent): ContestState => ({
  token: fields.get(FIELD.token) ?? '',
  wallet: (fields.get(FIELD.wallet) ?? '').trim(),
  why: (fields.get(FIELD.text) ?? '').trim(),
  contact: (fields.get(FIELD.contact) ?? '').trim(),
});

const errorsOf = ({ words }: Site, form: ContestState, address: string | null): Partial<Record<string, string>> => {
  const { contest } = words.mine;
  return {
    ...(address === null ? { [FIELD.wallet]: contest.wrongWallet } : {}),
    ...(form.why === '' ? { [FIELD.text]: contest.noReason } : {}),
    ...(form.why.length > MAX_REASON ? { [FIELD.text]: words.errors.textTooLong } : {}),
    ...(form.contact === '' ? { [FIELD.contact]: contest.noContact } : {}),
    ...(form.contact.length > MAX_CONTACT_CHARACTERS ? { [FIELD.contact]: words.errors.contactTooLong } : {}),
  };
};

/** Brings the form back with a token of its own: the page's was spent on another contest. */
const spent = (site: Site, form: ContestState): HttpResponse => {
  const page = <ContestPage site={site} form={form} errors={{ form: site.words.errors.stale }} />;
  return pageResponse(renderDocument(page), site, UNPROCESSABLE);
};

/** Takes in that the owner of a wallet contests it. */
export const answerContest = async (request: HttpRequest, context: PublicContext): Promise<HttpResponse> => {
  const site = siteOf(request, context.settings);
  const { table, hashKey, now } = context.intake;
  const { originals, settings } = context;
  const content = await readForm(request.body, request.headers['content-type'] ?? '');
  const form = stateOf(content);
  const read = readAddress(form.wallet);
  const address = read.ok ? read.address : null;
  const errors = errorsOf(site, form, address);
  const fresh = checkToken(context.pageKey, form.token, now) === 'valid' && !content.fields.get(FIELD.trap);
  if (address === null || !fresh || Object.keys(errors).length > 0) {
    const again = fresh ? form : { ...form, token: context.newToken() };
    const page = <ContestPage site={site} form={again} errors={fresh ? errors : { form: site.words.errors.stale }} />;
    return pageResponse(renderDocument(page), site, UNPROCESSABLE);
  }
  try {
    const isNoted = await contestWallet({ table, originals, hashKey, settings, now }, { ...form, address });
    if (!isNoted) return spent(site, { ...form, token: context.newToken() });
    return pageResponse(renderDocument(<ContestedPage site={site} />), site);
  } catch (error) {
    log.error('contest not stored', { request: request.requestId, reason: reasonOf(error) });
    return pageResponse(renderDocument(<TryAgainPage site={site} back={ROUTE.contest} />), site, UNAVAILABLE);
  }
};

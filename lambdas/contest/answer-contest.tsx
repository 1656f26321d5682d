import { contestId, contestWallet, proveOwnership } from '#actions/gate/contest-wallet.ts';
import { contestText, isSignable } from '#domain/gate/ownership.ts';
import { checkToken } from '#domain/intake/page-token.ts';
import { MAX_CONTACT_CHARACTERS } from '#domain/intake/submission.ts';
import { readAddress } from '#domain/wallet-address.ts';
import { log, reasonOf } from '#io/log.ts';
import { pageResponse, siteOf } from '#lambdas/http/page.ts';
import type { PublicContext } from '#lambdas/http/public-context.ts';
import { type FormContent, readForm } from '#lambdas/http/read-form.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import type { MatchedRequest } from '#lambdas/http/route.ts';
import { renderDocument } from '#web/document.tsx';
import { FIELD } from '#web/form.ts';
import { ContestedPage, ContestPage, type ContestState, type ProofState, ProvenPage } from '#web/pages/contest.tsx';
import { TryAgainPage } from '#web/pages/try-again.tsx';
import { ROUTE, type Site } from '#web/site.ts';

/** Most characters of a reason; a contest is a letter, not a file. */
const MAX_REASON = 5_000;
/** Most characters of a wrong signature that come back to be corrected. */
const MAX_SHOWN_SIGNATURE = 1_000;
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

/** What the owner of an address may sign; null where no one key holds it. */
const proofOf = (
  { settings, intake }: PublicContext,
  token: string,
  address: string,
  signature = '',
): ProofState | null => {
  if (!isSignable(address)) return null;
  const text = contestText(settings.operator.name, address, contestId(intake.hashKey, { token, address }));
  return { token, wallet: address, text, signature };
};

/** Takes a signature that proves that an address belongs to whoever contests it. */
const answerProof = async (site: Site, content: FormContent, context: PublicContext): Promise<HttpResponse> => {
  const { table, hashKey, clock } = context.intake;
  const form = stateOf(content);
  const read = readAddress(form.wallet);
  const signature = (content.fields.get(FIELD.signature) ?? '').trim();
  const again = (): HttpResponse => spent(site, { ...form, token: context.newToken() });
  if (!read.ok || checkToken(context.pageKey, form.token, clock()) !== 'valid') return again();
  const proof = { token: form.token, address: read.address, signature };
  const proven = await proveOwnership({ table, hashKey, clock, hotline: context.settings.operator.name }, proof);
  if (proven.ok) return pageResponse(renderDocument(<ProvenPage site={site} />), site);
  if (proven.reason === 'no-contest') return again();
  const shown = proofOf(context, form.token, read.address, signature.slice(0, MAX_SHOWN_SIGNATURE));
  const page = <ContestedPage site={site} proof={shown} error={site.words.mine.contest.proof.wrong} />;
  return pageResponse(renderDocument(page), site, UNPROCESSABLE);
};

const takeProof = (
  { requestId }: MatchedRequest,
  site: Site,
  content: FormContent,
  context: PublicContext,
): Promise<HttpResponse> =>
  answerProof(site, content, context).catch((error: unknown) => {
    log.error('proof not stored', { request: requestId, reason: reasonOf(error) });
    return pageResponse(renderDocument(<TryAgainPage site={site} back={ROUTE.contest} />), site, UNAVAILABLE);
  });

/** Takes in that the owner of a wallet contests it, or proves that it is theirs. */
export const answerContest = async (request: MatchedRequest, context: PublicContext): Promise<HttpResponse> => {
  const site = siteOf(request, context.settings);
  const { table, hashKey, clock } = context.intake;
  const { originals, settings } = context;
  const content = await readForm(request.body, request.headers['content-type'] ?? '');
  if (content.fields.has(FIELD.signature)) return takeProof(request, site, content, context);
  const form = stateOf(content);
  const read = readAddress(form.wallet);
  const address = read.ok ? read.address : null;
  const errors = errorsOf(site, form, address);
  const fresh = checkToken(context.pageKey, form.token, clock()) === 'valid' && !content.fields.get(FIELD.trap);
  if (address === null || !fresh || Object.keys(errors).length > 0) {
    const again = fresh ? form : { ...form, token: context.newToken() };
    const page = <ContestPage site={site} form={again} errors={fresh ? errors : { form: site.words.errors.stale }} />;
    return pageResponse(renderDocument(page), site, UNPROCESSABLE);
  }
  try {
    const isNoted = await contestWallet({ table, originals, hashKey, settings, clock }, { ...form, address });
    if (!isNoted) return spent(site, { ...form, token: context.newToken() });
    const proof = proofOf(context, form.token, address);
    return pageResponse(renderDocument(<ContestedPage site={site} proof={proof} />), site);
  } catch (error) {
    log.error('contest not stored', { request: request.requestId, reason: reasonOf(error) });
    return pageResponse(renderDocument(<TryAgainPage site={site} back={ROUTE.contest} />), site, UNAVAILABLE);
  }
};

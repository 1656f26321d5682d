import { lookUpContest } from '#actions/follow-up/look-up-contest.ts';
import {
  type Contested,
  contestCode,
  contestId,
  contestIdentifier,
  proveOwnership,
} from '#actions/gate/contest-identifier.ts';
import type { ContestView } from '#actions/intake/keep-view.ts';
import { readContact } from '#domain/desk/read-contact.ts';
import { contestText, isSignable } from '#domain/gate/ownership.ts';
import { contactHash } from '#domain/identity.ts';
import { checkToken } from '#domain/intake/page-token.ts';
import { MAX_CONTACT_CHARACTERS } from '#domain/intake/submission.ts';
import { readAddress } from '#domain/wallet-address.ts';
import { logLeft } from '#io/access-refused.ts';
import { keptView, leadTo } from '#lambdas/http/lead-to.ts';
import { pageResponse, siteOf } from '#lambdas/http/page.ts';
import type { PublicContext } from '#lambdas/http/public-context.ts';
import { type FormContent, readForm } from '#lambdas/http/read-form.ts';
import type { HttpResponse } from '#lambdas/http/response.ts';
import type { MatchedRequest, RouteRequest } from '#lambdas/http/route.ts';
import type { REPORT_ROUTES } from '#lambdas/routes/report.ts';
import { renderDocument } from '#web/document.tsx';
import { FIELD } from '#web/form.ts';
import { ContestPage, type ContestState } from '#web/pages/contest.tsx';
import { ContestAnswerPage, ContestCodePage, type ProofState } from '#web/pages/contest-answer.tsx';
import { TryAgainPage } from '#web/pages/try-again.tsx';
import { contestAnswerRoute, ROUTE, type Site, VIEW } from '#web/site.ts';

/** What contesting something needs of the world. */
export interface ContestContext extends PublicContext {
  pause: (milliseconds: number) => Promise<void>;
  /** The key by which contacts are found: asked for where somebody contests one. */
  matchKey: () => Promise<Uint8Array>;
}

/** Most characters of a reason; a contest is a letter, not a file. */
const MAX_REASON = 5_000;
/** Most characters of a wrong signature, or of a code that led to nothing, that come back to be corrected. */
const MAX_SHOWN_SIGNATURE = 1_000;
const MAX_SHOWN_CODE = 200;
const NOT_FOUND = 404;
const UNPROCESSABLE = 422;
const UNAVAILABLE = 503;

const stateOf = ({ fields }: FormContent): ContestState => ({
  token: fields.get(FIELD.token) ?? '',
  wallet: (fields.get(FIELD.wallet) ?? '').trim(),
  why: (fields.get(FIELD.text) ?? '').trim(),
  contact: (fields.get(FIELD.contact) ?? '').trim(),
});

/** What is contested: an address, or a contact as `<kind>:<keyed hash>`; whether a name is of several services, or is neither. */
const aboutOf = async (
  typed: string,
  matchKey: ContestContext['matchKey'],
): Promise<{ ok: true; about: string } | { ok: false; reason: 'neither' | 'several' }> => {
  const read = readAddress(typed);
  if (read.ok) return { ok: true, about: read.address };
  const readings = readContact(typed);
  // A number reaches a person by telephone first; a name alone is another person's at each service.
  const contact = readings.find(({ kind }) => kind === 'phone') ?? readings[0];
  if (contact === undefined) return { ok: false, reason: 'neither' };
  if (readings.length > 1 && contact.kind !== 'phone') return { ok: false, reason: 'several' };
  return { ok: true, about: `${contact.kind}:${contactHash(await matchKey(), contact)}` };
};

const errorsOf = (
  { words }: Site,
  form: ContestState,
  about: Awaited<ReturnType<typeof aboutOf>>,
): Partial<Record<string, string>> => {
  const { contest } = words.mine;
  return {
    ...(about.ok ? {} : { [FIELD.wallet]: about.reason === 'several' ? contest.whichService : contest.wrongWallet }),
    ...(form.why === '' ? { [FIELD.text]: contest.noReason } : {}),
    ...(form.why.length > MAX_REASON ? { [FIELD.text]: words.errors.textTooLong } : {}),
    ...(form.contact.length > MAX_CONTACT_CHARACTERS ? { [FIELD.contact]: words.errors.contactTooLong } : {}),
  };
};

const formAgain = (site: Site, form: ContestState, errors: Partial<Record<string, string>>): HttpResponse =>
  pageResponse(renderDocument(<ContestPage site={site} form={form} errors={errors} />), site, UNPROCESSABLE);

/** Brings the form back with a token of its own: the page's was spent on another contest, or is too old. */
const stale = (site: Site, form: ContestState, { newToken }: ContestContext): HttpResponse =>
  formAgain(site, { ...form, token: newToken() }, { form: site.words.errors.stale });

const unavailable = ({ requestId }: Pick<MatchedRequest, 'requestId'>, site: Site, what: string, error: unknown) => {
  logLeft(what, error, { request: requestId });
  return pageResponse(renderDocument(<TryAgainPage site={site} back={ROUTE.contest} />), site, UNAVAILABLE);
};

const leadToAnswer = (
  site: Site,
  context: ContestContext,
  view: Pick<ContestView, 'code' | 'isNew' | 'proof' | 'signed'>,
): Promise<HttpResponse> =>
  leadTo(site, context, contestAnswerRoute, {
    kind: 'contest',
    ...view,
    at: context.intake.clock().toISOString(),
  });

/** Shows the form by which whose it is contests an address or a contact. */
export const showForm = (
  request: Pick<MatchedRequest, 'language' | 'basePath' | 'receivedAt'>,
  { settings, newToken }: Pick<ContestContext, 'settings' | 'newToken'>,
): HttpResponse => {
  const site = siteOf(request, settings);
  const form = { token: newToken(), wallet: '', why: '', contact: '' };
  return pageResponse(renderDocument(<ContestPage site={site} form={form} />), site);
};

/** Takes a signature that proves that an address belongs to whoever contests it. */
const takeProof = async (site: Site, content: FormContent, context: ContestContext): Promise<HttpResponse> => {
  const { table, hashKey, clock } = context.intake;
  const form = stateOf(content);
  const read = readAddress(form.wallet);
  const signature = (content.fields.get(FIELD.signature) ?? '').trim();
  if (!read.ok || checkToken(context.pageKey, form.token, clock()) !== 'valid') return stale(site, form, context);
  const { address } = read;
  const proof = { token: form.token, address, signature };
  const proven = await proveOwnership({ table, hashKey, clock, hotline: context.settings.operator.name }, proof);
  const code = contestCode(hashKey, contestId(hashKey, { token: form.token, about: address }));
  const isNoted = proven.ok || (await lookUpContest({ table, pause: async () => undefined }, code)) !== null;
  if (!isNoted) return stale(site, form, context);
  const again = { token: form.token, wallet: address, signature: signature.slice(0, MAX_SHOWN_SIGNATURE) };
  return leadToAnswer(site, context, {
    code,
    isNew: true,
    ...(proven.ok ? { proof: null, signed: 'fits' } : { proof: again, signed: 'wrong' }),
  });
};

const noted = (site: Site, context: ContestContext, form: ContestState, about: string, { code }: Contested) =>
  leadToAnswer(site, context, {
    code,
    isNew: true,
    proof: isSignable(about) ? { token: form.token, wallet: about, signature: '' } : null,
    signed: null,
  });

/** Takes in that whose it is contests an address or a contact, or proves that an address is theirs. */
export const answerContest = async (request: MatchedRequest, context: ContestContext): Promise<HttpResponse> => {
  const site = siteOf(request, context.settings);
  const { table, hashKey, clock } = context.intake;
  const { originals, settings } = context;
  const content = await readForm(request.body, request.headers['content-type'] ?? '');
  try {
    if (content.fields.has(FIELD.signature)) return await takeProof(site, content, context);
    const form = stateOf(content);
    const about = await aboutOf(form.wallet, context.matchKey);
    const isFresh = checkToken(context.pageKey, form.token, clock()) === 'valid' && !content.fields.get(FIELD.trap);
    if (!isFresh) return stale(site, form, context);
    const errors = errorsOf(site, form, about);
    if (!about.ok || Object.keys(errors).length > 0) return formAgain(site, form, errors);
    const contesting = { table, originals, hashKey, settings, clock };
    const contested = await contestIdentifier(contesting, { ...form, typed: form.wallet, about: about.about });
    return contested === null ? stale(site, form, context) : await noted(site, context, form, about.about, contested);
  } catch (error) {
    return unavailable(request, site, 'contest not stored', error);
  }
};

/** What the owner of an address may sign for a contest. */
const proofOf = (
  { settings, intake }: ContestContext,
  { proof, signed }: Pick<ContestView, 'proof' | 'signed'>,
): ProofState | null => {
  if (proof === null) return null;
  const id = contestId(intake.hashKey, { token: proof.token, about: proof.wallet });
  return { ...proof, text: contestText(settings.operator.name, proof.wallet, id), isWrong: signed === 'wrong' };
};

/** Shows what became of a contest within ten minutes after its code was given or typed, and else asks for the code. */
export const showContest = async (
  request: RouteRequest<(typeof REPORT_ROUTES)['contestAnswer']>,
  context: ContestContext,
): Promise<HttpResponse> => {
  const site = siteOf(request, context.settings);
  const name = request.query[VIEW];
  try {
    const view = await keptView(name, context);
    if (view?.kind === 'wrong') {
      const page = <ContestCodePage site={site} view={name} typed={view.code} isWrong />;
      return pageResponse(renderDocument(page), site, NOT_FOUND);
    }
    const contest = view?.kind === 'contest' ? await lookUpContest({ ...context.intake, ...context }, view.code) : null;
    if (view?.kind !== 'contest' || contest === null) {
      return pageResponse(renderDocument(<ContestCodePage site={site} view="" typed="" isWrong={false} />), site);
    }
    const proof = proofOf(context, view);
    const page = (
      <ContestAnswerPage
        site={site}
        view={name}
        contest={contest}
        code={view.isNew ? view.code : null}
        hasProven={view.signed === 'fits'}
        proof={proof}
      />
    );
    return pageResponse(renderDocument(page), site, view.signed === 'wrong' ? UNPROCESSABLE : 200);
  } catch (error) {
    return unavailable(request, site, 'contest not shown', error);
  }
};

/** Takes the code of a contest, and leads to what became of it. */
export const openContest = async (request: MatchedRequest, context: ContestContext): Promise<HttpResponse> => {
  const site = siteOf(request, context.settings);
  const { fields } = await readForm(request.body, request.headers['content-type'] ?? '');
  try {
    const code = (fields.get(FIELD.code) ?? '').slice(0, MAX_SHOWN_CODE);
    const contest = await lookUpContest({ ...context.intake, ...context }, code);
    if (contest !== null) return await leadToAnswer(site, context, { code, isNew: false, proof: null, signed: null });
    const at = context.intake.clock().toISOString();
    return await leadTo(site, context, contestAnswerRoute, { kind: 'wrong', code, at });
  } catch (error) {
    return unavailable(request, site, 'contest not shown', error);
  }
};

import { listBriefs, lookUpBrief, pdfOfBrief } from '#actions/brief/look-up-brief.ts';
import { type Answered, type ApiHandle, refuse } from './context.ts';
import { answerList } from './list.ts';

const NO_BRIEF = 'There is no such brief';

/** `GET /briefs`: those of a month, newest first. */
export const briefsOfApi: ApiHandle<'briefsOfApi'> = ({ query: { month: asked, ...page } }, api) => {
  const month = asked ?? api.world.clock().toISOString().slice(0, 7);
  const of = { filter: { month }, page, about: `briefs ${month}` };
  return answerList(
    api,
    of,
    (cursor, lines) => listBriefs(api.world, month, cursor, lines),
    ({ id, sentAt, subject }) => ({ id, sentAt, subject }),
  );
};

/** The forms in which a brief is kept, by the media type that is asked for. */
const FORMS = ['application/json', 'application/pdf', 'text/html', 'text/plain'] as const;

/** The first form that an Accept header names; JSON where it names none, or takes anything. */
const formIn = (accept: string): (typeof FORMS)[number] => {
  const asked = accept.split(',').map((each) => each.split(';', 1)[0]?.trim().toLowerCase());
  return asked.flatMap((type) => FORMS.find((form) => form === type) ?? [])[0] ?? 'application/json';
};

/** `GET /briefs/{id}`: as it was sent, in the form that Accept names. */
export const briefOfApi: ApiHandle<'briefOfApi'> = async ({ params, headers }, api) => {
  const found = await lookUpBrief(api.world, params.brief);
  const form = formIn(headers.accept ?? '');
  const pdf = form === 'application/pdf' && found !== null ? await pdfOfBrief(api.world, found.id) : null;
  const outcome = found === null ? 'unknown' : form;
  const audit = await api.record(found?.id ?? 'brief', outcome);
  if (found === null) return refuse(404, NO_BRIEF, { audit });
  const { subjects: tells } = found;
  const as = (body: string | Uint8Array | null): Answered<'briefOfApi'> =>
    body === null
      ? refuse(404, 'This brief is not kept in that form', { audit, reason: 'accept' })
      : { answer: { status: 200, headers: { 'content-type': form, vary: 'accept' }, body }, tells, audit };
  switch (form) {
    case 'application/pdf':
      return as(pdf);
    case 'text/html':
      return as(found.html);
    case 'text/plain':
      return as(found.text);
    default: {
      const { id, sentAt, subject, text, hasPdf, readers, sums, digest, entry, corrections } = found;
      const body = { id, sentAt, subject, text, hasHtml: found.html !== null, hasPdf, readers, sums, digest };
      return { headers: { vary: 'accept' }, body: { ...body, entry: entry ?? null, corrections, audit }, tells };
    }
  }
};

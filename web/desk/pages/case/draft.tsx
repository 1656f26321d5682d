import type { CountedHost, DraftCorrection, DraftRefusal } from '#actions/export/draft-request.ts';
import {
  type DraftedRequest,
  type DraftStep,
  MAX_ADDRESSEE_CHARACTERS,
  MAX_WORD_CHARACTERS,
} from '#domain/case/draft.ts';
import { Facts } from '#web/desk/components/facts.tsx';
import { Csrf } from '#web/desk/components/form.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { Pages } from '#web/desk/components/pages.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { TextField } from '#web/desk/components/text-field.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { campaignPath, DESK, DESK_FIELD, type DeskSite, draftPath, to, walletPath } from '#web/desk/site.ts';
import { asText } from '#web/mail/brief-text.ts';
import { draftBlocks, draftTitle } from '#web/mail/draft-blocks.ts';

type About = { of: 'wallet' | 'campaign'; id: string };
type Line = Pick<DraftedRequest, 'id' | 'kind' | 'to' | 'state'> & { subject: string; at: string };

const aboutPath = ({ of, id }: About): string => (of === 'wallet' ? walletPath(id) : campaignPath(id));

const NewForm = ({ site, about, hosts }: { site: DeskSite; about: About; hosts: readonly CountedHost[] }) => {
  const { form } = site.words.drafts;
  const title = form.title[about.of];
  const isOfHost = about.of === 'campaign';
  return (
    <section class="dk-no-print">
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">
        <Identifier site={site} value={about.id} what={title} href={to(site, aboutPath(about))} />
      </p>
      {isOfHost && hosts.length === 0 ? (
        <p class="govuk-body">{form.noHosts}</p>
      ) : (
        <form method="post" action={to(site, DESK.drafts)} class="dk-form">
          <Csrf site={site} />
          <input type="hidden" name={DESK_FIELD.of} value={about.of} />
          <input type="hidden" name={DESK_FIELD.one} value={about.id} />
          {isOfHost ? (
            <div class="govuk-form-group">
              <label class="govuk-label" for="host">
                {form.host}
              </label>
              <select class="govuk-select" id="host" name={DESK_FIELD.as}>
                {hosts.map(({ host, mails }) => (
                  <option key={host} value={host}>
                    {form.hostNote(host, mails)}
                  </option>
                ))}
              </select>
            </div>
          ) : null}
          <TextField name={DESK_FIELD.name} label={form.to} hint={form.toHint} most={MAX_ADDRESSEE_CHARACTERS} />
          <div class="govuk-form-group">
            <input type="checkbox" id="eu" name={DESK_FIELD.mark} value="yes" /> <label for="eu">{form.inEu}</label>
          </div>
          <TextField name={DESK_FIELD.reason} label={form.reason} hint={form.reasonHint} most={MAX_WORD_CHARACTERS} />
          <button class="govuk-button" type="submit" name={DESK_FIELD.act} value="write">
            {form.button}
          </button>
        </form>
      )}
    </section>
  );
};

interface DraftsShown {
  site: DeskSite;
  lines: readonly Line[];
  cursor: string | undefined;
  next: string | undefined;
  /** What a request is begun about; null where none is. */
  about: About | null;
  hosts: readonly CountedHost[];
  entry: string;
}

/** The requests to services and hosts, and the form that begins one. */
export const DraftsPage = ({ site, lines, cursor, next, about, hosts, entry }: DraftsShown) => {
  const words = site.words.drafts;
  return (
    <DeskLayout site={site} title={words.title} at={DESK.drafts} entry={entry}>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{words.what}</p>
      {about === null ? null : <NewForm site={site} about={about} hosts={hosts} />}
      <Table
        site={site}
        caption={words.caption}
        columns={Object.values(words.columns).map((title) => ({ title }))}
        lines={lines.map(({ id, kind, to: whom, subject, state, at }) => ({
          id,
          cells: [
            <a key="kind" class="govuk-link" href={to(site, draftPath(id))} data-open>
              {words.kinds[kind]}
            </a>,
            whom,
            <Identifier key="about" site={site} value={subject} what={words.columns.about} />,
            words.states[state],
            <Moment key="at" site={site} at={at} />,
          ],
        }))}
        empty={words.empty}
      />
      <Pages site={site} path={DESK.drafts} cursor={cursor} next={next} said={words.page(lines.length)} />
    </DeskLayout>
  );
};

const Step = ({ site, step }: { site: DeskSite; step: DraftStep }) => (
  <>
    <Moment site={site} at={step.at} /> {site.words.drafts.one.by(step.name ?? step.by, step.text)}
  </>
);

/** What a lead notes next: that it was sent, then what was answered. */
const NextStep = ({ site, draft }: { site: DeskSite; draft: DraftedRequest }) => {
  const { one } = site.words.drafts;
  if (draft.state === 'answered') return null;
  if (site.person?.roles.includes('lead') !== true) return <p class="dk-note">{one.notYours}</p>;
  const [act, words] =
    draft.state === 'drafted' ? (['sent', one.noteSent] as const) : (['answered', one.noteAnswered] as const);
  return (
    <form method="post" action={to(site, DESK.drafts)} class="dk-form dk-no-print">
      <Csrf site={site} />
      <input type="hidden" name={DESK_FIELD.one} value={draft.id} />
      <TextField name={DESK_FIELD.text} label={words.label} most={MAX_WORD_CHARACTERS} />
      <button class="govuk-button" type="submit" name={DESK_FIELD.act} value={act}>
        {words.button}
      </button>
    </form>
  );
};

/** That what a request tells of holds no more, and what to do: nobody but a person tells its addressee. */
const TakenBackNotice = ({
  site,
  draft,
  takenBack,
}: {
  site: DeskSite;
  draft: DraftedRequest;
  takenBack: readonly DraftCorrection[];
}) => {
  if (takenBack.length === 0) return null;
  const { takenBack: words } = site.words.drafts.one;
  const isHeard = takenBack.every((each) => each.isHeard);
  const doing = draft.state === 'drafted' ? words.unsent : isHeard ? words.told(draft.to) : words.toTell(draft.to);
  return (
    <section class="govuk-inset-text">
      <h2 class="govuk-heading-m">{words.title}</h2>
      <p class="govuk-body">{doing}</p>
      <ul class="govuk-list govuk-list--bullet">
        {takenBack.map(({ subject, at }) => (
          <li key={subject}>
            <Identifier site={site} value={subject} what={words.subject} />, {words.since}{' '}
            <Moment site={site} at={at} />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** A request as text, how far it is, and what is noted of it. */
export const DraftPage = ({
  site,
  draft,
  takenBack,
  entry,
}: {
  site: DeskSite;
  draft: DraftedRequest;
  takenBack: readonly DraftCorrection[];
  entry: string;
}) => {
  const { one, kinds, states } = site.words.drafts;
  const title = draftTitle(draft);
  const { sent, answered } = draft;
  return (
    <DeskLayout site={site} title={title} at={DESK.drafts} entry={entry}>
      <h1 class="govuk-heading-l">{title}</h1>
      <TakenBackNotice site={site} draft={draft} takenBack={takenBack} />
      <Facts
        facts={[
          { label: one.kind, value: kinds[draft.kind] },
          { label: one.to, value: draft.to },
          { label: one.state, value: states[draft.state] },
          { label: one.drafted, value: <Step site={site} step={draft.drafted} /> },
          ...(sent === undefined ? [] : [{ label: one.sent, value: <Step site={site} step={sent} /> }]),
          ...(answered === undefined ? [] : [{ label: one.answered, value: <Step site={site} step={answered} /> }]),
        ]}
      />
      <form method="post" action={to(site, DESK.drafts)} class="dk-form dk-no-print">
        <Csrf site={site} />
        <input type="hidden" name={DESK_FIELD.one} value={draft.id} />
        <button class="govuk-button govuk-button--secondary" type="submit" name={DESK_FIELD.act} value="pdf">
          {one.pdf}
        </button>
      </form>
      <NextStep site={site} draft={draft} />
      <section>
        <h2 class="govuk-heading-m">{one.text}</h2>
        <pre class="dk-letter">{asText(draftBlocks(draft))}</pre>
      </section>
    </DeskLayout>
  );
};

/** That there is no such request. */
export const NoDraftPage = ({ site, entry }: { site: DeskSite; entry: string }) => (
  <DeskLayout site={site} title={site.words.drafts.unknown} at={DESK.drafts} entry={entry}>
    <h1 class="govuk-heading-l">{site.words.drafts.unknown}</h1>
  </DeskLayout>
);

/** Why nothing was done. */
export const DraftRefusedPage = ({ site, reason }: { site: DeskSite; reason: DraftRefusal | 'not-yours' }) => {
  const { refused } = site.words.drafts;
  return (
    <DeskLayout site={site} title={refused.title} at={DESK.drafts}>
      <h1 class="govuk-heading-l">{refused.title}</h1>
      <p class="govuk-body">{refused.reasons[reason]}</p>
    </DeskLayout>
  );
};

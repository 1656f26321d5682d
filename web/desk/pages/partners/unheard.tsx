import type { PartnerSaid, Unheard } from '#actions/feed/partners/describe-partner.ts';
import { partnerIn } from '#domain/feed/endpoint.ts';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { DESK, DESK_FIELD, type DeskSite, partnerPath, to } from '#web/desk/site.ts';
import { ActForm } from './form.tsx';

interface Shown<Line> {
  site: DeskSite;
  lines: readonly Line[];
  /** What the partners are called that they name, by their ids. */
  names: ReadonlyMap<string, string>;
  /** The address of the next page. */
  older?: string | undefined;
  entry: string;
}

/** A partner by its name, as a link to what is known of it. */
const Named = ({ site, partner, names }: Pick<Shown<unknown>, 'site' | 'names'> & { partner: string }) => (
  <a class="govuk-link" href={to(site, partnerPath(partner))}>
    {names.get(partner) ?? partner}
  </a>
);

const Next = ({ site, older, text }: { site: DeskSite; older: string | undefined; text: string }) =>
  older === undefined ? null : (
    <p class="govuk-body">
      <a class="govuk-link" href={to(site, older)}>
        {text}
      </a>
    </p>
  );

/** Who was told of something that is taken back since, and has not acknowledged that, on whatever way it left. */
export const UnheardPage = ({ site, lines, names, older, entry }: Shown<Unheard>) => {
  const words = site.words.partners.unheard;
  const { columns } = words;
  return (
    <DeskLayout site={site} title={words.title} at={DESK.unheard} entry={entry}>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <Table
        site={site}
        caption={words.caption}
        columns={Object.values(columns).map((title) => ({ title }))}
        lines={lines.map(({ subject, channel, recipient, as, reason, retractedAt }) => ({
          id: `${channel}-${recipient}-${subject}`,
          cells: [
            <Identifier key="subject" site={site} value={subject} what={columns.subject} />,
            channel,
            channel === 'feed' ? (
              <Named key="of" site={site} partner={partnerIn(recipient)} names={names} />
            ) : (
              recipient
            ),
            reason === undefined ? words[as] : `${words[as]} (${reason})`,
            <Moment key="since" site={site} at={retractedAt} />,
            // An endpoint acknowledges by itself.
            channel === 'feed' ? (
              ''
            ) : (
              <ActForm
                key="act"
                site={site}
                path={DESK.unheard}
                act={channel}
                button={words.heard}
                of={{ [DESK_FIELD.of]: subject, [DESK_FIELD.name]: recipient }}
              />
            ),
          ],
        }))}
        empty={words.empty}
      />
      <Next site={site} older={older} text={words.older} />
    </DeskLayout>
  );
};

/** What partners say of wallets that they were told of, until somebody has answered. */
export const SaidPage = ({ site, lines, names, older, entry }: Shown<PartnerSaid>) => {
  const words = site.words.partners.said;
  const { columns } = words;
  return (
    <DeskLayout site={site} title={words.title} at={DESK.said} entry={entry}>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <Table
        site={site}
        caption={words.caption}
        columns={Object.values(columns).map((title) => ({ title }))}
        lines={lines.map(({ partner, id, type, address, seen, count, at, state }) => ({
          id,
          cells: [
            <Named key="of" site={site} partner={partner} names={names} />,
            words.types[type],
            <Identifier key="address" site={site} value={address} what={columns.address} />,
            [seen ?? '', count === undefined ? '' : `${count}×`].join(' ').trim(),
            <Moment key="at" site={site} at={at} />,
            words.states[state],
            <span key="acts">
              {(['read', 'accepted', 'refused'] as const).map((answer) => (
                <ActForm
                  key={answer}
                  site={site}
                  path={DESK.said}
                  act={answer}
                  button={words.answers[answer]}
                  of={{ [DESK_FIELD.of]: `${partner}/${id}` }}
                />
              ))}
            </span>,
          ],
        }))}
        empty={words.empty}
      />
      <Next site={site} older={older} text={words.older} />
    </DeskLayout>
  );
};

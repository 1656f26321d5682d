import type { Profile } from '#domain/desk/profile.ts';
import { Moment } from '#web/desk/components/moment.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { DESK, type DeskSite } from '#web/desk/site.ts';

/** Who signed in at the desk, as what, and when last. */
export const PeoplePage = ({
  site,
  people,
  entry,
}: {
  site: DeskSite;
  people: readonly Omit<Profile, 'readAt'>[];
  entry: string;
}) => {
  const { people: words, frame } = site.words;
  const title = words.title(people.length);
  return (
    <DeskLayout site={site} title={title} at={DESK.people} entry={entry}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{words.explained}</p>
      <Table
        site={site}
        caption={words.caption}
        columns={[{ title: words.name }, { title: words.roles }, { title: words.last }, { title: words.subject }]}
        lines={people.map(({ who, name, roles, signedInAt }) => ({
          id: who.replaceAll(/[^\w-]/g, '-'),
          cells: [
            name,
            roles.map((role) => frame.roles[role]).join(', ') || words.none,
            <Moment key="last" site={site} at={signedInAt} />,
            <code key="who" class="dk-id">
              {who}
            </code>,
          ],
        }))}
        empty={words.empty}
      />
    </DeskLayout>
  );
};

import type { DeskRole } from '#domain/desk/roles.ts';

/** What stands around every page, and in parts that pages share. */
export const frame = {
  service: 'Investigators’ desk',
  skip: 'Skip to the content',
  landmarks: { nav: 'Pages', who: 'You' },
  nav: {
    today: 'Today',
    queue: 'Queue',
    campaigns: 'Campaigns',
    clusters: 'Clusters',
    cases: 'Cases',
    decisions: 'Decisions',
    briefs: 'Briefs',
    audit: 'Audit log',
    exports: 'My files',
    help: 'Help',
  },
  search: { label: 'Search', hint: 'Address, name, reference', button: 'Search' },
  workingOn: 'Working on',
  change: 'Change',
  changeWhat: 'what you work on',
  signOut: 'Sign out',
  roles: { analyst: 'Analyst', lead: 'Lead', auditor: 'Auditor', admin: 'Admin' } satisfies Record<DeskRole, string>,
  recorded: (entry: string) => `This look-up is recorded: audit log, entry ${entry}.`,
  printed: (name: string, at: string) => `Printed by ${name}, ${at}`,
  copy: 'Copy',
  copied: 'Copied',
  copyWhat: (what: string) => `Copy ${what}`,
  assessment: 'Assessment',
  notKnown: 'not known',
  notKnownSince: (time: string) => `not known since ${time}`,
  showing: (first: number, last: number, total: number, exact: boolean) =>
    `Showing ${first}–${last} of ${exact ? '' : 'at least '}${total}`,
  newer: 'Newest',
  older: 'Older',
  yes: 'yes',
  no: 'no',
  refused: {
    over: {
      title: 'You are not signed in any more',
      text: 'After 15 minutes without a request, and after 8 hours in any case, you are signed out. Nothing of what you sent was done.',
      link: 'Sign in again',
    },
    role: {
      title: 'This page is not for your role',
      text: 'Who may see what is said by roles, which your organisation gives. That you asked is recorded.',
      link: 'To the first page',
    },
    form: {
      title: 'Nothing was done',
      text: 'What was sent did not come from a page of this session: the page may have been open since before you signed in. Open it again, and send it once more.',
      link: 'To the first page',
    },
    long: {
      title: 'This was too long',
      text: 'Nothing of it was read or done: a page takes half a megabyte at once. Send it in parts, or only the column of addresses.',
      link: 'To the first page',
    },
    notThere: {
      title: 'There is no such page',
      text: 'The address may be mistyped. To look something up, type it into the search box.',
      link: 'To the first page',
    },
  },
};

/** Who works at the desk. */
export const people = {
  title: (count: number) => `People (${count})`,
  explained:
    'Whoever signed in within a year, as their organisation’s sign-in last said. Roles are given and taken there, and hold from the next sign-in on.',
  caption: 'People, by name',
  name: 'Name',
  roles: 'Roles',
  last: 'Last signed in',
  subject: 'In the audit log as',
  none: 'none',
  empty: 'Nobody has signed in yet.',
};

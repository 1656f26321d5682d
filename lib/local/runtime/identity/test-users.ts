/** The class of signing in that the laptop's provider vouches for, as if a second factor had been asked for. */
export const TWO_FACTORS = 'urn:hotline:two-factors';

/** A made-up person of the laptop's identity provider. */
export interface TestUser {
  /** What it is called by: a subject, and a hint. */
  id: string;
  name: string;
  /** As the desk calls them. */
  roles: readonly string[];
}

/** One for each role, a second lead, for a case has a deputy, and one who has no role. */
export const TEST_USERS: readonly TestUser[] = [
  { id: 'analyst', name: 'Aino Analyst', roles: ['analyst'] },
  { id: 'lead', name: 'Leo Lead', roles: ['lead'] },
  { id: 'deputy', name: 'Dora Deputy', roles: ['lead'] },
  { id: 'auditor', name: 'Ada Auditor', roles: ['auditor'] },
  { id: 'admin', name: 'Amir Admin', roles: ['admin'] },
  { id: 'visitor', name: 'Vera Visitor', roles: [] },
];

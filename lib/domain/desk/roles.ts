/** What people of the desk may be; one person may be several. */
export const DESK_ROLES = ['analyst', 'lead', 'auditor', 'admin'] as const;
export type DeskRole = (typeof DESK_ROLES)[number];

/** What a program's token may let it do; each route names the one that it asks for. */
export const DESK_SCOPES = [
  'desk.read',
  'desk.evidence',
  'desk.decide',
  'desk.case',
  'desk.export',
  'desk.audit',
  'desk.admin',
] as const;
export type DeskScope = (typeof DESK_SCOPES)[number];

/** The scope by which a program reads what the desk knows. */
export const READING_SCOPE: DeskScope = 'desk.read';

/** The scopes of the desk that a token's words give, each once; before some issuers' stands the API that they are of: `desk/desk.read`. */
export const scopesIn = (words: readonly string[]): DeskScope[] =>
  DESK_SCOPES.filter((scope) => words.some((word) => word === scope || word.endsWith(`/${scope}`)));

const isRole = (word: unknown): word is DeskRole => DESK_ROLES.some((role) => role === word);

/** The roles that a claim gives: its words that are roles here, each once. */
export const rolesIn = (claim: unknown): DeskRole[] => [...new Set([claim].flat().filter(isRole))];

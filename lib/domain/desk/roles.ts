/** What people of the desk may be; one person may be several. */
export const DESK_ROLES = ['analyst', 'lead', 'auditor', 'admin'] as const;
export type DeskRole = (typeof DESK_ROLES)[number];

/** The scope by which a program reads what the desk knows. */
export const READING_SCOPE = 'desk.read';

const isRole = (word: unknown): word is DeskRole => DESK_ROLES.some((role) => role === word);

/** The roles that a claim gives: its words that are roles here, each once. */
export const rolesIn = (claim: unknown): DeskRole[] => [...new Set([claim].flat().filter(isRole))];

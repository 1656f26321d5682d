/** TLP 2.0 markings of what the feed holds. */
export const TLPS = ['TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT'] as const;
export type Tlp = (typeof TLPS)[number];

/** PAP markings of what may be done with it. */
export const PAPS = ['PAP:AMBER', 'PAP:GREEN'] as const;

/** Whom a log is for: the highest marking that they may see, or `exercise`, which holds made-up wallets and nothing else. */
export const AUDIENCES = ['GREEN', 'AMBER', 'AMBER+STRICT', 'exercise'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The audiences that are a marking's ceiling, lowest first. */
export const CEILINGS = ['GREEN', 'AMBER', 'AMBER+STRICT'] as const;

/** Whether one marking is for fewer than another. */
export const isStricter = (one: Tlp, other: Tlp): boolean => TLPS.indexOf(one) > TLPS.indexOf(other);

/** The audiences whose ceiling a marking keeps to: TLP:GREEN goes to all of them, TLP:AMBER+STRICT to one. */
export const audiencesOf = (tlp: Tlp): Audience[] => CEILINGS.slice(TLPS.indexOf(tlp));

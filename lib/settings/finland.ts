import type { FunctionSettings, HelpLine } from '#domain/settings.ts';

/** Victim Support Finland: one number, in all three languages; a call is free (sttinfo.fi, May 2020), its chat is found on its site. */
const RIKU = {
  phone: '116 006',
  url: 'https://www.riku.fi',
  chat: 'https://www.riku.fi',
  free: true,
} as const satisfies Partial<HelpLine>;

/** The mental health crisis lines of MIELI have a number for each language. */
const MIELI = { url: 'https://mieli.fi', for: 'crisis' } as const satisfies Partial<HelpLine>;

/** The Mannerheim League for Child Welfare answers children and young people; the Swedish line has a number of its own. */
const NUORTENNETTI = { url: 'https://www.nuortennetti.fi', for: 'children' } as const satisfies Partial<HelpLine>;

/** For who is threatened at home; a call leaves no trace on the bill. */
const NOLLALINJA = {
  name: 'Nollalinja',
  phone: '080 005 005',
  url: 'https://nollalinja.fi',
  free: true,
  onBill: false,
  for: 'violence',
} as const satisfies Partial<HelpLine>;

/** For the young, in writing. */
const SEKASIN = 'https://sekasin.fi';

/** Where children who are extorted with pictures can tell of it, with Save the Children. */
const NETTIVIHJE = 'https://nettivihje.fi';

/** For organisations: the National Cyber Security Centre. */
const NCSC = {
  url: 'https://www.kyberturvallisuuskeskus.fi',
  for: 'organisations',
} as const satisfies Partial<HelpLine>;

/** The same: whom a leak of personal data is notified to. */
const DATA_PROTECTION = {
  url: 'https://tietosuoja.fi',
  for: 'organisations',
} as const satisfies Partial<HelpLine>;

const EMERGENCY = '112';

/**
 * Whom a victim in Finland can turn to, from public sources of 2020 to 2025. Call and look them up before you deploy, and say
 * when in `checked`: lines move.
 */
export const FINNISH_HELP: FunctionSettings['help'] = {
  fi: [
    { name: 'Hätäkeskus', phone: EMERGENCY },
    { name: 'MIELI Kriisipuhelin', phone: '09 2525 0111', hours: 'auki aina', ...MIELI },
    { name: 'Rikosuhripäivystys', hours: 'arkisin', ...RIKU },
    { ...NOLLALINJA, hours: 'auki aina' },
    { name: 'MLL Lasten ja nuorten puhelin', phone: '116 111', hours: 'iltaisin', ...NUORTENNETTI },
    { name: 'Sekasin, 12–29-vuotiaille', chat: SEKASIN, hours: 'chatissa voi olla ruuhkaa', for: 'children' },
    { name: 'Nettivihje, Pelastakaa Lapset', url: NETTIVIHJE, for: 'children' },
    { name: 'Kyberturvallisuuskeskus', ...NCSC },
    { name: 'Tietosuojavaltuutetun toimisto', ...DATA_PROTECTION },
  ],
  sv: [
    { name: 'Nödcentralen', phone: EMERGENCY },
    { name: 'MIELI Kristelefonen', phone: '09 2525 0112', hours: 'vissa tider på vardagar', ...MIELI },
    { name: 'Brottsofferjouren', hours: 'vardagar', ...RIKU },
    { ...NOLLALINJA, hours: 'dygnet runt' },
    { name: 'MLL Barn- och ungdomstelefonen', phone: '0800 96 116', hours: 'vissa kvällar', ...NUORTENNETTI },
    { name: 'Nettivihje (på finska)', url: NETTIVIHJE, for: 'children' },
    { name: 'Cybersäkerhetscentret', ...NCSC },
    { name: 'Dataombudsmannens byrå', ...DATA_PROTECTION },
  ],
  en: [
    { name: 'Emergency Response Centre', phone: EMERGENCY },
    { name: 'MIELI Crisis Helpline', phone: '09 2525 0113', hours: 'certain hours on weekdays', ...MIELI },
    { name: 'Victim Support Finland', hours: 'weekdays', ...RIKU },
    { ...NOLLALINJA, hours: 'always open' },
    { name: 'MLL Helpline for children and young people', phone: '116 111', hours: 'evenings', ...NUORTENNETTI },
    { name: 'Nettivihje (Finnish)', url: NETTIVIHJE, for: 'children' },
    { name: 'National Cyber Security Centre', ...NCSC },
    { name: 'Office of the Data Protection Ombudsman', ...DATA_PROTECTION },
  ],
};

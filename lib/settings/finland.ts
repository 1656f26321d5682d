import type { FunctionSettings, HelpLine } from '#domain/settings.ts';
import { WEEKDAYS, type Weekday } from '#domain/watch-hours.ts';

/** Monday to Friday, and the two days after. */
const [WORKING_DAYS, WEEKEND] = [WEEKDAYS.slice(0, 5), WEEKDAYS.slice(5)];

const hours = (days: readonly Weekday[], from: string, to: string) => ({ days: [...days], from, to });

/** At every hour of every day. */
const ALWAYS = { hours: [hours(WEEKDAYS, '00:00', '24:00')] };

/**
 * Public holidays and their eves, on which what is open on weekdays is closed. Those that move with Easter and midsummer are listed
 * until 2028: lines have to be checked twice a year, and the next ones are added then.
 */
const HOLIDAYS = [
  ...['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26'],
  ...['2027-03-26', '2027-03-29', '2027-05-06', '2027-06-25'],
  ...['2028-04-14', '2028-04-17', '2028-05-25', '2028-06-23'],
];

/** Victim Support Finland: one number, in all three languages; a call is free (sttinfo.fi, May 2020), its chat is found on its site. */
const RIKU = {
  phone: '116 006',
  url: 'https://www.riku.fi',
  chat: 'https://www.riku.fi',
  free: true,
} as const satisfies Partial<HelpLine>;

/** Its hours (iltalehti.fi, December 2022): fewer in Swedish, and unknown in English. */
const RIKU_OPEN = { hours: [hours(WORKING_DAYS, '09:00', '20:00')], closed: HOLIDAYS };
const RIKU_OPEN_SV = { hours: [hours(WORKING_DAYS, '12:00', '14:00')], closed: HOLIDAYS };

/** The mental health crisis lines of MIELI have a number for each language; the Finnish one is always open. */
const MIELI = { url: 'https://mieli.fi', for: 'crisis' } as const satisfies Partial<HelpLine>;
const MIELI_FI = { phone: '09 2525 0111', open: ALWAYS, ...MIELI } as const satisfies Partial<HelpLine>;

/** In English and Arabic (mentalhealth.fi). */
const MIELI_OPEN_EN = {
  hours: [
    hours(['mon', 'tue'], '11:00', '15:00'),
    hours(['wed'], '13:00', '16:00'),
    hours(['wed'], '17:00', '21:00'),
    hours(['thu'], '10:00', '15:00'),
  ],
  closed: HOLIDAYS,
};

/** The Mannerheim League for Child Welfare answers children and young people; the Swedish line has a number of its own. */
const NUORTENNETTI = {
  url: 'https://www.nuortennetti.fi',
  free: true,
  for: 'children',
} as const satisfies Partial<HelpLine>;

/** Its hours (sttinfo.fi, November 2025): volunteers from 14 or 17, professionals until midnight; on holidays it opens later. */
const MLL_OPEN = { hours: [hours(WORKING_DAYS, '14:00', '24:00'), hours(WEEKEND, '17:00', '24:00')] };
const MLL = {
  phone: '116 111',
  onBill: false,
  open: MLL_OPEN,
  ...NUORTENNETTI,
} as const satisfies Partial<HelpLine>;
const MLL_OPEN_SV = {
  hours: [hours(['mon', 'tue'], '14:00', '17:00'), hours(['wed', 'thu'], '14:00', '20:00')],
  closed: HOLIDAYS,
};

/** For who is threatened at home; a call leaves no trace on the bill. */
const NOLLALINJA = {
  name: 'Nollalinja',
  phone: '080 005 005',
  url: 'https://nollalinja.fi',
  open: ALWAYS,
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
 * when in `checked`: lines move, and their hours more often.
 */
export const FINNISH_HELP: FunctionSettings['help'] = {
  fi: [
    { name: 'Hätäkeskus', phone: EMERGENCY },
    { name: 'MIELI Kriisipuhelin', ...MIELI_FI },
    { name: 'Rikosuhripäivystys', open: RIKU_OPEN, ...RIKU },
    NOLLALINJA,
    { name: 'MLL Lasten ja nuorten puhelin', ...MLL },
    { name: 'Sekasin, 12–29-vuotiaille', chat: SEKASIN, hours: 'chatissa voi olla ruuhkaa', for: 'children' },
    { name: 'Nettivihje, Pelastakaa Lapset', url: NETTIVIHJE, for: 'children' },
    { name: 'Kyberturvallisuuskeskus', ...NCSC },
    { name: 'Tietosuojavaltuutetun toimisto', ...DATA_PROTECTION },
  ],
  sv: [
    { name: 'Nödcentralen', phone: EMERGENCY },
    { name: 'MIELI Kristelefonen', phone: '09 2525 0112', hours: 'vissa tider på vardagar', ...MIELI },
    { name: 'MIELI Kriisipuhelin (på finska)', ...MIELI_FI },
    { name: 'Brottsofferjouren', open: RIKU_OPEN_SV, ...RIKU },
    NOLLALINJA,
    { name: 'MLL Barn- och ungdomstelefonen', phone: '0800 96 116', open: MLL_OPEN_SV, ...NUORTENNETTI },
    { name: 'Nettivihje (på finska)', url: NETTIVIHJE, for: 'children' },
    { name: 'Cybersäkerhetscentret', ...NCSC },
    { name: 'Dataombudsmannens byrå', ...DATA_PROTECTION },
  ],
  en: [
    { name: 'Emergency Response Centre', phone: EMERGENCY },
    { name: 'MIELI Crisis Helpline', phone: '09 2525 0113', open: MIELI_OPEN_EN, ...MIELI },
    { name: 'MIELI Kriisipuhelin (in Finnish)', ...MIELI_FI },
    { name: 'Victim Support Finland', hours: 'weekdays', ...RIKU },
    NOLLALINJA,
    { name: 'MLL Helpline for children and young people', ...MLL },
    { name: 'Nettivihje (Finnish)', url: NETTIVIHJE, for: 'children' },
    { name: 'National Cyber Security Centre', ...NCSC },
    { name: 'Office of the Data Protection Ombudsman', ...DATA_PROTECTION },
  ],
};

import type { FunctionSettings } from '#domain/settings.ts';

/** Victim Support Finland: one number, in all three languages. */
const RIKU = { phone: '116 006', url: 'https://www.riku.fi' };

/** The mental health crisis lines of MIELI have a number for each language. */
const MIELI = 'https://mieli.fi';

/** The Mannerheim League for Child Welfare answers children and young people; the Swedish line has a number of its own. */
const NUORTENNETTI = 'https://www.nuortennetti.fi';

const EMERGENCY = '112';

/** Whom a victim in Finland can turn to. Check the numbers before you deploy: lines move. */
export const FINNISH_HELP: FunctionSettings['help'] = {
  fi: [
    { name: 'Hätäkeskus', phone: EMERGENCY },
    { name: 'MIELI Kriisipuhelin', phone: '09 2525 0111', url: MIELI },
    { name: 'Rikosuhripäivystys', ...RIKU },
    { name: 'MLL Lasten ja nuorten puhelin', phone: '116 111', url: NUORTENNETTI, for: 'children' },
  ],
  sv: [
    { name: 'Nödcentralen', phone: EMERGENCY },
    { name: 'MIELI Kristelefonen', phone: '09 2525 0112', url: MIELI },
    { name: 'Brottsofferjouren', ...RIKU },
    { name: 'MLL Barn- och ungdomstelefonen', phone: '0800 96116', url: NUORTENNETTI, for: 'children' },
  ],
  en: [
    { name: 'Emergency Response Centre', phone: EMERGENCY },
    { name: 'MIELI Crisis Helpline', phone: '09 2525 0113', url: MIELI },
    { name: 'Victim Support Finland', ...RIKU },
    { name: 'MLL Helpline for children and young people', phone: '116 111', url: NUORTENNETTI, for: 'children' },
  ],
};

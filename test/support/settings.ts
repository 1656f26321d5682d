import { FunctionSettings } from '#domain/settings.ts';
import { WEEKDAYS } from '#domain/watch-hours.ts';

/** Somebody who looks at reports of danger at every hour. */
export const ALWAYS_WATCHED = {
  ...{ name: 'Example Watch', minutes: 30, timeZone: 'Europe/Helsinki' },
  hours: [{ days: [...WEEKDAYS], from: '00:00', to: '24:00' }],
} satisfies FunctionSettings['watch'];

/** Settings of a made-up hotline, as every function finds them. */
export const functionSettings = (sealTo: readonly string[]): FunctionSettings =>
  FunctionSettings.parse({
    operator: { name: 'Example Hotline', isPolice: false, contact: 'help@hotline.example' },
    languages: ['fi', 'sv', 'en'],
    defaultLanguage: 'fi',
    mail: {
      from: 'office@hotline.example',
      reportAddress: 'report@hotline.example',
      quietAddress: 'quiet@hotline.example',
      consentByDefault: true,
    },
    sealTo,
    // Nobody's, as in the example: tests that open contacts have a key of their own.
    sealContactsTo: 'age1ale96jsw69rkxrm94n6s35xljuccsf3nskxjauvvp5ytxuur97vqlfgpnq',
    briefTo: ['investigators@police.example'],
    timeZone: 'Europe/Helsinki',
    help: {
      fi: [{ name: 'Rikosuhripäivystys', phone: '116 006' }],
      sv: [{ name: 'Brottsofferjouren', phone: '116 006' }],
      en: [{ name: 'Victim Support', phone: '116 006' }],
    },
    urls: {
      report: 'https://report.example',
      desk: 'https://desk.example',
      feed: 'https://feed.example',
      evidence: 'https://evidence.example',
    },
    retention: {},
    gate: {},
    feed: { endpoints: [], loopback: [], delay: 0 },
  });

import { ResponseType } from 'aws-cdk-lib/aws-apigateway';
import type { Settings } from '#settings';

type Language = Settings['defaultLanguage'];
type Words = Record<Language, (reportAddress: string) => string>;

/**
 * How the gateway calls a method that none of its paths has: every path below `{proxy+}` is one of its own, so that nothing
 * else is ever missing.
 */
const NO_SUCH_METHOD = ResponseType.MISSING_AUTHENTICATION_TOKEN;

const UNHANDLED: Words = {
  fi: (to) =>
    `Tätä pyyntöä ei voitu käsitellä. Palaa etusivulle ja yritä uudelleen, tai lähetä viesti edelleen osoitteeseen ${to}.`,
  sv: (to) =>
    `Det här kunde inte behandlas. Gå tillbaka till startsidan och försök igen, eller vidarebefordra meddelandet till ${to}.`,
  en: (to) =>
    `This request could not be handled. Go back to the start page and try again, or forward the message to ${to}.`,
};

/** What the gateway says when it refuses a victim's request before any function sees it. */
const REFUSALS: { type: ResponseType; status?: string; allow?: string; words: Words }[] = [
  {
    type: ResponseType.REQUEST_TOO_LARGE,
    status: '413',
    words: {
      fi: (to) =>
        `Tiedosto on liian suuri: lomakkeella voi lähettää enintään 4 Mt kerralla. Ilmoituksesi ei vielä lähtenyt. Kirjoittamasi on yhä edellisellä sivulla: palaa takaisin selaimen painikkeella, jätä tiedosto pois tai valitse pienempi ja lähetä uudelleen. Voit myös lähettää viestin edelleen sähköpostilla osoitteeseen ${to}.`,
      sv: (to) =>
        `Filen är för stor: formuläret tar emot högst 4 MB åt gången. Din anmälan har inte skickats än. Det du skrev finns kvar på föregående sida: gå tillbaka med webbläsarens knapp, lämna bort filen eller välj en mindre och skicka på nytt. Du kan också vidarebefordra meddelandet med e-post till ${to}.`,
      en: (to) =>
        `The file is too large: the form takes up to 4 MB at a time. Your report has not been sent yet. What you wrote is still on the page before: go back with your browser's button, leave the file out or choose a smaller one, and send again. You can also forward the message by email to ${to}.`,
    },
  },
  {
    type: ResponseType.THROTTLED,
    status: '429',
    words: {
      fi: (to) =>
        `Palvelussa on nyt paljon ihmisiä. Ilmoituksesi ei vielä tullut perille. Yritä uudelleen muutaman minuutin kuluttua tai lähetä viesti edelleen osoitteeseen ${to}.`,
      sv: (to) =>
        `Många vänder sig till oss just nu. Din anmälan har inte kommit fram än. Försök igen om några minuter, eller vidarebefordra meddelandet till ${to}.`,
      en: (to) =>
        `Many people are writing to us right now. Your report has not reached us yet. Try again in a few minutes, or forward the message to ${to}.`,
    },
  },
  {
    type: ResponseType.DEFAULT_4XX,
    words: UNHANDLED,
  },
  {
    type: NO_SUCH_METHOD,
    status: '405',
    allow: 'GET, POST',
    words: UNHANDLED,
  },
  {
    type: ResponseType.DEFAULT_5XX,
    words: {
      fi: (to) =>
        `Meillä on tekninen vika, ja ilmoituksesi on voinut jäädä tulematta perille. Voit lähettää sen uudelleen, siitä ei ole haittaa. Voit myös lähettää viestin edelleen osoitteeseen ${to}.`,
      sv: (to) =>
        `Det har uppstått ett tekniskt fel hos oss, och din anmälan kan ha uteblivit. Du kan skicka den igen, det gör ingenting. Du kan också vidarebefordra meddelandet till ${to}.`,
      en: (to) =>
        `Something is wrong on our side, and your report may not have reached us. Sending it again does no harm. You can also forward the message to ${to}.`,
    },
  },
];

const ALWAYS: Record<Language, string> = {
  fi: 'Älä maksa. Jos henki on vaarassa, soita 112.',
  sv: 'Betala inte. Om någons liv är i fara, ring 112.',
  en: 'Do not pay. If a life is in danger, call 112.',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** One page for all languages: the gateway does not know the reader's. No style, script or link: nothing to allow. */
const page = (words: Words, { languages, mail, operator }: PageSettings): string => {
  const name = escapeHtml(operator.name);
  const sections = languages.map(
    (language) =>
      `<section lang="${language}"><p>${words[language](escapeHtml(mail.reportAddress))}</p><p>${ALWAYS[language]}</p></section>`,
  );
  return [
    `<!doctype html><html lang="${languages[0]}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`,
    `<title>${name}</title></head><body><main><h1>${name}</h1>${sections.join('<hr>')}</main></body></html>`,
  ].join('');
};

type PageSettings = Pick<Settings, 'languages' | 'mail' | 'operator'>;

/** A refusal of the gateway's own, as the template holds it. */
export interface GatewayRefusal {
  type: ResponseType;
  statusCode?: string;
  /** Methods that the API has, where it is asked for another (RFC 9110, 15.5.6). */
  allow?: string;
  /** Content type, then body. */
  templates: Record<string, string>;
}

/** The pages that victims get when the gateway itself refuses: too large, too many, wrong, broken. */
export const refusalPages = (settings: PageSettings): GatewayRefusal[] =>
  REFUSALS.map(({ type, status, allow, words }) => ({
    type,
    ...(status === undefined ? {} : { statusCode: status }),
    ...(allow === undefined ? {} : { allow }),
    templates: { 'text/html': page(words, settings) },
  }));

const JSON_REFUSAL = { 'application/json': '{"error":"$context.error.responseType","request":"$context.requestId"}' };

/** The same for programs: the desk's and the feed's callers read JSON. `allow` are the methods that the API has. */
export const refusalsInJson = (allow: string): GatewayRefusal[] => [
  { type: ResponseType.DEFAULT_4XX, templates: JSON_REFUSAL },
  { type: ResponseType.DEFAULT_5XX, templates: JSON_REFUSAL },
  {
    type: NO_SUCH_METHOD,
    statusCode: '405',
    allow,
    templates: { 'application/json': '{"error":"METHOD_NOT_ALLOWED","request":"$context.requestId"}' },
  },
];

/** Headers on every refusal; a value stands in quotes of its own. */
export const REFUSAL_HEADERS: Record<string, string> = {
  'Cache-Control': "'no-store'",
  'Referrer-Policy': "'no-referrer'",
  'Strict-Transport-Security': "'max-age=63072000; includeSubDomains'",
  'X-Content-Type-Options': "'nosniff'",
  'X-Frame-Options': "'DENY'",
};

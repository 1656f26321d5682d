import { DRAFT } from '#web/site.ts';

/** What a page answered: where it leads, or what it shows. */
export interface Shown {
  status: number;
  /** The path and query that it leads to, if it leads on. */
  location: string | undefined;
  html: string;
  headers: Headers;
}

const shown = async (response: Response): Promise<Shown> => ({
  status: response.status,
  location: response.headers.get('location') ?? undefined,
  html: await response.text(),
  headers: response.headers,
});

/** The public side that a form is filled in on, and where a form's token comes from. */
export interface FormSite {
  url: string;
  token(): string;
}

/** Someone who fills in the form page by page, as a browser without scripts does. */
export class FilledForm {
  readonly site: FormSite;
  readonly language: string;
  token: string;

  constructor(site: FormSite, language = 'fi', token = site.token()) {
    this.site = site;
    this.language = language;
    this.token = token;
  }

  /** Opens a page of the form. */
  async open(step: string, query = ''): Promise<Shown> {
    const url = `${this.site.url}/${this.language}/report/${step}?${DRAFT}=${this.token}${query}`;
    return shown(await fetch(url, { redirect: 'manual' }));
  }

  /** Answers a page of the form; a draft that leads elsewhere is followed. */
  async answer(step: string, fields: Record<string, string | File | File[]>): Promise<Shown> {
    const body = new FormData();
    for (const [name, value] of Object.entries({ token: this.token, ...fields })) {
      for (const each of [value].flat()) body.append(name, each);
    }
    const url = `${this.site.url}/${this.language}/report/${step}`;
    const answered = await shown(await fetch(url, { method: 'POST', body, redirect: 'manual' }));
    this.token = new URL(answered.location ?? '/', this.site.url).searchParams.get(DRAFT) ?? this.token;
    return answered;
  }

  /** Sends it from its first page, as that page stands. */
  async sendNow(fields: Record<string, string | File | File[]>): Promise<Shown> {
    const { html } = await this.open('message');
    const confirmation = /name="confirmation" value="([^"]+)"/.exec(html)?.[1] ?? '';
    return this.follow(await this.answer('message', { ...fields, confirmation, send: 'now' }));
  }

  /** What an answer leads to where it is a receipt; else the answer itself. */
  async follow(answered: Shown): Promise<Shown> {
    if (!answered.location?.includes('/receipt?')) return answered;
    return shown(await fetch(new URL(answered.location, this.site.url)));
  }

  /** Sends it from its last page, as that page stands. */
  async send(): Promise<Shown> {
    const { html } = await this.open('check');
    const confirmation = /name="confirmation" value="([^"]+)"/.exec(html)?.[1] ?? '';
    return this.follow(await this.answer('check', { confirmation }));
  }
}

/** The step that an answer leads to. */
export const stepOf = ({ location = '' }: Shown): string => location.split('?')[0]?.split('/').at(-1) ?? '';

/** The receipt code that a page gives: whole, as programs read it. */
export const codeIn = (html: string): string | undefined =>
  /<data class="hl-code" value="((?:[0-9A-Z]{4}-){5}[0-9A-Z]{4})"/.exec(html)?.[1];

import { extract } from '#domain/extract/extract.ts';
import type { Findings } from '#domain/findings.ts';
import { readPasted } from '#domain/message/read/read-pasted.ts';

/** Findings as short texts, by field. */
export interface Spelled {
  language: string | null;
  wallets: string[];
  /** `200 EUR`, and `500 EUR raised`. */
  demands: string[];
  /** `PT24H`, `PT48H opened`, `PT48H business`, `2026-12-05`. */
  deadlines: string[];
  /** `email a@example.test`. */
  contacts: string[];
  /** `IBAN FI21...`, `gift-card steam`. */
  assets: string[];
}

/** Spells findings as a test writes them. */
export const spelled = ({ language, wallets, demands, deadlines, contacts, assets }: Findings): Spelled => ({
  language,
  wallets: wallets.map(({ address }) => address),
  demands: demands.map(({ amount, currency, role }) => `${amount} ${currency}${role === 'raised' ? ' raised' : ''}`),
  deadlines: deadlines.map(({ within, at, start, business }) =>
    [within ?? at, start === 'opened' ? start : '', business ? 'business' : ''].filter(Boolean).join(' '),
  ),
  contacts: contacts.map(({ kind, value }) => `${kind} ${value}`),
  assets: (assets ?? []).map(({ asset, value }) => `${asset} ${value}`),
});

/** What a pasted text says. */
export const findingsOf = (text: string): Findings => extract(readPasted(text));

export const addressesOf = (text: string): string[] => spelled(findingsOf(text)).wallets;
export const demandsOf = (text: string): string[] => spelled(findingsOf(text)).demands;
export const deadlinesOf = (text: string): string[] => spelled(findingsOf(text)).deadlines;
export const contactsOf = (text: string): string[] => spelled(findingsOf(text)).contacts;

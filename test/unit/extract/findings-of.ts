import { extract } from '#domain/extract/extract.ts';
import type { Findings } from '#domain/findings.ts';
import { readPasted } from '#domain/message/read-pasted.ts';

/** What a pasted text says. */
export const findingsOf = (text: string): Findings => extract(readPasted(text));

export const addressesOf = (text: string): string[] => findingsOf(text).wallets.map((wallet) => wallet.address);

/** `200 EUR`, and `500 EUR raised`. */
export const demandsOf = (text: string): string[] =>
  findingsOf(text).demands.map(
    ({ amount, currency, role }) => `${amount} ${currency}${role === 'raised' ? ' raised' : ''}`,
  );

/** `PT24H`, `PT48H opened`, `PT48H business`, `2026-12-05`. */
export const deadlinesOf = (text: string): string[] =>
  findingsOf(text).deadlines.map(({ within, at, start, business }) =>
    [within ?? at, start === 'opened' ? start : '', business ? 'business' : ''].filter(Boolean).join(' '),
  );

export const contactsOf = (text: string): string[] =>
  findingsOf(text).contacts.map(({ kind, value }) => `${kind} ${value}`);

/** `IBAN FI21...`, `gift-card steam`. */
export const assetsOf = (text: string): string[] =>
  (findingsOf(text).assets ?? []).map(({ asset, value }) => `${asset} ${value}`);

import type { deskClient } from './client.ts';

type Desk = ReturnType<typeof deskClient>;

/** What the seventeen questions are asked about. */
export interface Asked {
  address: string;
  campaign: string;
  cluster: string;
  reference: string;
  txid: string;
  /** A mail address, a handle, a link to a chat, or a phone number, in any spelling. */
  contact: string;
  /** A letter, or a part of one: four words at least. */
  text: string;
  /** `2026-11-24`, in UTC. */
  since: string;
}

/** The questions that investigators ask of the desk, each by one call. */
export const questions = (desk: Desk, { address, campaign, cluster, reference, txid, ...asked }: Asked) => ({
  'who else was hit by this wallet': () => desk.GET('/wallets/{address}/reports', { params: { path: { address } } }),
  'which wallets are one hand': () => desk.GET('/clusters/{cluster}/members', { params: { path: { cluster } } }),
  'what was demanded': () => desk.GET('/wallets/{address}', { params: { path: { address } } }),
  'what was received': () => desk.GET('/wallets/{address}/payments', { params: { path: { address } } }),
  'which campaign, since when, how it grows': () =>
    desk.GET('/campaigns/{campaign}/days', { params: { path: { campaign } } }),
  'what is new since yesterday': () => desk.GET('/campaigns', { params: { query: { since: asked.since } } }),
  'a file for the prosecutor': () =>
    desk.POST('/exports', { body: { what: { of: 'reports', campaign }, format: 'csv' } }),
  // Hashes and to whom it is sealed; the sealed bytes are taken by `npm run evidence`.
  'the original mail, its integrity proven': () =>
    desk.GET('/reports/{reference}', { params: { path: { reference } } }),
  'by the extorter’s mail, Telegram, phone': () => desk.POST('/contacts/query', { body: { value: asked.contact } }),
  'by reference': () => desk.GET('/reports/{reference}', { params: { path: { reference } } }),
  'by txid': () => desk.GET('/transactions/{txid}', { params: { path: { txid } } }),
  'by part of the text': () => desk.POST('/search', { body: { q: asked.text, kind: 'text' } }),
  // People's, by their own token: to a program it is a 403.
  'the urgent queue': () => desk.GET('/queue', { params: { query: { rank: '1' } } }),
  'reports of one campaign': () => desk.GET('/campaigns/{campaign}/reports', { params: { path: { campaign } } }),
  'all campaigns, all clusters': () => desk.GET('/clusters'),
  'everything a colleague decided': () => desk.GET('/decisions', { params: { query: { by: 'investigator-7' } } }),
  'export as CSV': () => desk.POST('/exports', { body: { what: { of: 'campaigns' }, format: 'csv' } }),
});

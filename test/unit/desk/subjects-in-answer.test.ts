import { describe, expect, it } from 'vitest';
import { linkId, newLink } from '#domain/cluster/link.ts';
import { subjectsInAnswer } from '#domain/desk/subjects-in-answer.ts';
import { subjectsInRows } from '#domain/export/subjects-in.ts';
import { contactSubject, linkSubject, readSubject, reportSubject } from '#domain/feed/told/subject.ts';
import { addressOf } from '#test/support/addresses.ts';

const CONTACT = { kind: 'email', hash: 'a'.repeat(26) };

describe('what an answer tells of', () => {
  it('is each wallet, report and contact in it, once, wherever it stands', () => {
    const body = {
      items: [
        { reference: 'ABCD-EFGH', wallets: ['bc1qone', { address: 'bc1qtwo' }], campaign: { id: 'c1', name: 'C1' } },
        { reference: 'ABCD-EFGH', to: { type: 'contact', id: `email:${CONTACT.hash}` } },
      ],
      next: null,
      audit: { day: '2026-11-24', chain: 'a', seq: 1 },
    };
    expect(subjectsInAnswer(body)).toEqual(['report:ABCD-EFGH', 'bc1qone', 'bc1qtwo', contactSubject(CONTACT)]);
  });

  it('is what a decision is about and what a case holds, by their kinds, and nothing of an entry of the audit log', () => {
    const [one, two, three] = [addressOf('p2wpkh', 'one'), addressOf('p2pkh', 'two'), addressOf('p2wpkh', 'three')];
    const decisions = [
      { what: 'wallet.reject', about: one },
      { what: 'link.cut', about: `${one} ${two}` },
      { what: 'contact.rejected', about: `email:${CONTACT.hash}` },
      { what: 'campaign.named', about: 'campaign1' },
    ];
    const holds = [
      { kind: 'wallet', id: three },
      { kind: 'report', id: 'ABCD-EFGH' },
      { kind: 'cluster', id: 'c1' },
    ];
    const entries = [{ verb: 'put-in', held: { kind: 'wallet', id: three } }];
    expect(subjectsInAnswer({ decisions, holds, entries })).toEqual([
      ...[one, two, contactSubject(CONTACT), three, reportSubject('ABCD-EFGH')],
    ]);
    expect(subjectsInAnswer({ items: [{ what: 'wallet.show', about: one, masked: [] }] })).toEqual([]);
  });

  it('is nothing of what was only asked for and is not known', () => {
    const items = [
      { line: 1, state: 'unknown', address: 'bc1qasked' },
      { line: 2, state: 'known', address: 'bc1qknown' },
    ];
    expect(subjectsInAnswer({ items, known: 1 })).toEqual(['bc1qknown']);
  });
});

it('a table tells of the addresses and references of its cells', () => {
  const columns = (['reference', 'state', 'wallets'] as const).map((name) => ({ name, type: 'text' as const }));
  const rows = [
    ['ABCD-EFGH', 'processed', 'bc1qone bc1qtwo'],
    ['', 'processed', null],
  ];
  expect(subjectsInRows(columns, rows)).toEqual(['report:ABCD-EFGH', 'bc1qone', 'bc1qtwo']);
});

it('a table tells of contacts, of links and of the wallet that it is about', () => {
  const [wallet, other] = [addressOf('p2wpkh', 'one'), addressOf('p2pkh', 'two')];
  const of = (name: string) => [{ name, type: 'text' as const }];
  const contact = `email:${CONTACT.hash}`;
  expect(subjectsInRows(of('wallet_or_contact'), [[other], [contact]])).toEqual([other, contactSubject(CONTACT)]);
  const ends = [`wallet:${other}`, `contact:${contact}`] as const;
  const links = ends.map((end) => linkSubject(newLink(`wallet:${wallet}`, end)));
  expect(
    subjectsInRows(
      of('to'),
      ends.map((end) => [end]),
      wallet,
    ),
  ).toEqual([wallet, other, links[0], contactSubject(CONTACT), links[1]]);
  expect(subjectsInRows(of('about'), [[`${wallet} ${other}`], [contact]])).toEqual([
    ...[wallet, other, contactSubject(CONTACT)],
  ]);
  expect(subjectsInRows([...of('about'), ...of('masked')], [[wallet, '']])).toEqual([]);
  expect(subjectsInRows(of('to'), [], wallet)).toEqual([]);
});

it('a subject is read as it was written', () => {
  const link = newLink('wallet:bc1qone', `contact:email:${CONTACT.hash}`);
  expect(readSubject(linkSubject(link))).toEqual({ of: 'link', link: linkId(link) });
  expect(linkSubject(link)).not.toContain('#');
  expect(readSubject(contactSubject(CONTACT))).toEqual({ of: 'contact', contact: CONTACT });
  expect(readSubject(reportSubject('ABCD-EFGH'))).toEqual({ of: 'report', reference: 'ABCD-EFGH' });
  expect(readSubject('bc1qone')).toEqual({ of: 'other', id: 'bc1qone' });
});

import { describe, expect, it } from 'vitest';
import { linkId, newLink } from '#domain/cluster/link.ts';
import { subjectsInAnswer } from '#domain/desk/subjects-in-answer.ts';
import { subjectsInRows } from '#domain/export/subjects-in.ts';
import { contactSubject, linkSubject, readSubject, reportSubject } from '#domain/feed/told/subject.ts';

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

it('a subject is read as it was written', () => {
  const link = newLink('wallet:bc1qone', `contact:email:${CONTACT.hash}`);
  expect(readSubject(linkSubject(link))).toEqual({ of: 'link', link: linkId(link) });
  expect(linkSubject(link)).not.toContain('#');
  expect(readSubject(contactSubject(CONTACT))).toEqual({ of: 'contact', contact: CONTACT });
  expect(readSubject(reportSubject('ABCD-EFGH'))).toEqual({ of: 'report', reference: 'ABCD-EFGH' });
  expect(readSubject('bc1qone')).toEqual({ of: 'other', id: 'bc1qone' });
});

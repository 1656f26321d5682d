import { expect, it } from 'vitest';
import { tellingOf } from '#domain/gate/telling.ts';
import { formSighting, mailSighting } from '#test/support/ledger/made-report.ts';

it('of many reports keeps every verified sender, and thirty forms of each kind', () => {
  const forms = Array.from({ length: 80 }, (_, n) => formSighting(n, { inDemand: n % 2 === 0 }));
  const mails = Array.from({ length: 80 }, (_, n) => mailSighting(100 + n));
  const kept = tellingOf([...forms, ...mails, ...mails]);
  expect(kept.filter(({ channel }) => channel === 'mail')).toEqual(mails);
  expect(kept.filter(({ channel, inDemand }) => channel === 'form' && inDemand)).toHaveLength(30);
  expect(kept.filter(({ channel, inDemand }) => channel === 'form' && !inDemand)).toHaveLength(30);
});

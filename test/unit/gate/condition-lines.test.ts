import { expect, it } from 'vitest';
import { conditionLines } from '#commands/condition-lines.ts';

it('says yes of what was asked only', () => {
  const lines = conditionLines([
    { name: 'not-used-before', met: true, known: false, reason: 'The chain is not followed.' },
    { name: 'not-held', met: true, reason: 'Nobody has held it.' },
    { name: 'consent', met: false, reason: '0 of 3.' },
  ]);
  expect(lines).toEqual([
    '  not known  The chain is not followed.',
    '  yes        Nobody has held it.',
    '  no         0 of 3.',
  ]);
});

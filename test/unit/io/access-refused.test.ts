import { expect, it } from 'vitest';
import { isRefusal } from '#io/access-refused.ts';

const named = (name: string): Error => Object.assign(new Error('of somebody'), { name });

it('knows a right that AWS refused by the names that IAM, S3, SQS and KMS give it, and nothing else by them', () => {
  const refused = [
    ...['AccessDenied', 'AccessDeniedException', 'KMS.DisabledException', 'KMSInvalidStateException'],
    ...['KmsAccessDenied', 'KMS.AccessDeniedException'],
  ];
  const others = ['ThrottlingException', 'TimeoutError', 'ConditionalCheckFailedException', 'Error'];

  expect(refused.filter((name) => !isRefusal(named(name)))).toEqual([]);
  expect(others.filter((name) => isRefusal(named(name)))).toEqual([]);
  expect(isRefusal('AccessDenied')).toBe(false);
});

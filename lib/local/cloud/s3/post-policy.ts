import { CloudError } from '../errors.ts';
import type { UploadForm } from './upload-form.ts';

type Condition =
  | Record<string, string>
  | ['eq' | 'starts-with', string, string]
  | ['content-length-range', number, number];

interface Policy {
  expiration: string;
  conditions: Condition[];
}

/** Fields that no condition need name. */
const FREE_FIELDS = /^(policy|x-amz-signature|file|x-ignore-.*)$/;

/** Throws unless the form is what its signed policy allows: in time, in size, and in every one of its fields. */
export const checkPolicy = (form: UploadForm, bucket: string, now: number): void => {
  const policy = parsePolicy(form.fields.get('policy') ?? '');
  if (!(Date.parse(policy.expiration) > now)) throw denied('Policy expired.');

  const named = new Set<string>();
  for (const condition of policy.conditions) {
    if (Array.isArray(condition) && condition[0] === 'content-length-range') {
      checkSize(form.file.byteLength, condition[1], condition[2]);
      continue;
    }
    for (const { operator, field, value } of fieldTests(condition)) {
      const actual = field === 'bucket' ? bucket : (form.fields.get(field) ?? '');
      const holds = operator === 'eq' ? actual === value : actual.startsWith(value);
      if (!holds) throw denied(`Policy Condition failed: ${JSON.stringify(condition)}`);
      named.add(field);
    }
  }
  const extra = [...form.fields.keys()].filter((field) => !named.has(field) && !FREE_FIELDS.test(field));
  if (extra.length > 0) throw denied(`Extra input fields: ${extra.join(', ')}`);
};

const fieldTests = (condition: Exclude<Condition, ['content-length-range', number, number]>) => {
  if (!Array.isArray(condition)) {
    return Object.entries(condition).map(([field, value]) => ({ operator: 'eq', field: field.toLowerCase(), value }));
  }
  const [operator, field, value] = condition;
  return [{ operator, field: field.replace(/^\$/, '').toLowerCase(), value }];
};

const checkSize = (size: number, least: number, most: number): void => {
  if (size < least) {
    throw new CloudError('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed object size');
  }
  if (size > most)
    throw new CloudError('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed object size');
};

const parsePolicy = (encoded: string): Policy => {
  try {
    const policy = JSON.parse(Buffer.from(encoded, 'base64').toString()) as Policy;
    if (Array.isArray(policy.conditions)) return policy;
  } catch {
    // Not JSON: refused below, like JSON of another shape.
  }
  throw new CloudError('InvalidPolicyDocument', 'The content of the form does not meet the conditions of a policy');
};

const denied = (reason: string) => new CloudError('AccessDenied', `Invalid according to Policy: ${reason}`, 403);

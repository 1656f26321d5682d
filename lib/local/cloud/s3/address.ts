import { CloudError } from '../errors.ts';
import type { Permission, RequestContext } from '../iam/permission.ts';
import type { Address } from './types.ts';

/** What a request needs to do something with an object. */
export const objectPermission = (
  action: string,
  { bucket, key }: Address,
  context: RequestContext = {},
): Permission => ({
  action,
  resource: `arn:aws:s3:::${bucket}/${key}`,
  context,
});

/** As faults and messages name it. */
export const pathOf = ({ bucket, key }: Address): string => `${bucket}/${key}`;

/** S3's word for an object that is not there. */
export const noSuchKey = () => new CloudError('NoSuchKey', 'The specified key does not exist.', 404);

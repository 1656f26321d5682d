import type { Permission } from '../iam/permission.ts';
import type { Caller } from '../types.ts';

/** Whether a caller has a permission: S3 says of a missing object that it is missing only to those who may list. */
export type Allows = (caller: Caller, permission: Permission) => Promise<boolean>;

/** Where an object is. */
export interface Address {
  bucket: string;
  key: string;
}

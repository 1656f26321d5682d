import { uuid5 } from '../object-uuid.ts';

/** The namespace of the ids of observables (STIX 2.1, 2.9). */
const OBSERVABLES = '00abedb4-aa42-466c-9c01-fed23315a9b7';

/** The UUID of an observable with one property that its id is made of: the same whoever tells of it. */
export const observableUuid = (value: string): string => uuid5(OBSERVABLES, JSON.stringify({ value }));

/** The UUID of an account at a service, of which its kind and its name there are known. */
export const accountUuid = (kind: string, login: string): string =>
  uuid5(OBSERVABLES, JSON.stringify({ account_login: login, account_type: kind }));

/** The UUID of a wallet as an observable. */
export const walletUuid = (address: string): string => observableUuid(address);

import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Where a function's credentials are: in its environment, where Lambda puts them. It stands in bundles for the SDK's
 * provider, which would look in files, call other processes and ask metadata services: none is there, all are code.
 */
export const defaultProvider = fromEnv;

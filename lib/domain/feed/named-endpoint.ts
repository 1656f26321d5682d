import { createHash } from 'node:crypto';
import * as z from 'zod';
import { AUDIENCES, type Audience } from './audience.ts';
import { partnerIdOf } from './partner-id.ts';

/** An endpoint that the operator's settings name, as functions know it. */
export const NamedEndpoint = z.strictObject({
  partner: z.string(),
  id: z.string(),
  name: z.string(),
  url: z.url(),
  audience: z.enum(AUDIENCES),
});
export type NamedEndpoint = z.infer<typeof NamedEndpoint>;

/** Length of an endpoint's id in hexadecimal digits: 64 bits. */
const ID_LENGTH = 16;

/** The id of an endpoint that settings name: the same as long as its name is, so that its cursor and secret stay. */
export const namedEndpointId = (name: string): string =>
  createHash('sha256').update(`endpoint|${name}`).digest('hex').slice(0, ID_LENGTH);

/** An endpoint as settings write it; one for exercises gets made-up wallets and nothing else, whatever its audience. */
export const namedEndpoint = (written: {
  name: string;
  url: string;
  audience: Exclude<Audience, 'exercise'>;
  exercise: boolean;
}): NamedEndpoint => ({
  partner: partnerIdOf(written.name) ?? '',
  id: namedEndpointId(written.name),
  name: written.name,
  url: written.url,
  audience: written.exercise ? 'exercise' : written.audience,
});

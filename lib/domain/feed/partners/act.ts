import * as z from 'zod';
import { AUDIENCES, CEILINGS } from '../audience.ts';
import { KEY_SCOPES } from '../pull-token.ts';
import { EndpointFilter } from './filter.ts';

/** Longest name of a partner or of a system of it, and longest URL, in characters. */
export const MAX_NAME = 100;
const MAX_URL = 500;
const MAX_ID = 100;

const Id = z.string().min(1).max(MAX_ID);
const Mail = z.email().max(254);
const Name = z.string().trim().min(1).max(MAX_NAME);

/** What is said of a partner: whom to mail, up to which marking it may be told, and when that was agreed. */
const Description = z.object({
  technical: Mail.optional(),
  duty: Mail.optional(),
  ceiling: z.enum(CEILINGS).optional(),
  agreement: z.iso.date().optional(),
});

/** A new partner. */
export const NewPartner = Description.extend({ name: Name }).strict();
export type NewPartner = z.infer<typeof NewPartner>;

/** What an admin does with a partner, one thing at a time. */
export const PartnerAct = z.discriminatedUnion('act', [
  Description.extend({ act: z.literal('set'), name: Name.optional() }).strict(),
  z.strictObject({ act: z.literal('add'), url: z.string().min(1).max(MAX_URL), audience: z.enum(AUDIENCES) }),
  z.strictObject({ act: z.literal('filter'), endpoint: Id, filter: EndpointFilter }),
  z.strictObject({
    act: z.literal('key'),
    endpoint: Id,
    system: z.string().trim().min(1).max(MAX_NAME),
    scopes: z.array(z.enum(KEY_SCOPES)).min(1),
    publicKey: z.string().max(MAX_ID).optional(),
  }),
  z.strictObject({ act: z.literal('end-key'), key: Id }),
  z.strictObject({ act: z.literal('unmute'), key: Id }),
  z.strictObject({ act: z.literal('rotate'), endpoint: Id, former: z.enum(['in-a-day', 'now']) }),
  z.strictObject({ act: z.literal('disable'), endpoint: Id }),
  z.strictObject({ act: z.literal('enable'), endpoint: Id }),
  z.strictObject({ act: z.literal('replay'), endpoint: Id, from: z.int().min(1) }),
  z.strictObject({ act: z.literal('replay-since'), endpoint: Id, since: z.iso.datetime() }),
  z.strictObject({ act: z.literal('test'), endpoint: Id }),
]);
export type PartnerAct = z.infer<typeof PartnerAct>;

/** Why nothing was done. */
export const ACT_REFUSALS = [
  'unknown',
  'no-name',
  'same-name',
  'above-ceiling',
  'not-a-key',
  'same-key',
  'too-far',
  'changed',
  'not-a-url',
  'not-https',
  'not-port-443',
  'credentials-in-url',
  'fragment-in-url',
  'private-address',
] as const;
export type ActRefusal = (typeof ACT_REFUSALS)[number];

import * as z from 'zod';
import { askEach, definePoint, forEach, type Point, physicalIds, unless } from './point.ts';

const CERTIFICATE_DAYS = 30;
const DAY_MS = 86_400_000;

/** Whether a firewall stands before each API, and the hosts' certificates last. */
export const EDGE_POINTS: readonly Point[] = [
  definePoint({
    point: 'a firewall stands before each API',
    article: 'docs/runbook.md#flood-blocked',
    asks: (meant) =>
      askEach(physicalIds(meant, 'AWS::ApiGateway::RestApi'), (api) => [
        ...['wafv2', 'get-web-acl-for-resource', '--resource-arn'],
        `arn:aws:apigateway:${meant.region}::/restapis/${api}/stages/prod`,
      ]),
    answers: forEach(z.looseObject({ WebACL: z.looseObject({ Name: z.string() }).optional() }).nullable()),
    wrong: (apis) =>
      Object.entries(apis).flatMap(([api, answer]) => unless(answer?.WebACL !== undefined, `none before ${api}`)),
  }),
  definePoint({
    point: 'the certificates last for 30 days',
    article: 'docs/runbook.md#certificate-ends',
    asks: ({ certificates }) =>
      askEach(certificates, (arn) => ['acm', 'describe-certificate', '--certificate-arn', arn]),
    answers: forEach(
      z.looseObject({ Certificate: z.looseObject({ Status: z.string(), NotAfter: z.string().optional() }) }),
    ),
    wrong: (certificates, { now }) =>
      Object.values(certificates).flatMap(({ Certificate: { Status, NotAfter = now } }, i) => [
        ...unless(Status === 'ISSUED', `one is ${Status}`),
        ...unless(
          Date.parse(NotAfter) - Date.parse(now) >= CERTIFICATE_DAYS * DAY_MS,
          `the ${i + 1}. ends on ${NotAfter.slice(0, 10)}`,
        ),
      ]),
  }),
];

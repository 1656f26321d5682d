import { anchorRow } from '#actions/audit/anchor-row.ts';
import { systemClock } from '#io/clock.ts';
import { objectsClient } from '#io/object-clients.ts';
import { streamHandler } from '../chains/stream.ts';
import { auditChange } from './audit-change.ts';
import { AnchorEnv } from './env.ts';

const env = AnchorEnv.parse(process.env);
const world = { anchors: { client: objectsClient(), name: env.ANCHORS_BUCKET }, clock: systemClock };

export const handler = streamHandler(
  ({ eventName, dynamodb }) => ({ row: dynamodb?.Keys?.sk?.S ?? null, eventName }),
  (record) => anchorRow(world, auditChange(record)),
);

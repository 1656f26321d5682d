import { bucketAddress } from '#io/objects/bucket-address.ts';
import { readSettings } from '#io/settings-file.ts';
import { httpHandler } from '../chains/http.ts';
import { answerEvidence } from './answer-evidence.ts';
import { EvidenceEnv } from './env.ts';

const env = EvidenceEnv.parse(process.env);
const { operator, urls } = readSettings();
const world = { operator, desk: urls.desk, bucket: bucketAddress(env.ORIGINALS_BUCKET) };

export const handler = httpHandler((request) => answerEvidence(request, world));

/** Writes test/fixtures/aws-operations.json (then `npm run format`): what each operation of AWS's that a page names takes and gives, by the models of AWS's command line. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { awsCommands } from './shell-words.ts';

const FIXTURE = join(import.meta.dirname, '../../fixtures/aws-operations.json');
const USAGE =
  'node test/support/cloud/record-operations.ts BOTOCORE_DATA: the folder botocore/data of an installed AWS command line';

const Member = z.looseObject({ shape: z.string() });
const Shape = z.looseObject({
  type: z.string(),
  members: z.record(z.string(), Member).optional(),
  member: Member.optional(),
  required: z.array(z.string()).default([]),
});
const Operation = z.looseObject({ name: z.string(), input: Member.optional(), output: Member.optional() });
const Model = z.looseObject({ operations: z.record(z.string(), Operation), shapes: z.record(z.string(), Shape) });
type Model = z.output<typeof Model>;

/** `ListObjectsV2` is `list-objects-v2` on the command line, `KMSKeyId` is `kms-key-id` (botocore's xform_name). */
const kebab = (name: string): string =>
  name
    .replace(/(.)([A-Z][a-z]+)/g, '$1-$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();

/** `ses` of the command line is the first interface of SES, whose model lies under that name; `s3api` is S3's. */
const FOLDERS: Readonly<Record<string, string>> = { s3api: 's3' };

const modelOf = (data: string, service: string): Model => {
  const folder = join(data, FOLDERS[service] ?? service);
  const [version = ''] = readdirSync(folder).sort().reverse();
  const plain = join(folder, version, 'service-2.json');
  const text = existsSync(plain) ? readFileSync(plain, 'utf8') : gunzipSync(readFileSync(`${plain}.gz`)).toString();
  return Model.parse(JSON.parse(text));
};

const fieldsOf = (model: Model, shape: string): string[] => {
  const { members, member } = model.shapes[shape] ?? {};
  return members === undefined ? (member === undefined ? [] : fieldsOf(model, member.shape)) : Object.keys(members);
};

const describeOperation = (model: Model, operation: z.output<typeof Operation>) => {
  const input = operation.input === undefined ? undefined : model.shapes[operation.input.shape];
  const members = Object.entries(input?.members ?? {});
  return {
    options: Object.fromEntries(
      members.map(([name, { shape }]) => [
        kebab(name),
        model.shapes[shape]?.type === 'boolean' ? 'switch' : fieldsOf(model, shape),
      ]),
    ),
    required: (input?.required ?? []).map(kebab),
    gives: operation.output === undefined ? [] : fieldsOf(model, operation.output.shape),
  };
};

const [data] = process.argv.slice(2);
if (data === undefined) throw new Error(USAGE);
const named = new Set(awsCommands().map(({ words: [service, operation] }) => `${service} ${operation}`));
const known = [...named].sort().flatMap((name) => {
  const [service = '', wanted = ''] = name.split(' ');
  const model = modelOf(data, service);
  const operation = Object.values(model.operations).find((each) => kebab(each.name) === wanted);
  // What the command line has beyond the services' operations (`logs tail`) stands in no model.
  return operation === undefined ? [] : [[name, describeOperation(model, operation)]];
});
writeFileSync(FIXTURE, `${JSON.stringify(Object.fromEntries(known), null, 1)}\n`);

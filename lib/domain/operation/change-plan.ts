import * as z from 'zod';

/** A change set as AWS's command line prints it, as far as it is looked at. */
export const ChangeSet = z.looseObject({
  Status: z.string(),
  ExecutionStatus: z.string().default(''),
  Changes: z
    .array(
      z.looseObject({
        ResourceChange: z.looseObject({
          Action: z.string(),
          LogicalResourceId: z.string(),
          ResourceType: z.string(),
          Replacement: z.string().optional(),
        }),
      }),
    )
    .default([]),
  NextToken: z.string().optional(),
});
export type ChangeSet = z.output<typeof ChangeSet>;

/** What holds data, or a name that others know: replaced or deleted, it is gone for whoever uses it. */
const HOLDS: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::GlobalTable': 'the ledger',
  'AWS::DynamoDB::Table': 'the ledger',
  'AWS::S3::Bucket': 'a bucket, with what lies in it',
  'AWS::KMS::Key': 'a key, and with it all that it encrypts',
  'AWS::SecretsManager::Secret': 'a secret',
  'AWS::Cognito::UserPool': 'the desk’s people',
  'AWS::SES::EmailIdentity': 'the mail domain',
};

/** A change, in words; `refused` where it would lose what holds data. */
export interface PlannedChange {
  words: string;
  refused: boolean;
}

/** What a replacement is called: `Conditional` is decided by CloudFormation while it deploys, too late to say no. */
const REPLACED: Readonly<Record<string, string>> = {
  True: 'is replaced by a new one',
  Conditional: 'may be replaced by a new one',
};

const planned = ({ ResourceChange: change }: ChangeSet['Changes'][number]): PlannedChange => {
  const { Action, LogicalResourceId: id, ResourceType: type, Replacement = '' } = change;
  const holds = HOLDS[type];
  const what = holds === undefined ? type.replace(/^AWS::/, '') : `${type.replace(/^AWS::/, '')} (${holds})`;
  const replaced = Action === 'Modify' ? REPLACED[Replacement] : undefined;
  const fate =
    replaced ??
    { Add: 'is added', Modify: 'is changed where it is', Remove: 'is taken out of the stack', Import: 'is taken in' }[
      Action
    ] ??
    `is done to: ${Action}`;
  const isKept = ['Add', 'Import'].includes(Action) || (Action === 'Modify' && replaced === undefined);
  return { words: `${id}, ${what}, ${fate}`, refused: holds !== undefined && !isKept };
};

/** What a change set does, in words, what is refused first, then replacements and removals, then the rest. Pure. */
export const planOfChanges = ({ Changes }: ChangeSet): PlannedChange[] => {
  const rank = ({ words, refused }: PlannedChange): number =>
    refused ? 0 : /replaced|taken out|done to/.test(words) ? 1 : 2;
  return Changes.map(planned).toSorted((a, b) => rank(a) - rank(b));
};

import type { Stack } from '#local/runtime/template/stack.ts';

/** One place in a template where a resource names another, or something outside the stack. */
export interface Reference {
  /** The logical id and type of the resource that names. */
  from: string;
  /** `AWS::CloudWatch::Alarm AlarmActions[] AWS::SNS::Topic`; what is outside the stack is called as in its ARN: `arn:acm`. */
  kind: string;
  /** The logical id of what is named; the ARN of what is outside. */
  to: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether it is one of CloudFormation's functions, whose argument is no property of the resource. */
const isIntrinsic = (value: Record<string, unknown>): boolean => {
  const [name = '', ...others] = Object.keys(value);
  return others.length === 0 && (name === 'Ref' || name.startsWith('Fn::'));
};

/** The logical ids that an intrinsic function names, through whatever joins and splits them. */
const namedIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(namedIn);
  if (!isRecord(value)) return [];
  if (typeof value.Ref === 'string') return value.Ref.startsWith('AWS::') ? [] : [value.Ref];
  const attribute = value['Fn::GetAtt'];
  if (attribute !== undefined) return [String(Array.isArray(attribute) ? attribute[0] : attribute).split('.')[0] ?? ''];
  const pattern = [value['Fn::Sub']].flat()[0];
  const substituted = typeof pattern === 'string' ? [...pattern.matchAll(/\$\{([A-Za-z0-9]+)[.}]/g)] : [];
  return [...substituted.map(([, id = '']) => id), ...Object.values(value).flatMap(namedIn)];
};

/** Each value of a resource's properties and where it stands: `Rule.Actions[].S3Action.BucketName`. */
const valuesIn = (value: unknown, path: string): { path: string; value: unknown }[] => {
  if (Array.isArray(value)) return value.flatMap((item) => valuesIn(item, `${path}[]`));
  if (!isRecord(value) || isIntrinsic(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([name, item]) => valuesIn(item, path === '' ? name : `${path}.${name}`));
};

/** Every reference of a stack's resources, found by walking all that they say; nothing is known here of any type. */
export const referencesOf = (stack: Stack): Reference[] => {
  const { resources } = stack.assembly;
  return Object.entries(resources).flatMap(([from, { Type, Properties }]) =>
    valuesIn(Properties, '').flatMap(({ path, value }) => {
      const named = [...new Set(namedIn(value))].filter((id) => id in resources);
      if (named.length > 0) {
        return named.map((to) => ({ from, kind: `${Type} ${path} ${resources[to]?.Type}`, to }));
      }
      const written = stack.resolve(value);
      if (typeof written !== 'string' || !written.startsWith('arn:')) return [];
      return [{ from, kind: `${Type} ${path} arn:${written.split(':')[2]}`, to: written }];
    }),
  );
};

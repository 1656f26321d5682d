import { CommandError } from '#commands/terminal/command-error.ts';

/** Where references of a template lead; `undefined` is `AWS::NoValue`: the property is left out. */
export interface References {
  ref(logicalId: string): string | undefined;
  attribute(logicalId: string, name: string): string;
}

type Intrinsic = (argument: unknown, references: References) => unknown;

const INTRINSICS: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, references) => references.ref(text(argument)),
  'Fn::GetAtt': (argument, references) => {
    const [logicalId, ...name] = typeof argument === 'string' ? argument.split('.') : list(argument).map(text);
    return references.attribute(text(logicalId), name.join('.'));
  },
  'Fn::Join': (argument, references) => {
    const [separator, parts] = list(argument);
    return list(resolve(parts, references)).map(text).join(text(separator));
  },
  'Fn::Split': (argument, references) => {
    const [separator, value] = list(argument);
    return text(resolve(value, references)).split(text(separator));
  },
  'Fn::Select': (argument, references) => {
    const [index, values] = list(argument);
    return list(resolve(values, references))[Number(resolve(index, references))];
  },
  'Fn::Sub': (argument, references) => {
    const [pattern, variables = {}] = typeof argument === 'string' ? [argument] : list(argument);
    const values = resolve(variables, references) as Record<string, unknown>;
    return text(pattern).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal !== '') return `\${${name}}`;
      if (Object.hasOwn(values, name)) return text(values[name]);
      const [logicalId = '', ...attribute] = name.split('.');
      return attribute.length === 0
        ? text(references.ref(logicalId))
        : references.attribute(logicalId, attribute.join('.'));
    });
  },
};

/** A template's value with every intrinsic function replaced by what it stands for. */
export function resolve(value: unknown, references: References): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => resolve(item, references)).filter((item) => item !== undefined);
  }
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const [name, argument] = entries[0] ?? [''];
  if (entries.length === 1 && (name === 'Ref' || name.startsWith('Fn::'))) {
    const intrinsic = INTRINSICS[name];
    if (intrinsic !== undefined) return intrinsic(argument, references);
    throw new CommandError(
      `The template uses ${name}, which the laptop does not know.`,
      'Build it in lib/local/runtime/template/resolve.ts.',
    );
  }
  return Object.fromEntries(
    entries.map(([key, item]) => [key, resolve(item, references)] as const).filter(([, item]) => item !== undefined),
  );
}

function text(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new CommandError(
    `The template has ${JSON.stringify(value)} where text must stand.`,
    'Look at what refers to it in the synthesized template.',
  );
}

function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  throw new CommandError(
    `The template has ${JSON.stringify(value)} where a list must stand.`,
    'Look at what refers to it in the synthesized template.',
  );
}

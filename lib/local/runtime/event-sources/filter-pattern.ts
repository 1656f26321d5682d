import { CommandError } from '#commands/terminal/command-error.ts';

/** A filter of Lambda's event filtering: fields, each with a list of rules of which one must hold, or a pattern within. */
export interface FilterPattern {
  [field: string]: FilterPattern | Rule[];
}
type Rule = string | number | boolean | null | Readonly<Record<string, unknown>>;

type Operator = (argument: unknown, value: unknown) => boolean;

const OPERATORS: Readonly<Record<string, Operator>> = {
  prefix: (argument, value) => typeof value === 'string' && value.startsWith(String(argument)),
  suffix: (argument, value) => typeof value === 'string' && value.endsWith(String(argument)),
  'equals-ignore-case': (argument, value) =>
    typeof value === 'string' && value.toLowerCase() === String(argument).toLowerCase(),
  exists: (argument, value) => (value !== undefined) === argument,
  numeric: (argument, value) => typeof value === 'number' && Array.isArray(argument) && numeric(argument, value),
  'anything-but': (argument, value) =>
    value !== undefined && ![argument].flat().some((rule) => holds(rule as Rule, value)),
};

const COMPARISONS: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '=': (value, limit) => value === limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
};

/** Reads a filter of a template; an operator that is not built is an error rather than a filter that lets nothing through. */
export function readPattern(json: string): FilterPattern {
  const pattern = JSON.parse(json) as FilterPattern;
  requireKnownOperators(pattern);
  return pattern;
}

/** Whether a record passes a filter. */
export function matchesPattern(pattern: FilterPattern, record: unknown): boolean {
  return Object.entries(pattern).every(([field, expected]) => {
    if (field === '$or') return (expected as unknown as FilterPattern[]).some((one) => matchesPattern(one, record));
    const value = isObject(record) ? record[field] : undefined;
    return Array.isArray(expected) ? expected.some((rule) => anyHolds(rule, value)) : matchesPattern(expected, value);
  });
}

/** Of a list, one value that fits is enough. */
const anyHolds = (rule: Rule, value: unknown): boolean =>
  Array.isArray(value) ? value.some((one) => holds(rule, one)) : holds(rule, value);

function holds(rule: Rule, value: unknown): boolean {
  if (!isObject(rule)) return rule === value;
  return Object.entries(rule).every(([name, argument]) => OPERATORS[name]?.(argument, value) ?? false);
}

/** `['>', 0, '<=', 5]` */
function numeric(comparisons: unknown[], value: number): boolean {
  const pairs = Array.from({ length: comparisons.length / 2 }, (_, i) => comparisons.slice(2 * i, 2 * i + 2));
  return pairs.every(([sign, limit]) => COMPARISONS[String(sign)]?.(value, Number(limit)) ?? false);
}

function requireKnownOperators(pattern: FilterPattern): void {
  for (const [field, expected] of Object.entries(pattern)) {
    if (field === '$or') (expected as unknown as FilterPattern[]).forEach(requireKnownOperators);
    else if (!Array.isArray(expected)) requireKnownOperators(expected);
    else {
      const unknown = expected
        .filter(isObject)
        .flatMap(Object.keys)
        .find((name) => !(name in OPERATORS));
      if (unknown === undefined) continue;
      throw new CommandError(
        `An event source filters by "${unknown}", which the laptop does not know.`,
        'Build it in lib/local/runtime/event-sources/filter-pattern.ts.',
      );
    }
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

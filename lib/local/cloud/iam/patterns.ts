import type { PolicyDocument } from '../types.ts';
import type { Permission } from './permission.ts';

interface Statement {
  Resource?: string | string[];
  NotResource?: string | string[];
  Condition?: Record<string, Record<string, unknown>>;
}

/** Operators whose outcome depends only on which of their patterns a value equals or matches. */
const PATTERN_OPERATOR = /^(ForAllValues:|ForAnyValue:)?String(Not)?(Equals|Like)(IfExists)?$/;

/**
 * Sorts requests into classes that the same policies cannot tell apart: those that match the same of the policies'
 * resource patterns and condition values. A decision on one request is then the decision on its whole class, so that ten
 * thousand report ids cost one simulation and none is judged by a pattern that no policy names.
 */
export class PatternClasses {
  readonly #resources: RegExp[];
  /** Patterns by context key, in lower case; null when the key's values must be compared as they are. */
  readonly #conditions = new Map<string, RegExp[] | null>();

  constructor(policies: PolicyDocument[]) {
    const statements = policies.flatMap((policy) => list(policy.Statement)) as Statement[];
    const resources = statements.flatMap((statement) => [...list(statement.Resource), ...list(statement.NotResource)]);
    this.#resources = [...new Set(resources)].map(wildcard);
    for (const statement of statements) {
      for (const [operator, tests] of Object.entries(statement.Condition ?? {})) {
        for (const [key, values] of Object.entries(tests)) this.#learn(operator, key.toLowerCase(), list(values));
      }
    }
  }

  /** The name of the request's class. */
  of(permission: Permission): string {
    const context = Object.entries(permission.context)
      .filter(([key]) => this.#conditions.has(key.toLowerCase()))
      .map(([key, value]) => `${key}=${this.#classOfValues(key.toLowerCase(), list(value))}`)
      .sort();
    const place = permission.resource.split(':', 5).join(':');
    return [permission.action, place, matching(this.#resources, permission.resource), ...context].join(' ');
  }

  #learn(operator: string, key: string, values: unknown[]): void {
    // Whether a key is there at all is part of every class.
    const texts = operator === 'Null' ? [] : values.map(String);
    const comparable =
      (operator === 'Null' || PATTERN_OPERATOR.test(operator)) && !texts.some((text) => text.includes('${'));
    const known = this.#conditions.get(key);
    if (!comparable || known === null) this.#conditions.set(key, null);
    else this.#conditions.set(key, [...(known ?? []), ...texts.flatMap((text) => [wildcard(text), literal(text)])]);
  }

  #classOfValues(key: string, values: string[]): string {
    const patterns = this.#conditions.get(key);
    const classes = patterns ? values.map((value) => matching(patterns, value)) : values;
    return JSON.stringify([...new Set(classes)].sort());
  }
}

const list = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const matching = (patterns: RegExp[], value: string): string =>
  patterns.map((pattern) => (pattern.test(value) ? '1' : '0')).join('');

const escaped = (text: string): string => text.replaceAll(/[.+^${}()|[\]\\*?]/g, '\\$&');

const wildcard = (pattern: string): RegExp =>
  new RegExp(`^${escaped(pattern).replaceAll('\\*', '.*').replaceAll('\\?', '.')}$`, 's');

const literal = (text: string): RegExp => new RegExp(`^${escaped(text)}$`, 's');

import type * as z from 'zod';

type Definition = z.core.$ZodTypeDef & Record<string, unknown>;
type Schema = z.core.$ZodType;

const definitionOf = (schema: unknown): Definition => (schema as Schema)._zod.def as Definition;

/** A text of the form that is asked for: a day, a time, or the name of an event. */
const textOf = ({ format, checks = [] }: Record<string, unknown>, path: string): string => {
  if (format === 'date') return '2026-11-24';
  if (format === 'datetime') return '2026-11-24T10:00:00Z';
  if (format === 'url') return 'https://text.example';
  return (checks as unknown[]).length > 0 ? 'evt_0' : `text${path}`;
};

/** A value that a schema takes, with all that may be absent; made of the schema alone, so that none has to be kept by hand. */
export const sampleOf = (schema: unknown, path = ''): unknown => {
  const { type, ...of } = definitionOf(schema);
  switch (type) {
    case 'string':
      return textOf(of, path);
    case 'number':
    case 'int':
      return 7;
    case 'bigint':
      return 7n;
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'undefined':
      return undefined;
    case 'literal':
      return (of.values as unknown[])[0];
    case 'enum':
      return Object.values(of.entries as object)[0];
    case 'template_literal':
      return (of.parts as unknown[]).map((part) => (typeof part === 'string' ? part : 'x')).join('');
    case 'array':
      return [sampleOf(of.element, path)];
    case 'set':
      return new Set([sampleOf(of.valueType, path)]);
    case 'record':
      return { fi: sampleOf(of.valueType, path) };
    case 'tuple':
      return (of.items as unknown[]).map((item) => sampleOf(item, path));
    case 'union':
      return sampleOf((of.options as unknown[])[0], path);
    case 'optional':
    case 'readonly':
    case 'nullable':
    case 'default':
      return sampleOf(of.innerType, path);
    case 'pipe':
      // What goes through a function first is given as that leaves it.
      return sampleOf(definitionOf(of.in).type === 'transform' ? of.out : of.in, path);
    case 'custom':
      return new Uint8Array([1, 2, 3]);
    case 'object':
      return Object.fromEntries(
        Object.entries(of.shape as object).map(([name, field]) => [name, sampleOf(field, `${path}.${name}`)]),
      );
    default:
      throw new Error(`no sample of ${type}`);
  }
};

/** The fields of each shape that a row may have. */
export const shapesOf = (schema: unknown): Record<string, unknown>[] => {
  const { type, ...of } = definitionOf(schema);
  if (type === 'union') return (of.options as unknown[]).flatMap(shapesOf);
  if (type === 'pipe') return shapesOf(of.in);
  return [of.shape as Record<string, unknown>];
};

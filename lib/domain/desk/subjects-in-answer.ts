import { subjectsNamedIn } from '#domain/feed/told/named-in.ts';
import { reportSubject } from '#domain/feed/told/subject.ts';

/** Lines of a query that say that nothing is known of what was asked: who asks is told of nothing by them. */
const TELLS_NOTHING: ReadonlySet<unknown> = new Set(['unknown', 'invalid']);

/** What a field of an answer tells of, by its name: one name means one thing in the whole interface. `kind` is that beside it. */
const subjectsIn = (name: string, value: string, kind: unknown): string[] => {
  switch (name) {
    case 'address':
      return [value];
    case 'reference':
      return [reportSubject(value)];
    case 'id':
      return kind === 'report' ? [reportSubject(value)] : subjectsNamedIn(value);
    // Of a decision: an address, the two of a link, a contact.
    case 'about':
      return subjectsNamedIn(value);
    default:
      return [];
  }
};

const collect = (value: unknown, found: Set<string>): void => {
  if (Array.isArray(value)) {
    for (const each of value) collect(each, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if ('state' in value && TELLS_NOTHING.has(value.state)) return;
  // An entry of the audit log says what was done, and masks what others asked for: it tells of nothing new.
  if ('masked' in value) return;
  const kind = 'kind' in value ? value.kind : undefined;
  for (const [name, of] of Object.entries(value)) {
    if (typeof of === 'string') for (const subject of subjectsIn(name, of, kind)) found.add(subject);
    else if (name === 'wallets' && Array.isArray(of)) {
      for (const each of of)
        if (typeof each === 'string') found.add(each);
        else collect(each, found);
    } else collect(of, found);
  }
};

/**
 * What an answer of the interface tells of, as the register of who was told names it: by the names of its fields, whatever route made
 * it. What an answer names in its prose, or in a form that is no JSON, its handle says by `tells`.
 */
export const subjectsInAnswer = (body: object): string[] => {
  const found = new Set<string>();
  collect(body, found);
  return [...found];
};

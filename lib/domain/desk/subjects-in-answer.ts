import { reportSubject } from '#domain/feed/told/subject.ts';

/** A contact as the interface names it: its kind and keyed hash. */
const CONTACT_ID = /^[a-z]{2,12}:[0-9a-z]{26}$/;

/** Lines of a query that say that nothing is known of what was asked: who asks is told of nothing by them. */
const TELLS_NOTHING: ReadonlySet<unknown> = new Set(['unknown', 'invalid']);

/** What a field of an answer tells of, by its name: one name means one thing in the whole interface. */
const subjectIn = (name: string, value: string): string[] => {
  switch (name) {
    case 'address':
      return [value];
    case 'reference':
      return [reportSubject(value)];
    case 'id':
      return CONTACT_ID.test(value) ? [`contact:${value}`] : [];
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
  for (const [name, of] of Object.entries(value)) {
    if (typeof of === 'string') for (const subject of subjectIn(name, of)) found.add(subject);
    else if (name === 'wallets' && Array.isArray(of)) {
      for (const each of of)
        if (typeof each === 'string') found.add(each);
        else collect(each, found);
    } else collect(of, found);
  }
};

/**
 * What an answer of the interface tells of, as the register of who was told names it: by the names of its fields, whatever route made
 * it, so that a new route forgets nobody.
 */
export const subjectsInAnswer = (body: object): string[] => {
  const found = new Set<string>();
  collect(body, found);
  return [...found];
};

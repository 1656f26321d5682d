/** Where a comment ends that begins at `from`, comments within it included (RFC 5322, 3.2.2); -1 where it does not. */
export const commentEnd = (text: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
};

/** Where a quoted string ends that begins at `from`; the last place of the text where it does not. */
const quotedEnd = (text: string, from: number): number => {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return Math.min(at, text.length - 1);
};

/**
 * A field's value with a space in the place of each comment; null where one does not end. A bracket in a quoted string is
 * no comment's. Linear: each character is looked at once.
 */
export const withoutComments = (value: string): string | null => {
  let kept = '';
  let from = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '"') at = quotedEnd(value, at);
    else if (value[at] === '\\') at += 1;
    else if (value[at] === '(') {
      const end = commentEnd(value, at);
      if (end < 0) return null;
      kept += `${value.slice(from, at)} `;
      from = end + 1;
      at = end;
    }
  }
  return kept + value.slice(from);
};

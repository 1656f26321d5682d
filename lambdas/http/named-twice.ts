/** What parts JSON: a text in quotes, or a sign of its structure. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g;

/**
 * Whether an object of a text that is JSON names a field twice (RFC 8259, 4): `JSON.parse` takes the last and another reader the
 * first, so that what is recorded and what is done might be two things. In time linear in its length.
 */
export const namesTwice = (json: string): boolean => {
  const open: (Set<string> | null)[] = [];
  let last = '""';
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const name = String(JSON.parse(last));
      const names = open.at(-1);
      if (names?.has(name)) return true;
      names?.add(name);
    } else last = token;
  }
  return false;
};

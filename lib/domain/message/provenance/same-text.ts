/** White space and the marks of layout, in which a text and its HTML differ. */
const LAYOUT = /[\s\-–—•·*_>|.,:;!?'"()[\]<]/;
/** Code units that are looked up; the marks beyond are none. */
const LISTED = 0x3001;
const isLayout = new Uint8Array(LISTED);
for (let code = 0; code < LISTED; code += 1) isLayout[code] = LAYOUT.test(String.fromCharCode(code)) ? 1 : 0;
const BYTE_ORDER_MARK = 0xfeff;

/** Where the first character at or behind `from` stands that is no layout. */
const skipLayout = (text: string, from: number): number => {
  let at = from;
  for (let code = text.charCodeAt(at); at < text.length; code = text.charCodeAt(at)) {
    if (code >= LISTED ? code !== BYTE_ORDER_MARK : isLayout[code] === 0) break;
    at += 1;
  }
  return at;
};

/** Whether two readings of one text say the same: all but white space and the marks of layout. Stops where they differ. */
export const saysTheSame = (a: string, b: string): boolean => {
  let atA = 0;
  let atB = 0;
  while (atA < a.length && atB < b.length) {
    // Most characters are the same, layout or not: only where they part is it looked for.
    if (a.charCodeAt(atA) === b.charCodeAt(atB)) {
      atA += 1;
      atB += 1;
      continue;
    }
    const nextA = skipLayout(a, atA);
    const nextB = skipLayout(b, atB);
    if (nextA === atA && nextB === atB) return false;
    atA = nextA;
    atB = nextB;
  }
  return skipLayout(a, atA) >= a.length && skipLayout(b, atB) >= b.length;
};

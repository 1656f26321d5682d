/** A header such as Content-Type, taken apart: `text/plain; charset=utf-8`. */
export interface StructuredHeader {
  /** Lower case. */
  value: string;
  /** By name in lower case; continuations (RFC 2231) joined and decoded. */
  params: ReadonlyMap<string, string>;
}

/** Most parameters read of one header: `a=b;` a hundred thousand times is an attack, not a file name. */
const MAX_PARAMS = 64;

const PARAM = /[;\s]*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;\s]*))/y;

const percentDecode = (text: string, charset: string): string => {
  const bytes = Buffer.from(
    text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
  return /^(?:utf-?8)?$/i.test(charset) ? bytes.toString('utf8') : bytes.toString('latin1');
};

const joinContinuations = (raw: ReadonlyMap<string, string>): Map<string, string> => {
  const joined = new Map<string, string>();
  for (const [name, value] of raw) {
    const star = name.indexOf('*');
    if (star < 0) {
      joined.set(name, value);
      continue;
    }
    const base = name.slice(0, star);
    const previous = name.startsWith(`${base}*0`) ? '' : (joined.get(base) ?? '');
    const encoded = /^([^']*)'[^']*'(.*)$/s.exec(value);
    joined.set(
      base,
      previous + (name.endsWith('*') ? percentDecode(encoded?.[2] ?? value, encoded?.[1] ?? '') : value),
    );
  }
  return joined;
};

/** Takes a structured header apart (RFC 2045, 2231), as far as it can be read. */
export const readStructuredHeader = (header: string): StructuredHeader => {
  const semicolon = header.indexOf(';');
  const value = (semicolon < 0 ? header : header.slice(0, semicolon)).trim().toLowerCase();
  const raw = new Map<string, string>();
  if (semicolon >= 0) {
    PARAM.lastIndex = semicolon;
    for (let match = PARAM.exec(header); match && raw.size < MAX_PARAMS; match = PARAM.exec(header)) {
      const name = (match[1] ?? '').toLowerCase();
      if (!raw.has(name)) raw.set(name, match[2]?.replace(/\\(.)/g, '$1') ?? match[3] ?? '');
    }
  }
  return { value, params: joinContinuations(raw) };
};

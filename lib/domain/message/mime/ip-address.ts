const V4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const GROUP = /^[0-9a-f]{1,4}$/i;

const isV6 = (text: string): boolean => {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const tail = groups.at(-1) ?? '';
  const embedded = V4.test(tail) ? 1 : 0;
  const hex = embedded === 1 ? groups.slice(0, -1) : groups;
  if (!hex.every((group) => GROUP.test(group))) return false;
  const count = hex.length + 2 * embedded;
  return halves.length === 2 ? count < 8 : count === 8;
};

/** Whether a text is a network address: four decimal bytes, or IPv6 (RFC 4291). */
export const isIp = (text: string): boolean => (text.includes(':') ? isV6(text) : V4.test(text));

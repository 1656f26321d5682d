const WINDOW = 4_096;
const HEADER = 16;

const headed = (signature: string, size: number, body: Buffer): Buffer => {
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(body.length + HEADER - 4, 0);
  header.writeUInt32LE(size, 4);
  header.write(signature, 8, 'latin1');
  return Buffer.concat([header, body]);
};

/** RTF as an Outlook item keeps it unpacked. */
export const storedRtf = (rtf: string): Buffer =>
  headed('MELA', Buffer.byteLength(rtf, 'latin1'), Buffer.from(rtf, 'latin1'));

/** RTF packed as Outlook does: where the last four bytes stood before, a reference to them; else the bytes. */
export const packedRtf = (rtf: string): Buffer => {
  const bytes = Buffer.from(rtf, 'latin1');
  const start = 207;
  const out: number[] = [];
  let items: number[][] = [];
  let flags = 0;
  const add = (item: number[], isReference: boolean): void => {
    if (isReference) flags |= 1 << items.length;
    items.push(item);
    if (items.length < 8) return;
    out.push(flags, ...items.flat());
    items = [];
    flags = 0;
  };
  for (let at = 0; at < bytes.length; ) {
    const earlier = at >= 4 ? bytes.lastIndexOf(bytes.subarray(at, at + 4), at - 4) : -1;
    const reaches = earlier >= 0 && at - earlier < WINDOW - 20 && at + 4 <= bytes.length;
    const offset = (start + earlier) % WINDOW;
    add(reaches ? [offset >> 4, ((offset & 15) << 4) | 2] : [bytes[at] ?? 0], reaches);
    at += reaches ? 4 : 1;
  }
  const end = (start + bytes.length) % WINDOW;
  add([end >> 4, (end & 15) << 4], true);
  if (items.length > 0) out.push(flags, ...items.flat());
  return headed('LZFu', bytes.length, Buffer.from(out));
};

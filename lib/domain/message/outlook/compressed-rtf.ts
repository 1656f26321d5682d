/** What the window holds before the first byte (MS-OXRTFCP 2.1.2.1). */
const DICTIONARY =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor ' +
  'MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const WINDOW = 4_096;
const HEADER = 16;
const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;
/** Most bytes unpacked: a reference of two bytes stands for seventeen, and 25 MB of them for 220. */
export const MAX_RTF_BYTES = 12 * 1024 * 1024;

const unpack = (packed: Uint8Array, size: number): Buffer => {
  const window = Buffer.alloc(WINDOW);
  let at = window.write(DICTIONARY, 'latin1');
  const out = Buffer.alloc(Math.min(size, MAX_RTF_BYTES));
  let length = 0;
  const put = (byte: number): void => {
    window[at] = byte;
    at = (at + 1) % WINDOW;
    if (length < out.length) out[length] = byte;
    length += 1;
  };
  for (let from = 0; from < packed.length && length < out.length; ) {
    const control = packed[from] ?? 0;
    from += 1;
    for (let bit = 0; bit < 8 && from < packed.length; bit += 1) {
      const byte = packed[from] ?? 0;
      if (((control >> bit) & 1) === 0) {
        put(byte);
        from += 1;
        continue;
      }
      const reference = (byte << 8) | (packed[from + 1] ?? 0);
      from += 2;
      const offset = reference >> 4;
      // A reference to where the next byte goes ends it.
      if (offset === at) return out.subarray(0, Math.min(length, out.length));
      for (let copied = 0; copied < (reference & 15) + 2; copied += 1) put(window[(offset + copied) % WINDOW] ?? 0);
    }
  }
  return out.subarray(0, Math.min(length, out.length));
};

/**
 * The RTF of an Outlook item's PidTagRtfCompressed (MS-OXRTFCP, "LZFu"), or null where it is none.
 *
 * Bounded by MAX_RTF_BYTES whatever its header says; a damaged one gives what can be read of it. Its CRC is not looked at.
 */
export const decompressRtf = (bytes: Uint8Array): Buffer | null => {
  if (bytes.length < HEADER) return null;
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, HEADER);
  const size = header.readUInt32LE(4);
  const body = bytes.subarray(HEADER);
  switch (header.readUInt32LE(8)) {
    case COMPRESSED:
      return unpack(body, size);
    case UNCOMPRESSED:
      return Buffer.from(body.subarray(0, Math.min(size, MAX_RTF_BYTES)));
    default:
      return null;
  }
};

/** One element of ASN.1 (X.690): its tag, and where its content stands; an indefinite length ends at its end mark. */
interface Element {
  tag: number;
  start: number;
  end: number;
  next: number;
}

const SEQUENCE = 0x30;
const OBJECT = 0x06;
const CONTEXT_0 = 0xa0;
const OCTETS = 0x04;
const OCTETS_IN_PIECES = 0x24;
/** 1.2.840.113549.1.7.2: signed data (RFC 5652). */
const SIGNED_DATA = Buffer.from('2a864886f70d010702', 'hex');
/** Deepest nesting that is followed, and most elements looked at: none of a mail has more. */
const MAX_DEPTH = 20;
const MAX_ELEMENTS = 5_000;

/** Walks elements, and counts how many it has looked at. */
class Walk {
  readonly #bytes: Buffer;
  #left = MAX_ELEMENTS;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  at(at: number, limit: number, depth = 0): Element | null {
    if (at + 2 > limit || depth > MAX_DEPTH || this.#left <= 0) return null;
    this.#left -= 1;
    const tag = this.#bytes[at] ?? 0;
    const first = this.#bytes[at + 1] ?? 0;
    if (first < 0x80) return this.#ending(tag, at + 2, at + 2 + first, limit);
    if (first === 0x80) return this.#open(tag, at + 2, limit, depth);
    const size = first & 0x7f;
    if (size > 4 || at + 2 + size > limit) return null;
    const start = at + 2 + size;
    return this.#ending(tag, start, start + this.#bytes.readUIntBE(at + 2, size), limit);
  }

  /** The elements within another. */
  within({ start, end }: Element, depth: number): Element[] {
    const elements: Element[] = [];
    for (let at = start; at < end; ) {
      const element = this.at(at, end, depth);
      if (element === null || element.next <= at) break;
      elements.push(element);
      at = element.next;
    }
    return elements;
  }

  #ending(tag: number, start: number, end: number, limit: number): Element {
    return { tag, start, end: Math.min(end, limit), next: Math.min(end, limit) };
  }

  #open(tag: number, start: number, limit: number, depth: number): Element | null {
    for (let at = start; at + 2 <= limit; ) {
      if (this.#bytes[at] === 0 && this.#bytes[at + 1] === 0) return { tag, start, end: at, next: at + 2 };
      const inner = this.at(at, limit, depth + 1);
      if (inner === null || inner.next <= at) return null;
      at = inner.next;
    }
    return null;
  }
}

/** The octets of an element, which may come in pieces. */
const octetsOf = (bytes: Buffer, walk: Walk, element: Element, depth: number): Buffer =>
  element.tag === OCTETS_IN_PIECES && depth < MAX_DEPTH
    ? Buffer.concat(walk.within(element, depth).map((piece) => octetsOf(bytes, walk, piece, depth + 1)))
    : bytes.subarray(element.start, element.end);

/**
 * The mail within an opaque S/MIME signature (RFC 5652: ContentInfo, SignedData, eContent), or null where the bytes hold none:
 * an encrypted one is for its receiver alone. The signature itself is not looked at.
 */
export const signedContent = (bytes: Buffer): Buffer | null => {
  const walk = new Walk(bytes);
  const info = walk.at(0, bytes.length);
  if (info?.tag !== SEQUENCE) return null;
  const [type, content] = walk.within(info, 1);
  if (type?.tag !== OBJECT || !bytes.subarray(type.start, type.end).equals(SIGNED_DATA)) return null;
  const signed = content?.tag === CONTEXT_0 ? walk.within(content, 2)[0] : undefined;
  const inner = signed && walk.within(signed, 3).find(({ tag }) => tag === SEQUENCE);
  const held = inner && walk.within(inner, 4).find(({ tag }) => tag === CONTEXT_0);
  const octets = held && walk.within(held, 5)[0];
  if (octets === undefined || (octets.tag !== OCTETS && octets.tag !== OCTETS_IN_PIECES)) return null;
  return octetsOf(bytes, walk, octets, 6);
};

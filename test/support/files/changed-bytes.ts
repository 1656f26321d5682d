/** What happens to a mail at a place: some bytes are cut out or doubled, or one is set. */
export interface Change {
  kind: 'cut' | 'double' | 'set';
  place: number;
  length: number;
  byte: number;
}

/** The mail as a change leaves it. */
export const changed = (mail: Buffer, { kind, place, length, byte }: Change): Buffer => {
  switch (kind) {
    case 'set':
      return Buffer.from(mail).fill(byte, place, Math.min(place + 1, mail.length));
    case 'cut':
      return Buffer.concat([mail.subarray(0, place), mail.subarray(place + length)]);
    case 'double':
      return Buffer.concat([mail.subarray(0, place + length), mail.subarray(place)]);
  }
};

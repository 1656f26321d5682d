import { describe, expect, it } from 'vitest';
import { decodeText } from '#domain/message/mime/charset.ts';
import { hasSharedData, sharedFiles } from '#test/support/shared-data.ts';
import { findingsOf } from './findings-of.ts';

/** The notes that hold an address, and which: all that a search of every byte, in every encoding, confirms. */
const ADDRESSED: Readonly<Record<string, string>> = {
  'UNLOCK_MY_FILES.txt': 'bc1qu7f2m5r7al0fmank5mkq0xju3z3rkdvj778v45',
  'Warning.txt': 'bc1qcvgj0hxslrxpf6e969ay577t9g72dd663fus92',
  'ryuk.txt': '14hVKm7Ft2rxDBFTNkkRC3kGstMGp2A4hk',
  'xorist.txt': '1NJNG57hFPPcmSmFYbxKmL33uc5nLwYLCK',
};

describe.skipIf(!hasSharedData('ransom-notes'))(
  'real ransom notes (skipped without ../shared/data/ransom-notes)',
  () => {
    it('gives the addresses that are there, and none of the other notes one', () => {
      const found = sharedFiles('ransom-notes', /\.txt$/i).flatMap(({ name, bytes }) =>
        findingsOf(decodeText(bytes, '')).wallets.map((wallet): [string, string] => [name, wallet.address]),
      );
      expect(Object.fromEntries(found)).toEqual(ADDRESSED);
    });

    it('gives at least 181 of the 195 mailboxes, accounts and keys, all of which are the extorters’', () => {
      const found = sharedFiles('ransom-notes', /\.txt$/i).flatMap(({ bytes }) =>
        findingsOf(decodeText(bytes, '')).contacts.filter(({ kind }) => kind !== 'onion' && kind !== 'phone'),
      );
      expect(found.length).toBeGreaterThanOrEqual(181);
    });
  },
);

import { describe, expect, it } from 'vitest';
import { extract } from '#domain/extract/extract.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { hasSharedData, sharedFiles } from '#test/support/shared-data.ts';

describe.skipIf(!hasSharedData('malformed-mail'))(
  'broken and hostile mails (skipped without ../shared/data/malformed-mail)',
  () => {
    it.each(sharedFiles('malformed-mail', /\.eml$/))('reads $name, or says why not', async ({ bytes }) => {
      const reading = await readMail(bytes);
      if (reading.ok) expect(reading.messages.map(extract)).toHaveLength(reading.messages.length);
      else expect(['not-a-mail', 'no-text']).toContain(reading.reason);
    });
  },
);

import { describe, expect, it } from 'vitest';
import { isMbox, mailsInMbox } from '#domain/message/mime/mbox.ts';

const archive = Buffer.from(
  'From a@example.org Tue Nov 24\nSubject: 1\n\none\n\nFrom b@example.org Tue Nov 24\nSubject: 2\n\ntwo\nFrom here on\n',
);

describe('mailsInMbox', () => {
  it('cuts at lines that follow an empty one, and nowhere else', () => {
    expect([...mailsInMbox(archive)].map(String)).toEqual(['Subject: 1\n\none\n', 'Subject: 2\n\ntwo\nFrom here on\n']);
  });

  it('tells an archive by its first line', () => {
    expect(isMbox(archive)).toBe(true);
    expect(isMbox(Buffer.from('From: a@example.org\n'))).toBe(false);
  });
});

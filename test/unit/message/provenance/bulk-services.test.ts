import { expect, it } from 'vitest';
import { readHeaders } from '#domain/message/mime/headers.ts';
import { isBulk } from '#domain/message/provenance/automatic.ts';

const isBulkWith = (line: string, from = 'aino@example.org'): boolean =>
  isBulk(readHeaders(Buffer.from(`Return-Path: <${from}>\r\n${line}\r\n\r\nHei`)).fields, from);

it.each([
  'X-MC-User: 12',
  'X-SG-EID: abc',
  'X-Mailgun-Sid: abc',
  'X-Campaign-Id: 5',
  'X-CSA-Complaints: x@example.org',
  'X-SFDC-LK: 1',
  'X-EmarSys-Identify: 1',
  'X-GitHub-Reason: mention',
  'X-Discourse-Topic-Id: 1',
  'X-Google-Group-Id: 12',
  'X-Precedence: bulk',
])('what a service sends for many is no voice, in whosever name it is: %s', (line) => {
  expect(isBulkWith(line)).toBe(true);
});

it('a newsletter is none, and what people and their programs write is one', () => {
  expect(isBulkWith('X-Mailer: x', 'newsletter@shop.example')).toBe(true);
  for (const line of [
    'X-Mailer: Apple Mail (2.3)',
    'X-Google-Smtp-Source: x',
    'X-MS-Has-Attach: yes',
    'User-Agent: K-9',
  ])
    expect(isBulkWith(line)).toBe(false);
});

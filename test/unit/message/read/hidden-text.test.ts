import { describe, expect, it } from 'vitest';
import { letterOf } from '#domain/campaign/letter.ts';
import { extract } from '#domain/extract/extract.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { readPasted } from '#domain/message/read/read-pasted.ts';
import { addressOf } from '#test/support/addresses.ts';
import { alternativeMail, htmlMail } from '#test/support/letters/mails.ts';

const ADDRESS = addressOf('p2wpkh', 7);
const DEMAND = `Pay 850 EUR in Bitcoin to ${ADDRESS} within 48 hours, or everybody gets the video. Write to r@desk.example.`;
const HIDDEN = `<style>p{display:none}</style><p>${DEMAND}</p>`;

const messageIn = async (raw: Uint8Array) => {
  const reading = await readMail(raw);
  if (!reading.ok) throw new Error(reading.reason);
  const [message] = reading.messages;
  if (!message) throw new Error('no message');
  return message;
};

describe('text of which a reader sees nothing', () => {
  it('is read and marked where nothing else is visible, and names no campaign', async () => {
    const message = await messageIn(htmlMail(HIDDEN));

    expect(message.parts).toEqual([{ name: '1', text: DEMAND, hidden: true }]);
    expect(message.text).toBe('');
  });

  it('demands nothing: its addresses are marked, and stand in no demand', async () => {
    const findings = extract(await messageIn(htmlMail(HIDDEN)));

    expect(findings.wallets).toMatchObject([{ address: ADDRESS, inDemand: false, evidence: [{ hidden: true }] }]);
    expect(findings).toMatchObject({ demands: [], deadlines: [], contacts: [], assets: [] });
  });

  it('is left out where anything of the page is visible', async () => {
    const message = await messageIn(htmlMail(`${HIDDEN}<div>See the attached file</div>`));

    expect(message.parts).toEqual([{ name: '1', text: 'See the attached file' }]);
  });

  it('stands behind a text that is seen, and its heads say nothing of who wrote', async () => {
    const head = '<p>From: Maria &lt;maria@bystander.example&gt;<br>To: a@example.org<br>Subject: s</p>';
    const raw = alternativeMail('Look at the picture that is attached', `${HIDDEN}${head}`);
    const message = await messageIn(raw);

    expect(message.text).toBe('Look at the picture that is attached');
    expect(message.parts.map(({ hidden }) => hidden === true)).toEqual([false, true]);
    expect(message.sender).not.toBe('maria@bystander.example');
    expect(message.origin).toBe('body');
  });

  it('is marked where a page is pasted, too', () => {
    expect(readPasted(`<html><body hidden><p>${DEMAND}</p></body></html>`)).toMatchObject({
      text: '',
      parts: [{ hidden: true }],
    });
  });

  it('makes no message the letter of a report that another one is', async () => {
    const hidden = await messageIn(htmlMail(HIDDEN));
    const seen = readPasted('Pay 200 EUR or we publish your files.');
    const read = [hidden, seen].map((message) => ({ message, findings: extract(message) }));

    expect(letterOf(read)?.message).toBe(seen);
  });

  it('is nothing where a page holds no words at all', async () => {
    expect(await readMail(htmlMail('<p hidden>&nbsp;</p><img src="a.png">'))).toMatchObject({ reason: 'no-text' });
  });
});

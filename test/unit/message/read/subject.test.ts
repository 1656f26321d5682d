import { describe, expect, it } from 'vitest';
import { extractAll } from '#domain/extract/extract.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { addressOf } from '#test/support/addresses.ts';

const wallet = addressOf('p2wpkh', 'subject');
const own = addressOf('p2wpkh', 'own');

const findingsOf = async (mail: string, outermost: 'report' | 'original') => {
  const reading = await readMail(Buffer.from(mail.replaceAll('\n', '\r\n')), outermost);
  return extractAll(reading.ok ? reading.messages : []).findings;
};

describe('a report that is read as one', () => {
  it('pays to the address in the subject by the deadline in the body', async () => {
    const mail = `From: r@example.org\nTo: maria@example.com\nSubject: Send 850 EUR in bitcoin to ${wallet}\n\nYou have 48 hours, or everybody gets the video.`;
    const { wallets, demands, deadlines } = await findingsOf(mail, 'original');
    expect(wallets).toMatchObject([{ address: wallet, inDemand: true, evidence: [{ part: 'subject' }] }]);
    expect(demands).toMatchObject([{ amount: '850', currency: 'EUR' }]);
    expect(deadlines).toMatchObject([{ within: 'PT48H' }]);
  });

  it('reads a letter that says all in its subject', async () => {
    const mail = `From: r@example.org\nTo: maria@example.com\nSubject: Pay 850 EUR within 48 hours or everybody gets the video ${wallet}\n\n`;
    const { wallets, demands } = await findingsOf(mail, 'original');
    expect(wallets).toMatchObject([{ address: wallet, inDemand: true }]);
    expect(demands).toMatchObject([{ amount: '850', currency: 'EUR' }]);
    expect((await findingsOf(mail, 'report')).wallets).toEqual([]);
  });

  it('reads the letter above an attached mail that has a picture and a subject alone', async () => {
    const attached = (subject: string, type: string, body: string): string =>
      `From: maria@example.com\nTo: report@hotline.example\nSubject: Fwd\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nI recorded you. Pay 850 EUR in bitcoin to ${wallet} within 48 hours.\n--b\nContent-Type: message/rfc822\n\nFrom: r@example.org\nTo: maria@example.com\nSubject: ${subject}\nContent-Type: ${type}\n\n${body}\n--b--\n`;
    const { wallets, demands } = await findingsOf(attached('Photo 2024', 'image/png', 'x'), 'report');
    expect(wallets).toMatchObject([{ address: wallet, inDemand: true }]);
    expect(demands).toMatchObject([{ amount: '850', currency: 'EUR' }]);

    const other = addressOf('p2wpkh', 'attached');
    const letter = attached('s 1', 'text/plain', `I recorded you. Pay 850 EUR in bitcoin to ${other}.`);
    expect((await findingsOf(letter, 'report')).wallets.map(({ address }) => address)).toEqual([other]);
  });

  it('leaves out the subject of a mail in which somebody tells of a letter', async () => {
    const mail = `From: maria@example.com\nTo: report@hotline.example\nSubject: my wallet is ${own}\n\nSomeone wrote: pay 500 EUR to ${wallet} or I publish the video of you.`;
    const { wallets } = await findingsOf(mail, 'report');
    expect(wallets.map(({ address }) => address)).toEqual([wallet]);
  });

  it.each([
    ['ar', '---------- رسالة تمّت إعادة توجيهها ---------', 'من', 'التاريخ', 'الموضوع', 'إلى'],
    ['ja', '---------- 転送メッセージ ---------', '差出人', '日付', '件名', '宛先'],
    ['zh', '---------- 转发的邮件 ---------', '发件人', '日期', '主题', '收件人'],
    ['zh-TW', '---------- 轉寄郵件 ---------', '寄件者', '日期', '主旨', '收件者'],
    ['ko', '---------- 전달된 메일 ---------', '보낸사람', '날짜', '제목', '받는사람'],
    ['el', '---------- Προωθημένο μήνυμα ---------', 'Από', 'Ημερομηνία', 'Θέμα', 'Προς'],
    ['lv', '---------- Pārsūtīta ziņa ---------', 'No', 'Datums', 'Tēma', 'Kam'],
    ['lt', '---------- Persiųstas laiškas ---------', 'Nuo', 'Data', 'Tema', 'Kam'],
    ['uk', '---------- Переслане повідомлення ---------', 'Від', 'Дата', 'Тема', 'Кому'],
    ['he', '---------- הודעה שהועברה ---------', 'מאת', 'תאריך', 'נושא', 'אל'],
  ])('%s: tells the letter from the words of the one who forwards it', async (_, rule, from, date, subject, to) => {
    const mail = `From: maria@example.com\nTo: report@hotline.example\nSubject: Fwd: s\n\nI got this. My own wallet is ${own}.\n\n${rule}\n${from}: R <r@example.org>\n${date}: 2026-11-28\n${subject}: s\n${to}: maria@example.com\n\nPay 850 EUR in Bitcoin within 48 hours, or everybody gets the video. ${wallet}`;
    const { wallets, senders } = await findingsOf(mail, 'report');
    expect(wallets.map(({ address }) => address)).toEqual([wallet]);
    expect(senders).toMatchObject([{ address: 'r@example.org' }]);
  });

  it('takes a notice of an exchange that warns of thieves for no demand', async () => {
    const mail = `From: news@shop.example\nTo: maria@example.com\nSubject: s\n\nYou requested a withdrawal of 0.25 BTC to ${wallet}. Confirm within 30 minutes, otherwise the request expires. Never share your password with hackers.`;
    const { wallets, demands, deadlines } = await findingsOf(mail, 'original');
    expect(wallets).toMatchObject([{ address: wallet, inDemand: false }]);
    expect([demands, deadlines]).toEqual([[], []]);
  });
});

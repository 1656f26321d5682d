/** The fields that mail programs write above a forwarded message. */
export type Field = 'from' | 'date' | 'subject' | 'to' | 'cc' | 'replyTo';

/** Their names in each program's languages (Apple Mail, Gmail, Outlook, Thunderbird, Yahoo, HubSpot), in lower case. */
const NAMES: Readonly<Record<Field, string>> = {
  from: 'αποστολέας|sūtītājs|المُرسِل|مُرسل|发送人|寄件者|发自|відправник|отправитель|발신|발신자|от кого|送付者|kirjutaja|feladó|from|od|fra|von|de|lähettäjä|šalje|feladó|da|van|expeditorul|отправитель|från|kimden|від кого|saatja|de la|gönderen|от|від|mittente|nadawca|送信元|sendt av|afsender|absender|avsändare|remitente|expéditeur|remetente|差出人|送信者|发件人|發件人|寄件者|寄件人|보낸사람|보낸 사람|من|المرسل|από|no|nuo|siuntėjas|מאת|từ|จาก|dari',
  date: 'στάλθηκε|εστάλη|išsiųsta|išsiuntimo data|laikas|nosūtīts|nosūtīšanas datums|تم الإرسال|وقت الإرسال|送信日|送信時刻|時刻|发送日期|傳送日期|傳送時間|寄件時間|відправлено|час|отправлено|время|gönderme tarihi|gönderim tarihi|보낸 시간|보낸 일시|date|datum|dato|envoyé|fecha|päivämäärä|dátum|data|dată|дата|tarih|sent|päiväys|日付|lähetetty|skickat|gesendet|sendt|enviado|enviado el|envoyé le|inviato|verzonden|wysłano|trimis|отправлено|odesláno|odoslané|elküldve|gönderilen|gönderildi|відправлено|kuupäev|saadetud|päiv|enviada em|enviada|送信日時|日時|日期|时间|時間|发送时间|發送時間|寄件日期|날짜|보낸 날짜|التاريخ|تاريخ الإرسال|ημερομηνία|απεσταλμένα|datums|nosūtīts|sūtīts|išsiųsta|надіслано|תאריך|ngày|วันที่|tanggal',
  subject:
    'tema|temats|priekšmets|題名|タイトル|标题|標題|제 목|subject|předmět|emne|betreff|asunto|aihe|objet|predmet|tárgy|oggetto|onderwerp|temat|assunto|subiectul|subiect|тема|ämne|konu|sujet|naslov|件名|teema|主题|主題|主旨|제목|الموضوع|θέμα|tēma|относно|zadeva|נושא|chủ đề|เรื่อง|หัวข้อ|subjek|perihal',
  to: 'παραλήπτης|παραλήπτες|gavėjai|saņēmējs|adresāts|المستلم|المُستلِم|المرسل إليه|受信者|送信先|收信人|接收人|致|одержувач|отримувач|получатель|수신|수신자|alıcı|to|komu|til|an|para|vastaanottaja|à|prima|címzett|a|aan|do|destinatarul|кому|pre|till|kime|pour|adresat|送信先|către|saaja|destinatario|mottagare|empfänger|modtager|mottaker|宛先|收件人|收件者|받는사람|받는 사람|إلى|προς|kam|gavėjas|до|za|אל|đến|tới|ถึง|kepada',
  cc: 'cc|kopie|kopio|másolat|kopi|dw|копия|kopia|bilgi|копія|másolatot kap|kópia|kopie \\(cc\\)|copie à|bcc|抄送|副本|참조|نسخة|κοιν.|κοινοποίηση|kopija|עותק',
  replyTo:
    'reply-to|odgovori na|odpověď na|svar til|antwoord aan|vastaus|répondre à|antwort an|válaszcím|rispondi a|odpowiedź-do|responder a|răspuns către|ответ-кому|odpovedať-pre|svara till|yanıt adresi|кому відповісти',
};

const fieldOf = new Map<string, Field>();
for (const [field, names] of Object.entries(NAMES)) {
  for (const name of names.split('|')) {
    const plain = name.replaceAll('\\', '');
    if (!fieldOf.has(plain)) fieldOf.set(plain, field as Field);
  }
}

/** Longest name of a field. */
const MAX_NAME = 24;
/** Quoting, emphasis, and the marks that turn a line of Arabic or Hebrew. */
const PREFIX = /^[>\s\u00a0\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069*|]*/;

/** Reads a line such as `*Lähettäjä:* Aino <aino@example.org>`: which field it is and what it holds, or null. */
export const readFieldLine = (line: string): { field: Field; value: string } | null => {
  const from = PREFIX.exec(line)?.[0].length ?? 0;
  const colon = line.slice(from, from + MAX_NAME + 2).search(/[:：]/);
  if (colon < 1) return null;
  const name = line
    .slice(from, from + colon)
    .replace(/[*\s\u00a0\u200e\u200f]+$/, '')
    .toLowerCase();
  const field = fieldOf.get(name);
  if (field === undefined) return null;
  return { field, value: line.slice(from + colon + 1).replace(/^[\s\u00a0*]+|[\s\u00a0]+$/g, '') };
};

/** A row of a table that holds a field, its name in a cell of its own: `| 发件人 | R <r@example.org> |`. */
const ROW = /^[>\s]*\|?[ \t]*([^\s|:：]{1,24})[ \t]*[| \t][ \t]*(.{0,2000}?)[ \t|]*$/;

/** Reads such a row, or null: without its colon it is a field only below a line that says that a mail is forwarded. */
export const readFieldRow = (line: string): { field: Field; value: string } | null => {
  const [, name = '', value = ''] = ROW.exec(line) ?? [];
  const field = fieldOf.get(name.toLowerCase());
  return field === undefined ? null : { field, value };
};

import { LANGUAGES } from '#domain/languages.ts';

/** The fields that mail programs write above a forwarded message. */
export type Field = 'from' | 'date' | 'subject' | 'to' | 'cc' | 'replyTo';

/** Their names in languages that letters are not read in (Greek, Latvian, Lithuanian, Hungarian, Hebrew and others), in lower case. */
const OTHERS: Readonly<Record<Field, string>> = {
  from: 'αποστολέας|sūtītājs|feladó|šalje|expeditorul|de la|από|no|nuo|siuntėjas|מאת|từ|จาก|dari',
  date: 'στάλθηκε|εστάλη|išsiųsta|išsiuntimo data|laikas|nosūtīts|nosūtīšanas datums|dátum|dată|trimis|odoslané|elküldve|ημερομηνία|απεσταλμένα|datums|sūtīts|תאריך|ngày|วันที่|tanggal',
  subject:
    'tema|temats|priekšmets|predmet|tárgy|subiectul|subiect|naslov|θέμα|tēma|относно|zadeva|נושא|chủ đề|เรื่อง|หัวข้อ|subjek|perihal',
  to: 'παραλήπτης|παραλήπτες|gavėjai|saņēmējs|adresāts|prima|címzett|destinatarul|pre|către|προς|kam|gavėjas|до|za|אל|đến|tới|ถึง|kepada',
  cc: 'másolat|másolatot kap|kópia|κοιν.|κοινοποίηση|kopija|עותק',
  replyTo: 'odgovori na|válaszcím|răspuns către|odpovedať-pre',
};

const fieldOf = new Map<string, Field>();
for (const names of [...LANGUAGES.map(({ mail }) => mail), OTHERS]) {
  for (const field of ['from', 'date', 'subject', 'to', 'cc', 'replyTo'] as const) {
    for (const name of names[field].split('|')) if (name !== '' && !fieldOf.has(name)) fieldOf.set(name, field);
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
  return {
    field,
    value: line
      .slice(from + colon + 1)
      .replace(/^[\s*]+/, '')
      .trimEnd(),
  };
};

/** A row of a table that holds a field, its name in a cell of its own: `| 发件人 | R <r@example.org> |`. */
const ROW = /^[>\s]{0,40}(?:\|[ \t]*)?([^\s|:：]{1,24})(?=[| \t])/;

/** A text without the spaces and lines of cells around it. An index moves, as a pattern would try each run of spaces anew. */
const cellText = (text: string): string => {
  let from = 0;
  let to = text.length;
  while (from < to && ' \t|'.includes(text[from] ?? '')) from += 1;
  while (to > from && ' \t|'.includes(text[to - 1] ?? '')) to -= 1;
  return text.slice(from, to);
};

/** Reads such a row, or null: without its colon it is a field only below a line that says that a mail is forwarded. */
export const readFieldRow = (line: string): { field: Field; value: string } | null => {
  const row = ROW.exec(line);
  const field = fieldOf.get((row?.[1] ?? '').toLowerCase());
  return row === null || field === undefined ? null : { field, value: cellText(line.slice(row[0].length)) };
};

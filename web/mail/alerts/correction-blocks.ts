import type { CorrectedThing, CorrectionBrief } from '#domain/brief/correction-brief.ts';
import { plainLine } from '#domain/brief/excerpt.ts';
import { moment } from '#domain/brief/moment.ts';
import { readSubject } from '#domain/feed/told/subject.ts';
import type { MailBlock } from '../block.ts';
import { alertWordsOf } from './of.ts';
import type { AlertWords } from './words.ts';

/** A wallet by its address, a contact by its kind alone: its hash says nothing to whoever reads. */
const nodeName = (node: string, { contact }: AlertWords['correction']): string => {
  const [of, ...rest] = node.split(':');
  return of === 'contact' ? contact(rest[0] ?? '') : rest.join(':');
};

const saidOf = (
  { subject, reason }: CorrectedThing,
  words: AlertWords['correction'],
): { name: string; why: string } => {
  const read = readSubject(subject);
  switch (read.of) {
    case 'contact':
      return { name: words.contact(read.contact.kind), why: words.whys.contact };
    case 'link': {
      const ends = read.link.split('#').map((node) => nodeName(node, words));
      return { name: words.link(ends.join(' – ')), why: words.whys.link };
    }
    case 'report':
      return { name: words.report(read.reference), why: words.whys.report };
    default:
      return { name: read.id, why: words.whys[reason ?? 'not-extortion'] };
  }
};

/** What a correction says, in the order in which it says it. */
export const correctionBlocks = ({ takenBack, timeZone, language }: CorrectionBrief): MailBlock[] => {
  const { correction: words } = alertWordsOf(language);
  return [
    { kind: 'lead', text: words.lead },
    ...takenBack.flatMap((one): MailBlock[] => {
      const { name, why } = saidOf(one, words);
      const { at, toldAt, brief, others, requests } = one;
      const told = `${moment(toldAt, timeZone, language)}${brief === null ? '' : `, ${brief}`}`;
      return [
        { kind: 'heading', text: name },
        {
          kind: 'facts',
          facts: [
            [words.why, why],
            [words.since, moment(at, timeZone, language)],
            [words.lastTold, told],
            ...(requests.length === 0 ? [] : ([[words.requests, requests.map(plainLine).join(', ')]] as const)),
            ...(others === 0 ? [] : ([[words.others, words.recipients(others)]] as const)),
          ],
        },
      ];
    }),
    { kind: 'note', text: words.doing },
  ];
};

/** Its title. */
export const correctionTitle = ({ takenBack, language }: CorrectionBrief): string =>
  alertWordsOf(language).correction.title(takenBack.length);

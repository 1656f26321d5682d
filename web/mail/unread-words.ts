import type { Language } from '#domain/intake/submission.ts';
import type { UnreadKind } from '#domain/message/read/unread-kind.ts';

/** What an acknowledgement says of files that nothing opened, in one language. */
interface UnreadWords {
  heading: string;
  text: (kinds: string) => string;
  kinds: Readonly<Record<UnreadKind, string>>;
}

/** What is said of files that nothing opened: what they are, that they are kept, and what helps. */
export const UNREAD_WORDS: Readonly<Record<Language, UnreadWords>> = {
  fi: {
    heading: 'Mitä emme voineet avata',
    text: (kinds) =>
      `Viestissäsi on jotakin, mitä ohjelmamme ei voinut avata: ${kinds}. Se on tallessa, mutta sen sisältöä ei ole luettu. Jos uhkaus tai maksuosoite on siinä, lähetä meille siitä kuvakaappaus tai kirjoita sen sanat.`,
    kinds: {
      locked: 'lukittu tiedosto',
      photo: 'valokuva, jonka muoto on HEIC',
      picture: 'kuva',
      sound: 'äänite',
      film: 'video',
      document: 'asiakirja',
      archive: 'pakattu tiedosto',
      other: 'tiedosto',
    },
  },
  sv: {
    heading: 'Det vi inte kunde öppna',
    text: (kinds) =>
      `I ditt meddelande finns något som vårt program inte kunde öppna: ${kinds}. Det är i säkert förvar, men innehållet är inte läst. Om hotet eller betalningsadressen står där, skicka oss en skärmbild av det eller skriv av orden.`,
    kinds: {
      locked: 'en låst fil',
      photo: 'ett foto i formatet HEIC',
      picture: 'en bild',
      sound: 'en ljudinspelning',
      film: 'en video',
      document: 'ett dokument',
      archive: 'en packad fil',
      other: 'en fil',
    },
  },
  en: {
    heading: 'What we could not open',
    text: (kinds) =>
      `Your message holds something that our program could not open: ${kinds}. It is stored safely, but what it says has not been read. If the threat or the payment address stands there, send us a screenshot of it, or type its words.`,
    kinds: {
      locked: 'a locked file',
      photo: 'a photo in the HEIC format',
      picture: 'a picture',
      sound: 'a voice recording',
      film: 'a video',
      document: 'a document',
      archive: 'a packed file',
      other: 'a file',
    },
  },
};

/** Most characters of a campaign's text that a brief shows. */
export const MAX_EXCERPT_CHARACTERS = 200;

/**
 * Signs that turn text around or hide in it (Unicode's bidirectional controls, joiners beside none, tags) and other controls: a letter
 * that holds them would make a brief say something else than what stands in it.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** Text of a letter as one line that nothing hides in. */
export const plainLine = (text: string): string => text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();

/** The first characters of a text, as its readers count them, cut between words where one ends near; `…` where there is more. */
export const excerptOf = (text: string, most: number = MAX_EXCERPT_CHARACTERS): string => {
  const line = plainLine(text.slice(0, most * 20));
  const characters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment);
  if (characters.length <= most) return line;
  const cut = characters.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > cut.length - 20 ? cut.slice(0, space) : cut}…`;
};

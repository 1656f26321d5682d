/** Longest name of an opened file, in UTF-16 units: file systems take 255 bytes. */
const MAX_NAME = 60;

/** What a part is called once it is opened: its place in the bag, and how its sender called it. */
export const openedName = ({ file, kind }: { file: string; kind: string }, called: string | null): string => {
  const [, folder = '', sealed = ''] = file.split('/');
  const place = `${folder}/${sealed.replace(/\.age$/, '')}`;
  if (kind === 'mail') return `${place}.eml`;
  if (kind === 'submission' || kind === 'contest') return `${place}.json`;
  if (called === null) return kind === 'upload' ? place : `${place}.txt`;
  return `${place}-${called.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '_').slice(-MAX_NAME)}`;
};

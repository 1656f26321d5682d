import { CloudError } from '../errors.ts';

/** The one range that a `Range` header asks for, both ends included; null when it asks for the whole. */
export const parseRange = (header: string | undefined, size: number): { first: number; last: number } | null => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  const [from, to] = [match?.[1] ?? '', match?.[2] ?? ''];
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (first > last) throw new CloudError('InvalidRange', 'The requested range is not satisfiable', 416);
  return { first, last };
};

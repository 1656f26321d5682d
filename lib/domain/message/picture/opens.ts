/** Which files are read that not every hotline reads. */
export interface Opens {
  /** Photos in the HEIC format: the licence of their decoder grants no patents. */
  heic: boolean;
}
export const OPENS_NO_MORE: Opens = { heic: false };

/** Brands of HEIF whose pictures are coded by HEVC; AVIF says some of them too, after its own. */
const HEVC_BRANDS = /hei[csxm]|hev[cxms]|mif1|msf1/;
const OTHER_BRANDS = /avi[fs]/;

/** Whether some bytes begin as a HEIC does: what it is called does not count. */
export const isHeic = (bytes: Buffer): boolean => {
  if (bytes.length < 16 || bytes.toString('latin1', 4, 8) !== 'ftyp') return false;
  const brands = bytes.toString('latin1', 8, Math.min(bytes.readUInt32BE(0), 64));
  return HEVC_BRANDS.test(brands) && !OTHER_BRANDS.test(brands);
};

/** Longest name that is kept of a file, in UTF-16 units: what `Submission` takes. */
const MAX_NAME = 255;

/**
 * The name of a file that strangers sent, safe to show and to store: without a path, without control characters, and
 * without those that turn the direction of writing (`gpj.exe` shown as `exe.jpg`).
 */
export const safeFileName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(-MAX_NAME)
    .toWellFormed();

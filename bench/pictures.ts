/**
 * `npm run bench:pictures`: makes 200 screenshots and 40 photos of them in a real Chromium, and says of how many the address is found, and
 * how many others. `npm run bench:pictures -- 20` takes every so many-th.
 */
import { extract } from '#domain/extract/extract.ts';
import { pictureMessage } from '#domain/message/picture/picture-message.ts';
import { Ocr } from '#io/files/ocr.ts';
import { readPage } from '#io/files/picture.ts';
import { readPixels } from '#io/files/pixels.ts';
import { madeShots, POSES, type Pose, type Shot, shotTaker } from '#test/support/files/made-shots.ts';
import { launchBrowser } from '#test/support/web/browser.ts';

const EACH = Number(process.argv[2] ?? 1);
/** Of how many screenshots one is photographed too. */
const PHOTOGRAPHED = 5;

const ocr = await Ocr.load();
const counts = new Map<string, { made: number; found: number; wrong: number }>();
let seconds = 0;

const look = (group: string, { address, name }: Shot, bytes: Buffer): void => {
  const before = process.cpuUsage();
  const pixels = readPixels(bytes);
  const message = pixels && pictureMessage('1', { ...readPage(ocr, pixels), codes: [] });
  const { user, system } = process.cpuUsage(before);
  seconds += (user + system) / 1e6;
  const wallets = message ? extract(message).wallets.map((wallet) => wallet.address) : [];
  const count = counts.get(group) ?? { made: 0, found: 0, wrong: 0 };
  count.made += 1;
  count.found += wallets.includes(address) ? 1 : 0;
  count.wrong += wallets.filter((wallet) => wallet !== address).length;
  counts.set(group, count);
  if (!wallets.includes(address)) process.stdout.write(`  not found: ${group}, ${name}\n`);
};

const browser = await launchBrowser();
const take = await shotTaker(browser);
for (const [number, shot] of madeShots().entries()) {
  if (number % EACH === 0) look('screenshots', shot, await take(shot));
  const pose: Pose | undefined =
    number % PHOTOGRAPHED === 0 ? POSES[(number / PHOTOGRAPHED) % POSES.length] : undefined;
  if (pose !== undefined && (number / PHOTOGRAPHED) % EACH === 0) {
    look(Math.abs(pose.degrees) < 45 ? 'photos askew' : 'photos turned', shot, await take(shot, pose));
  }
}
await browser.close();

let made = 0;
for (const [group, count] of counts) {
  made += count.made;
  const share = ((100 * count.found) / count.made).toFixed(1);
  process.stdout.write(
    `${group.padEnd(14)} ${count.found} of ${count.made} found (${share} %), ${count.wrong} other addresses\n`,
  );
}
process.stdout.write(`${(seconds / made).toFixed(1)} s of processor time each\n`);

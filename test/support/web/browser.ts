import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** The package's own arguments are for one page in a function: they end the browser with its first context, and weaken it. */
const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage'];
/** How pages are drawn: without a graphics card's emulation a walk takes a tenth less processor time; letters in pictures look as people's do with it. */
const DRAWING = {
  walk: ['--disable-gpu'],
  pictures: ['--use-gl=angle', '--use-angle=swiftshader'],
} as const;

/** Starts a real Chromium that comes from npm alone; nothing has to be installed on the machine. */
export const launchBrowser = async (as: keyof typeof DRAWING = 'walk'): Promise<Browser> =>
  playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...ARGUMENTS, ...DRAWING[as]],
    headless: true,
  });

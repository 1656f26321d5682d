import { copy } from './copy.ts';
import { fileLimit } from './file-limit.ts';
import { largeFiles } from './large-files.ts';
import { work } from './proof-of-work.ts';
import { quickExit } from './quick-exit.ts';

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-exit]')) quickExit(link);
for (const input of document.querySelectorAll<HTMLInputElement>('input[data-most]:not([data-upload])'))
  fileLimit(input);
for (const input of document.querySelectorAll<HTMLInputElement>('input[data-upload]')) largeFiles(input);
for (const input of document.querySelectorAll<HTMLInputElement>('input[data-work]')) work(input);
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) copy(button);
// Readers do not say an alert that was there when the page loaded: it is where one goes on from.
document.querySelector<HTMLElement>('#errors')?.focus();

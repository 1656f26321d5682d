/** The process that one file is read in: takes the file, answers with what it says, and is ended by the parent. */
import type { FileTask } from './read-file.ts';

const read = async ({ kind, bytes }: FileTask): Promise<unknown> => {
  switch (kind) {
    case 'outlook':
      return (await import('./outlook.ts')).readOutlook(bytes);
    case 'picture':
      return (await import('./picture.ts')).readPicture(bytes, (soFar) => process.send?.({ soFar }));
    case 'archive':
      return (await import('./zip.ts')).unpackArchive(Buffer.from(bytes));
    case 'document':
      return (await import('./document.ts')).readDocument(bytes, (soFar) => process.send?.({ soFar }));
  }
};

process.on('disconnect', () => process.exit());
process.once('message', async (task: FileTask) => {
  // A reader that throws ends the process: that is an answer too.
  process.send?.(await read(task));
});

import { sayFileError } from './file-error.ts';

/**
 * Says that the files are too large as they are chosen, and drops them: sent, they would be refused before a function saw
 * the text beside them.
 */
export const fileLimit = (input: HTMLInputElement): void => {
  input.addEventListener('change', () => {
    const size = [...(input.files ?? [])].reduce((sum, file) => sum + file.size, 0);
    const tooLarge = size > Number(input.dataset.most);
    if (tooLarge) input.value = '';
    sayFileError(input, tooLarge ? (input.dataset.tooLarge ?? '') : '');
  });
};

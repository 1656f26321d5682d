/** Says that the files are too large as they are chosen: sent, they would be refused and would have to be chosen again. */
export const fileLimit = (input: HTMLInputElement): void => {
  input.addEventListener('change', () => {
    const size = [...(input.files ?? [])].reduce((sum, file) => sum + file.size, 0);
    input.setCustomValidity(size > Number(input.dataset.most) ? (input.dataset.tooLarge ?? '') : '');
    input.reportValidity();
  });
};

/** Lets a file be read into a box of text: nothing of it is sent but what the box then shows. */
export const fileInto = (): void => {
  for (const part of document.querySelectorAll<HTMLElement>('[data-file-into]')) {
    const box = document.getElementById(part.dataset.fileInto ?? '');
    const input = part.querySelector('input');
    if (!(box instanceof HTMLTextAreaElement) || input === null) continue;
    part.hidden = false;
    input.addEventListener('change', async () => {
      const [file] = input.files ?? [];
      if (file !== undefined) box.value = (await file.slice(0, box.maxLength).text()).slice(0, box.maxLength);
    });
  }
};

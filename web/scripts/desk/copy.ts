/** Shows the buttons that copy an identifier, and says when one is copied. */
export const copying = (said: HTMLElement | null): void => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copy ?? '');
      if (said !== null) said.textContent = said.dataset.copied ?? '';
      button.dataset.done = '';
      setTimeout(() => delete button.dataset.done, 1_500);
    });
  }
};

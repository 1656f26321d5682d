/** Copies what a button names, and says so; a browser that does not let it leaves the text to be marked by hand. */
export const copy = (button: HTMLButtonElement): void => {
  if (!navigator.clipboard) return;
  const said = document.createElement('span');
  said.className = 'hl-aside';
  said.role = 'status';
  button.after(said);
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy ?? '');
    said.textContent = button.dataset.done ?? '';
  });
};

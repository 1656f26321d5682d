/**
 * Says under a file field's label, for as long as it holds, why what was chosen is not taken; nothing where the text is empty.
 * The browser's own bubble is gone after seconds, and keeps the rest of the form from being sent.
 */
export const sayFileError = (input: HTMLInputElement, text: string): void => {
  const id = `${input.id}-error`;
  const group = input.closest('.govuk-form-group');
  document.getElementById(id)?.remove();
  group?.classList.toggle('govuk-form-group--error', text !== '');
  input.classList.toggle('govuk-file-upload--error', text !== '');
  const described = (input.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one && one !== id);
  if (text === '') {
    input.removeAttribute('aria-invalid');
  } else {
    const line = document.createElement('p');
    line.className = 'govuk-error-message';
    line.id = id;
    line.role = 'alert';
    line.textContent = text;
    input.before(line);
    input.setAttribute('aria-invalid', 'true');
    described.push(id);
  }
  input.setAttribute('aria-describedby', described.join(' '));
};

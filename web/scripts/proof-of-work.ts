/** Has a worker do the page's work while people write, and keeps its answer in the form. Nobody ever waits for it. */
export const work = (input: HTMLInputElement): void => {
  const { work: asked = '', worker: file = '' } = input.dataset;
  const worker = new Worker(file);
  worker.addEventListener('message', ({ data }: MessageEvent<string>) => {
    input.value = data;
    worker.terminate();
  });
  worker.postMessage(asked);
};

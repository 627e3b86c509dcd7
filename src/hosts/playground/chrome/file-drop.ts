/**
 * Files dropped anywhere on the page are opened; what hovers over it is announced by the veil. A frame has its own events,
 * and left to itself shows a file in its place.
 */
export function acceptDrops(page: Document, veil: HTMLElement, open: (file: File) => void): void {
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  page.addEventListener('dragenter', (event) => {
    if (carriesFiles(event)) veil.hidden = false;
  });
  page.addEventListener('dragover', (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
  page.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) veil.hidden = true;
  });
  page.addEventListener('drop', (event) => {
    veil.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    open(file);
  });
}

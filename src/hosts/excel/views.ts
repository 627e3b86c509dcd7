/** Lets the button at the foot of the pane change between the panel and the list of functions, which loads when first wanted. */
export function startViews(
  panel: HTMLElement,
  functions: HTMLIFrameElement,
  button: HTMLButtonElement,
): void {
  const label = button.textContent;
  functions.addEventListener('load', () => {
    const { theme } = document.documentElement.dataset;
    if (functions.contentDocument) functions.contentDocument.documentElement.dataset.theme = theme;
  });
  button.addEventListener('click', () => {
    const show = functions.hidden;
    if (show && !functions.hasAttribute('src')) functions.src = 'functions.html';
    functions.hidden = !show;
    panel.hidden = show;
    button.ariaExpanded = String(show);
    button.textContent = show ? 'Back to the panel' : label;
  });
}

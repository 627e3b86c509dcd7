interface Views {
  /** Puts the panel in view, if it isn't. */
  showPanel(this: void): void;
}

/** Lets the button at the foot of the pane change between the panel and the list of functions, which loads when first wanted. */
export function startViews(
  panel: HTMLElement,
  functions: HTMLIFrameElement,
  button: HTMLButtonElement,
): Views {
  const label = button.textContent;
  functions.addEventListener('load', () => {
    const { theme } = document.documentElement.dataset;
    if (functions.contentDocument) functions.contentDocument.documentElement.dataset.theme = theme;
  });
  const showFunctions = (show: boolean) => {
    if (show && !functions.hasAttribute('src')) functions.src = 'functions.html';
    functions.hidden = !show;
    panel.hidden = show;
    button.ariaExpanded = String(show);
    button.textContent = show ? 'Back to the panel' : label;
  };
  button.addEventListener('click', () => showFunctions(functions.hidden === true));
  return { showPanel: () => showFunctions(false) };
}

// The view in a panel of JupyterLab's: there is one, whichever lesson showed its view last.

const PANEL = ".jupyterlab-sidecar";

/**
 * Tell whether the view is open in a panel, whenever that changes; one that opens closes the panels of other lessons
 * and of kernels that have ended. Answers a function that looks no more.
 *
 * An element changes its size when it comes into the page, and when its panel is closed: nobody is told of that else.
 */
export function watchPanel(root, tell) {
  let isOpen = false;
  const sizes = new ResizeObserver(() => {
    const panel = root.closest(PANEL);
    const isThere = root.isConnected && panel !== null;
    if (isThere === isOpen) return;
    isOpen = isThere;
    if (isOpen) closeAllBut(panel);
    tell(isOpen);
  });
  sizes.observe(root);
  return () => sizes.disconnect();
}

function closeAllBut(own) {
  for (const panel of document.querySelectorAll(PANEL)) {
    if (panel !== own && panel.querySelector(".scope")) press(closeIcon(panel));
  }
}

/** The × on the tab of a panel. */
const closeIcon = (panel) => document.querySelector(`.lm-TabBar-tab[data-id="${panel.id}"] .lm-TabBar-tabCloseIcon`);

/** A click, as JupyterLab's tabs listen for one: pressed, and released at the same place. */
function press(icon) {
  if (!icon) return;
  const { x, y } = icon.getBoundingClientRect();
  const at = { bubbles: true, cancelable: true, button: 0, clientX: x + 1, clientY: y + 1, pointerId: 1 };
  for (const type of ["pointerdown", "pointerup"]) icon.dispatchEvent(new PointerEvent(type, at));
}

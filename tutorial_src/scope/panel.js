// The view in a panel of JupyterLab's: there is one, whichever lesson showed its view last.

const PANEL = ".jupyterlab-sidecar";

/** Whether the view is drawn in a panel beside the notebook; asked for once it is in the page. */
export const isBeside = (root) => root.closest(PANEL) !== null;

/** Close the panels of other lessons, and of kernels that have ended. */
export function closeOthers(root) {
  const own = root.closest(PANEL);
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

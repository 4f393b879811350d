// Small pieces that lanes, arrows and the detail share.

import { make } from "../display/dom.js";

const MARGIN = 8; // pixels left around what is brought into sight

/** Foreign text, whose direction is its own and does not turn what stands around it. */
export const foreign = (text) => make("bdi", { dir: "auto" }, String(text));

/** The letter of a session, in its colour. */
export function badge({ session, hue }, words) {
  if (!session) return null;
  const title = words.session.replace("{name}", session);
  return make("b", { class: `scope-badge scope-s${hue}`, title }, session);
}

export const marked = (mark, words) => (mark ? make("em", { class: `scope-mark scope-${mark}` }, words[mark]) : null);

/** Scroll a box, and nothing around it, as far as needed to see what is in it. */
export function bringIntoSight(box, inside) {
  if (!inside) return;
  const [frame, seen] = [box.getBoundingClientRect(), inside.getBoundingClientRect()];
  if (seen.bottom > frame.bottom) box.scrollTop += seen.bottom - frame.bottom + MARGIN;
  if (seen.top < frame.top) box.scrollTop -= frame.top - seen.top + MARGIN;
}

// The view: arrows and lanes side by side, moved in time by slider and keys, filtered.

import { button, make } from "../display/dom.js";
import { drawArrow } from "./arrows.js";
import { Detail } from "./detail.js";
import { Files } from "./files.js";
import { Filters } from "./filters.js";
import { History } from "./history.js";
import { Lane } from "./lanes.js";
import { bringIntoSight } from "./pieces.js";

const LANES = ["browser", "http", "site", "kakao"];
const ENDS = ["browser", "site", "kakao"]; // lanes that keep something
const A_WHILE = 10; // milliseconds of a frame in which arrows are drawn: a long history never blocks the page
const NEAR_END = 24; // pixels from the newest arrow within which the list follows it

/**
 * Draw the view into `root`. `words` has every label; `ask(message)` answers a promise of the reply;
 * `history` grows (a lesson) or `steps` is all there is (a saved page). Answers a function that lets go.
 */
export function draw(root, { words, steps = [], history = null, ask, presenter = false }) {
  const view = new View(root, words, ask, history !== null);
  view.enlarge(presenter);
  view.show(history ?? new History(steps));
  return () => view.close();
}

class View {
  constructor(root, words, ask, isLive) {
    Object.assign(this, { root, words, ask, isLive });
    this.follows = true; // the newest step is shown, whatever comes
    this.sticks = true; // the list of arrows scrolls along
    this.top = 0; // how far it was scrolled down
    this.grown = () => this.soon();
    this.detail = new Detail(this);
    this.filters = new Filters(words, () => this.refilter());
    this.files = new Files(this);
    this.build();
  }

  close() {
    this.closed = true;
    this.history.listeners.delete(this.grown);
  }

  /** Show this history from its beginning. */
  show(history) {
    this.history?.listeners.delete(this.grown);
    this.history = history;
    history.listeners.add(this.grown);
    this.rows = []; // list items, one for each step drawn so far
    this.visible = []; // the steps that pass the filter, in order
    this.drawn = -2; // the step that the lanes show; -1 is before the first
    this.now = -1;
    this.dimmed = 0; // the first step after the one shown
    this.list.replaceChildren();
    this.filters.clear();
    this.go(Infinity);
  }

  // -------------------------------------------------------------- painting

  /** Paint with the next frame, however many reasons come up until then. */
  soon() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      if (!this.closed) this.paint();
    });
  }

  paint() {
    const { steps } = this.history;
    this.filters.learn(steps);
    this.grow(steps);
    if (this.follows) this.now = this.newest(steps);
    this.paintLanes(steps[this.now]);
    this.paintNow();
    this.paintTools(steps[this.now]);
    if (this.rows.length < steps.length || !this.isAtEnd()) this.soon();
  }

  /** The newest step, but for hidden ones after which everything was as before: a page's pictures, say. */
  newest(steps) {
    let n = steps.length - 1;
    while (n > 0 && !this.filters.passes(steps[n]) && !steps[n].changes.length) n--;
    return n;
  }

  /** Keep to the newest arrow; false while the rows above it are still finding their heights. */
  isAtEnd() {
    if (!this.follows || !this.sticks) return true;
    const { scrollTop } = this.list;
    this.list.scrollTop = this.list.scrollHeight;
    return this.list.scrollTop === scrollTop;
  }

  grow(steps) {
    const [begun, first] = [performance.now(), this.rows.length];
    while (this.rows.length < steps.length && performance.now() - begun < A_WHILE) {
      const step = steps[this.rows.length];
      const row = drawArrow(step, steps, this.words);
      row.hidden = !this.filters.passes(step);
      this.rows.push(row);
      if (!row.hidden) this.visible.push(step.n);
    }
    this.list.append(...this.rows.slice(first));
    this.nothing.hidden = this.visible.length > 0;
  }

  paintLanes(step) {
    if (this.drawn === this.now) return;
    this.drawn = this.now;
    const held = step ? [...this.history.at(this.now).values()] : [];
    for (const lane of this.lanes) {
      const mine = held.filter((entry) => entry.change.lane === lane.name);
      lane.paint(mine, this.now, step?.time, this.filters.names);
    }
  }

  /** Mark the arrow that the lanes show; those after it had not happened yet. */
  paintNow() {
    const [target, reached] = [this.rows[this.now], this.rows[this.visible[this.position()]]];
    if (this.current !== target) {
      this.current?.firstChild.removeAttribute("aria-current");
      target?.firstChild.setAttribute("aria-current", "step");
      this.current = target;
    }
    if (this.reached !== reached) { // by Tab: the step shown may be hidden by the filter
      this.reached?.firstChild.setAttribute("tabindex", "-1");
      reached?.firstChild.setAttribute("tabindex", "0");
      this.reached = reached;
    }
    for (let n = this.dimmed; n <= this.now && n < this.rows.length; n++) this.rows[n].classList.remove("scope-later");
    for (let n = this.now + 1; n < this.rows.length; n++) this.rows[n].classList.add("scope-later");
    this.dimmed = this.now + 1;
  }

  paintTools(step) {
    const [place, all] = [this.position(), this.visible.length];
    const count = this.words.step.replace("{n}", all && place + 1).replace("{all}", all);
    Object.assign(this.slider, { max: Math.max(all - 1, 0), value: place, disabled: !all });
    this.slider.setAttribute("aria-valuetext", step ? `${count}: ${step.arrow.label}` : count);
    this.count.textContent = count;
    this.root.classList.toggle("scope-past", !this.follows);
    this.live?.setAttribute("aria-pressed", this.follows);
    this.back.disabled = place === 0;
    this.forth.disabled = place >= all - 1;
  }

  /** Where the step shown stands among the visible ones: the last that is not after it. */
  position() {
    return Math.max(this.visible.findLastIndex((n) => n <= this.now), 0);
  }

  // -------------------------------------------------------------- moving in time

  /** Show step `n`; Infinity is the newest, and stays the newest. */
  go(n) {
    this.follows = n === Infinity;
    if (this.follows) this.sticks = true;
    else this.now = n;
    this.soon();
  }

  /** Go to the visible step at `place`, counted from the oldest, and bring its arrow into sight. */
  goTo(place, focus = false) {
    const n = this.visible[Math.max(0, Math.min(place, this.visible.length - 1))];
    if (n === undefined) return;
    this.go(n);
    bringIntoSight(this.list, this.rows[n]);
    if (focus) this.rows[n].firstChild.focus({ preventScroll: true });
  }

  onKey(event) {
    const last = this.visible.length - 1;
    const place = { ArrowUp: this.position() - 1, ArrowDown: this.position() + 1, Home: 0, End: last }[event.key];
    if (place === undefined) return;
    event.preventDefault();
    event.stopPropagation(); // else JupyterLab would move to another cell
    this.goTo(place, true);
  }

  onScroll() {
    const { scrollHeight, scrollTop, clientHeight } = this.list;
    if (scrollTop < this.top) this.sticks = false; // only a person scrolls up
    if (scrollHeight - scrollTop - clientHeight < NEAR_END) this.sticks = true;
    this.top = scrollTop;
  }

  // -------------------------------------------------------------- filtering

  refilter() {
    this.rows.forEach((row, n) => { row.hidden = !this.filters.passes(this.history.steps[n]); });
    this.visible = [...this.rows.keys()].filter((n) => !this.rows[n].hidden);
    this.nothing.hidden = this.visible.length > 0;
    this.soon();
  }

  // -------------------------------------------------------------- asking the kernel

  async request(message) {
    this.say("");
    const reply = await this.ask(message);
    if (reply.kind === "refused") this.say(reply.text);
    return reply;
  }

  say(text) {
    this.status.textContent = text;
  }

  // -------------------------------------------------------------- what stands still

  build() {
    const { words } = this;
    this.list = make("ol", { class: "scope-arrows", "aria-label": words.lanes.http,
      onkeydown: (event) => this.onKey(event), onscroll: () => this.onScroll(),
      onclick: (event) => {
        const pressed = event.target.closest("button[data-n]");
        if (pressed) this.detail.open(Number(pressed.dataset.n));
      } });
    this.nothing = make("p", { class: "scope-empty" }, words.empty.http);
    this.status = make("p", { class: "scope-told", role: "status" });
    this.root.classList.add("scope");
    this.root.lang = words.language;
    this.root.append(this.buildTime(), this.filters.group, this.status, this.buildLanes(), this.detail.panel);
  }

  buildTime() {
    const { words } = this;
    const step = (by) => () => this.goTo(this.position() + by);
    this.slider = make("input", { type: "range", min: 0, max: 0, value: 0, "aria-label": words.time,
      oninput: () => this.goTo(Number(this.slider.value)), onkeydown: (event) => event.stopPropagation() });
    this.back = button("◀", step(-1), { "aria-label": words.back });
    this.forth = button("▶", step(1), { "aria-label": words.forth });
    this.count = make("span", { class: "scope-count" });
    this.live = this.isLive
      ? button(words.live, () => this.go(this.follows ? this.now : Infinity), { class: "scope-live" }) : null;
    this.size = button(words.presenter, () => this.enlarge(!this.large));
    return make("div", { class: "scope-tools", role: "group", "aria-label": words.time },
      this.back, this.slider, this.forth, this.live, this.count,
      make("span", { class: "scope-right" }, this.size, this.isLive ? this.files.buttons() : ""));
  }

  buildLanes() {
    const { words } = this;
    const ends = make("div", { class: "scope-ends", "aria-hidden": "true" },
      ENDS.map((end) => make("span", {}, words.ends[end])));
    const places = new Map(ENDS.map((lane) => [lane, make("div", { class: "scope-held", tabindex: "0",
      role: "group", "aria-label": words.lanes[lane] })]));
    this.lanes = ENDS.map((lane) => new Lane(lane, places.get(lane), words));
    return make("div", { class: "scope-lanes" }, LANES.map((lane) => make("section",
      { class: `scope-lane scope-${lane}`, role: "region", "aria-label": words.lanes[lane] },
      make("h3", {}, words.lanes[lane]), make("p", { class: "scope-hint" }, words.hints[lane]),
      places.get(lane) ?? [ends, this.nothing, this.list])));
  }

  enlarge(large) {
    this.large = large;
    this.root.classList.toggle("scope-large", large);
    this.size.setAttribute("aria-pressed", large);
    if (this.now >= 0) bringIntoSight(this.list, this.rows[this.now]);
    this.drawn = -2; // what changed may stand elsewhere now: paint the lanes anew
    if (this.history) this.soon();
  }
}

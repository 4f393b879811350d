// The live view: browser jars, HTTP, session rows and Kakao, side by side.
//
// What anything means (names, marks, flags, every sentence) was decided in Python, once, in `steps.py`;
// here it is folded and drawn. Whatever came over the network becomes a text node, never markup.

const LANES = ["browser", "http", "site", "kakao"];
const CHECKPOINT = 50; // steps between two copies of what the lanes hold
const A_WHILE = 10; // milliseconds of a frame in which arrows are drawn: a long history never blocks the page
const NEAR_END = 24; // pixels from the newest arrow within which the list follows it
const LONGEST_BODY = 8192; // characters of a body that are taken from an opened file
const MARGIN = 8; // pixels left around what is brought into sight
const MARKED = ".scope-row-new, .scope-row-changed, .scope-row-gone";
const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
const METHODS = ["GET", "POST", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"];
const REAL = /^you( \d+)?$/; // real browsers, whose jars nobody can look into
const VALUES = new Set(["value", "data"]); // fields that are shown whole, as they are
const MAY_SCROLL = /[^]{90}|(\n[^\n]*){6}/; // a value that may not fit into its box: the keyboard must reach it
const LONG = /^\S{20,}$/; // a name that is an id, a code or a token

// ------------------------------------------------------------------ the history and what it adds up to

export class History {
  constructor(steps = []) {
    this.steps = [];
    this.listeners = new Set();
    this.checkpoints = [];
    this.latest = { n: -1, held: new Map() };
    this.add(steps);
  }

  /** Take in steps that follow on what is here; false when some between are missing. */
  add(steps) {
    const before = this.steps.length;
    let whole = true;
    for (const step of steps) {
      if (step.n === this.steps.length) this.steps.push(step);
      else if (step.n > this.steps.length) whole = false;
    }
    if (this.steps.length > before) this.listeners.forEach((listener) => listener());
    return whole;
  }

  /** What the lanes hold after step `n`: a map of key to {change, n}, in order of first appearance. */
  at(n) {
    let { n: from, held } = this.latest;
    if (from > n || n - from > CHECKPOINT) {
      const copy = Math.min(Math.floor((n + 1) / CHECKPOINT), this.checkpoints.length);
      from = copy * CHECKPOINT - 1;
      held = new Map(copy ? this.checkpoints[copy - 1] : []);
    }
    for (let step = from + 1; step <= n; step++) {
      fold(held, this.steps[step]);
      if (step + 1 === (this.checkpoints.length + 1) * CHECKPOINT) this.checkpoints.push(new Map(held));
    }
    this.latest = { n, held };
    return held;
  }
}

/** What was gone after the step before has vanished; what is gone now is still seen, as it was. */
function fold(held, step) {
  for (const [key, { change }] of held) if (change.mark === "gone") held.delete(key);
  for (const change of step.changes) {
    const key = `${change.lane}|${change.key}`;
    const item = change.item ?? (change.mark === "gone" && held.get(key)?.change.item);
    if (item) held.set(key, { change: { ...change, item }, n: step.n });
    else held.delete(key);
  }
}

// ------------------------------------------------------------------ small pieces

/** One element; strings among the children become text nodes. */
function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== ""));
  return made;
}

/** Foreign text, whose direction is its own and does not turn what stands around it. */
const foreign = (text, kind = "") => make("bdi", { class: kind, dir: "auto" }, String(text));

/** The letter of a session, in its colour. */
function badge({ session, hue }, words) {
  if (!session) return null;
  const title = words.session.replace("{name}", session);
  return make("b", { class: `scope-badge scope-s${hue}`, title }, session);
}

const marked = (mark, words) => (mark ? make("em", { class: `scope-mark scope-${mark}` }, words[mark]) : null);

function button(text, press, more = {}) {
  return make("button", { type: "button", onclick: press, ...more }, text);
}

let formatter; // costly to make

/** How long until `expiry`, seen from `now` (both in seconds), in the reader's language. */
function left(expiry, now, words) {
  if (expiry === null) return words.until_closed;
  const seconds = expiry - now;
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? UNITS[3];
  formatter ??= new Intl.RelativeTimeFormat(words.language);
  return formatter.format(Math.trunc(seconds / size), unit);
}

// ------------------------------------------------------------------ the lanes: jars, rows, Kakao

/** One lane: a table for each group, whose rows are drawn once and kept. */
class Lane {
  constructor(name, place, words) {
    Object.assign(this, { name, place, words });
    this.rows = new WeakMap(); // entry → its row, unmarked
    this.tables = new Map(); // group → its table's body
  }

  /** Show these entries as they were at step `now`, whose time is `moment`; `names` are the visitors'. */
  paint(entries, now, moment, names) {
    const groups = new Map();
    // Rows that no cookie here has opened, of earlier lessons, come last. (A sort is stable.)
    const ordered = this.name === "site" ? [...entries].sort((a, b) => !a.change.session - !b.change.session) : entries;
    for (const entry of ordered) {
      const rows = groups.get(entry.change.group) ?? groups.set(entry.change.group, []).get(entry.change.group);
      rows.push(this.rowOf(entry, now, moment));
    }
    const tables = [...groups].map(([group, rows]) => {
      const body = this.tables.get(group) ?? this.addTable(group, names.get(group));
      replace(body, rows);
      return body.parentNode;
    });
    const empty = moment === undefined ? this.words.unseen : this.words.empty[this.name];
    replace(this.place, tables.length ? tables : [make("p", { class: "scope-empty" }, empty)]);
    bringIntoSight(this.place, this.place.querySelector(MARKED));
  }

  rowOf(entry, now, moment) {
    if (entry.n === now && entry.change.mark) return this.drawRow(entry.change, moment, entry.change.mark);
    if (!this.rows.has(entry)) this.rows.set(entry, this.drawRow(entry.change, moment, ""));
    const row = this.rows.get(entry);
    row.tellTime?.(moment);
    return row;
  }

  /** One kept thing: its first field is its name, the others say what it holds. */
  drawRow(change, moment, mark) {
    const { words } = this;
    const { item, session, hue } = change;
    const [[, name], ...fields] = Object.entries(item);
    const values = fields.filter(([key, text]) => VALUES.has(key) && text !== "");
    const more = fields.filter(([key, text]) => !VALUES.has(key) && key !== "left" && text);
    const time = make("span");
    const kinds = [mark && `scope-row-${mark}`, session && `scope-session scope-s${hue}`];
    const row = make("tr", { role: "row", class: kinds.filter(Boolean).join(" ") },
      make("th", { role: "rowheader", scope: "row" }, badge(change, words),
        make("span", { class: LONG.test(name) ? "scope-id" : "", title: name }, foreign(name)), marked(mark, words)),
      make("td", { role: "cell" },
        values.map(([, text]) => make("div", { class: "scope-value", title: text, tabindex: MAY_SCROLL.test(text) && 0 },
          foreign(text))),
        make("div", { class: "scope-more" }, more.map(([key, text]) => this.drawField(key, text)), time)));
    if (item.left === undefined) time.remove();
    else row.tellTime = (now) => { time.textContent = left(item.left, now, words); };
    row.tellTime?.(moment);
    return row;
  }

  drawField(key, text) {
    const label = this.words.fields[key] ? `${this.words.fields[key]} ` : "";
    return make("span", {}, label, foreign(text));
  }

  addTable(group, name) {
    const { words } = this;
    const body = make("tbody", { role: "rowgroup" });
    const inferred = this.name === "browser" && REAL.test(group);
    make("table", { role: "table" },
      make("caption", {}, foreign(name ?? words.groups[group] ?? group),
        inferred ? make("span", { class: "scope-more" }, ` · ${words.inferred}`) : ""),
      make("thead", { role: "rowgroup" }, make("tr", { role: "row" },
        make("th", { role: "columnheader", scope: "col" }, words.column_name),
        make("th", { role: "columnheader", scope: "col" }, words.column_holds))),
      body);
    this.tables.set(group, body);
    return body;
  }
}

/** Let these be the children, touching nothing where they are already. */
function replace(parent, children) {
  const same = parent.children.length === children.length && children.every((child, i) => child === parent.children[i]);
  if (!same) parent.replaceChildren(...children);
}

// ------------------------------------------------------------------ the arrows

function drawCookies(label, cookies, words) {
  if (!cookies.length) return null;
  const drawn = cookies.map((cookie) =>
    make("span", { class: cookie.session ? "scope-own" : "" },
      badge(cookie, words), foreign(cookie.session ? `${cookie.name}=${cookie.value}` : cookie.name),
      marked(cookie.mark, words)));
  return make("span", { class: "scope-cookies" }, make("span", { class: "scope-label" }, label), drawn);
}

/** A query or an address with each parameter's value cut: all of it stands in the detail. */
const brief = (text) => text.replace(/^https?:\/\//, "").replace(/=([^&]{10})[^&]+/g, "=$1…");

/** One exchange as a list item: request, arrow there and back, response, and what is worth a warning. */
function drawArrow(step, steps, words) {
  const { arrow } = step;
  const answer = arrow.location ? ["→ ", foreign(brief(arrow.location))] : [arrow.reason];
  const asked = make("span", { class: "scope-line" },
    make("b", { class: "scope-who" }, foreign(arrow.who)), " ",
    make("b", {}, arrow.method), " ", foreign(arrow.path),
    arrow.query ? make("span", { class: "scope-query" }, foreign(`?${brief(arrow.query)}`)) : null);
  const answered = make("span", { class: "scope-line" }, ...(arrow.status
    ? [make("b", { class: `scope-status scope-${String(arrow.status)[0]}xx` }, String(arrow.status)), " ", answer]
    : [make("em", {}, words.waiting)]));
  const meanwhile = (arrow.during ?? []).map((n) => steps[n].arrow);
  const during = meanwhile.map(({ method, host, path }) => words.during.replace("{what}", `${method} ${host}${path}`));
  const flags = arrow.flags.map((flag) => make("span", { class: "scope-flag" }, foreign(flag.text)));
  const way = `scope-track scope-${arrow.kind === "server" ? "server" : `to-${arrow.to}`}`;
  return make("li", { class: arrow.session ? `scope-s${arrow.hue}` : "" },
    make("button", { type: "button", tabindex: "-1", "data-n": step.n, "aria-label": arrow.label },
      asked, drawCookies("Cookie", arrow.sent, words),
      make("span", { class: way }, make("i", { class: "scope-there" }),
        arrow.status ? make("i", { class: "scope-back" }) : ""),
      answered, drawCookies("Set-Cookie", arrow.set, words),
      during.map((text) => make("span", { class: "scope-more" }, foreign(text))),
      flags));
}

// ------------------------------------------------------------------ one exchange, taken apart

function drawMessage(title, message, words) {
  const rows = message.headers.map(([name, value, mark]) =>
    make("tr", { class: mark === "cookie" ? "scope-cookie-line" : "" },
      make("th", { scope: "row" }, foreign(name)), make("td", {}, foreign(value))));
  return make("section", { "aria-label": title },
    make("h4", {}, title),
    make("p", { class: "scope-first-line" }, foreign(message.line)),
    make("table", {}, make("caption", {}, words.headers), headings(words.header, words.value),
      make("tbody", {}, rows)),
    message.body ? make("pre", { tabindex: "0", "aria-label": words.body }, foreign(message.body)) : null,
    message.size ? make("p", { class: "scope-more" }, words.bytes.replace("{n}", message.size)) : null);
}

const headings = (...names) =>
  make("thead", {}, make("tr", {}, names.map((name) => make("th", { scope: "col" }, name))));

function drawParameters(title, parameters, words) {
  if (!parameters.length) return null;
  return make("table", {}, make("caption", {}, title), headings(words.name, words.raw, words.decoded),
    make("tbody", {}, parameters.map(({ name, raw, decoded }) =>
      make("tr", {}, make("th", { scope: "row" }, foreign(name)),
        make("td", {}, foreign(raw)), make("td", {}, foreign(decoded))))));
}

/** Why a request failed: sentences, in which code stands between backticks. */
function drawDiagnosis(told) {
  if (!told) return null;
  const prose = (text) => text.split("`").map((part, n) => (n % 2 ? make("code", {}, foreign(part)) : foreign(part)));
  return make("section", { class: "scope-diagnosis", "aria-label": told.title.replaceAll("`", "") },
    make("h4", {}, "✗ ", prose(told.title)),
    told.parts.flatMap(([heading, text, element]) =>
      [make("h5", {}, heading), make(element, {}, element === "pre" ? foreign(text) : prose(text))]));
}

function drawDetail(detail, words) {
  const told = [["printed", detail.printed], ["error", detail.error]].filter(([, text]) => text);
  return [
    drawDiagnosis(detail.diagnosis),
    drawParameters(words.query, detail.query, words),
    drawParameters(words.form, detail.form, words),
    make("div", { class: "scope-messages" },
      drawMessage(words.request, detail.request, words), drawMessage(words.response, detail.response, words)),
    ...told.map(([kind, text]) => make("section", { "aria-label": words[kind] },
      make("h4", {}, words[kind]), make("pre", { tabindex: "0" }, foreign(text)))),
  ].filter(Boolean);
}

/** Put text on the clipboard; where that is not allowed, into a box, selected. */
async function copy(text, place, words) {
  try {
    await navigator.clipboard.writeText(text);
    place.replaceChildren(make("span", { role: "status" }, words.copied));
  } catch {
    const box = make("textarea", { readonly: true, rows: 4, "aria-label": words.copy_by_hand }, text);
    place.replaceChildren(make("span", { role: "status" }, words.copy_by_hand), box);
    box.select();
  }
}

function download({ name, mime, text }) {
  const address = URL.createObjectURL(new Blob([text], { type: mime }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** An opened HAR file, its long bodies cut, since a message to the kernel has its limits. */
function lighter(text) {
  return JSON.stringify(JSON.parse(text), (key, value) =>
    key === "text" && typeof value === "string" ? value.slice(0, LONGEST_BODY) : value);
}

// ------------------------------------------------------------------ the view

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
    this.now = -1;
    this.follows = true; // the newest step is shown, whatever comes
    this.sticks = true; // the list of arrows scrolls along
    this.top = 0; // how far it was scrolled down
    this.filter = { who: "", host: "", path: "", touches: false, statics: false };
    this.grown = () => this.soon();
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
    this.learned = 0; // steps whose visitor and host are offered in the filters
    this.names = new Map(); // visitor → name in the reader's language
    this.drawn = -2; // the step that the lanes show; -1 is before the first
    this.now = -1;
    this.dimmed = 0; // the first step after the one shown
    this.list.replaceChildren();
    [this.who, this.host].forEach((choice) => choice.replaceChildren(choice.firstChild));
    this.go(Infinity);
  }

  /** Paint with the next frame, however many reasons come up until then. */
  soon() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      if (!this.closed) this.paint();
    });
  }

  paint() {
    const { steps } = this.history;
    while (this.learned < steps.length) this.learn(steps[this.learned++].arrow);
    this.grow(steps);
    if (this.follows) this.now = this.newest(steps);
    this.paintLanes(steps[this.now]);
    this.paintNow();
    this.paintTools(steps);
    if (this.rows.length < steps.length || !this.isAtEnd()) this.soon();
  }

  /** The newest step, but for hidden ones after which everything was as before: a page's pictures, say. */
  newest(steps) {
    let n = steps.length - 1;
    while (n > 0 && !this.passes(steps[n]) && !steps[n].changes.length) n--;
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
      row.hidden = !this.passes(step);
      this.rows.push(row);
      if (!row.hidden) this.visible.push(step.n);
    }
    this.list.append(...this.rows.slice(first));
    this.nothing.hidden = this.visible.length > 0;
  }

  /** Offer each visitor and each host in the filters as soon as it appears. */
  learn({ from, who, host }) {
    if (!this.names.has(from)) {
      this.names.set(from, who).set(from.replace("browser:", ""), who);
      this.who.append(make("option", { value: from }, who));
    }
    if (![...this.host.options].some((option) => option.value === host)) {
      this.host.append(make("option", { value: host }, host));
    }
  }

  paintLanes(step) {
    if (this.drawn === this.now) return;
    this.drawn = this.now;
    const held = step ? [...this.history.at(this.now).values()] : [];
    for (const lane of this.lanes) {
      const mine = held.filter((entry) => entry.change.lane === lane.name);
      lane.paint(mine, this.now, step?.time, this.names);
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

  paintTools(steps) {
    const place = this.visible.length ? this.position() : 0;
    this.slider.max = Math.max(this.visible.length - 1, 0);
    this.slider.value = place;
    this.slider.disabled = !this.visible.length;
    const step = steps[this.now];
    const [all, n] = [this.visible.length, this.visible.length ? place + 1 : 0];
    const count = this.words.step.replace("{n}", n).replace("{all}", all);
    this.slider.setAttribute("aria-valuetext", step ? `${count}: ${step.arrow.label}` : count);
    this.count.textContent = count;
    this.root.classList.toggle("scope-past", !this.follows);
    this.live?.setAttribute("aria-pressed", this.follows);
    this.back.disabled = place === 0;
    this.forth.disabled = place >= this.visible.length - 1;
  }

  /** Where the step shown stands among the visible ones: the last that is not after it. */
  position() {
    let [low, high] = [0, this.visible.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.visible[middle] <= this.now) low = middle;
      else high = middle - 1;
    }
    return low;
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

  // -------------------------------------------------------------- filtering

  passes({ arrow }) {
    const { who, host, path, touches, statics } = this.filter;
    return (!who || arrow.from === who) && (!host || arrow.host === host)
      && (!path || `${arrow.path}?${arrow.query}`.includes(path))
      && (!touches || arrow.touches) && (statics || !arrow.static);
  }

  refilter(change) {
    Object.assign(this.filter, change);
    const drawn = this.history.steps.slice(0, this.rows.length);
    drawn.forEach((step, n) => { this.rows[n].hidden = !this.passes(step); });
    this.visible = drawn.filter((step) => this.passes(step)).map((step) => step.n);
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
    this.told.textContent = text;
  }

  async save(as) {
    const reply = await this.request({ kind: "save", as });
    if (reply.kind === "file") download(reply);
  }

  async open(file) {
    if (!file) return;
    let text;
    try {
      text = lighter(await file.text());
    } catch {
      return this.say(this.words.no_har);
    }
    const reply = await this.request({ kind: "open", text });
    if (reply.kind !== "opened") return;
    this.lesson ??= this.history;
    this.show(new History(reply.steps));
    this.opened.hidden = false;
    this.opened.firstChild.textContent = this.words.opened.replace("{name}", file.name);
  }

  closeFile() {
    this.opened.hidden = true;
    this.show(this.lesson);
  }

  // -------------------------------------------------------------- one exchange

  async openDetail(n) {
    const step = this.history.steps[n];
    this.go(n);
    const reply = await this.request({ kind: "detail", id: step.id });
    if (reply.kind !== "detail") return;
    const { words } = this;
    const place = make("span", { class: "scope-copied" });
    const { who, method, path, status, flags, hidden } = step.arrow;
    const title = make("h3", { tabindex: "-1" }, foreign(`${who} · ${method} ${path} → ${status}`));
    const warnings = flags.filter((flag) => flag.kind !== "diagnosis"); // it stands below, whole
    const isTold = !hidden || flags.some((flag) => flag.kind === "other-programs");
    const others = isTold ? [] : [words.hidden.replace("{n}", hidden)];
    const { curl, requests } = reply.detail;
    this.panel.replaceChildren(
      make("header", {}, title,
        button(words.close, () => this.closeDetail(n), { class: "scope-close" })),
      make("div", { class: "scope-tools" },
        button(words.copy_curl, () => copy(curl, place, words)),
        button(words.copy_requests, () => copy(requests, place, words)),
        this.isLive ? button(words.again, () => this.editAgain(step, reply.detail)) : "", place),
      ...[...warnings.map((flag) => flag.text), ...others].map((text) => make("p", { class: "scope-flag" }, foreign(text))),
      ...drawDetail(reply.detail, words));
    this.panel.hidden = false;
    title.focus();
  }

  closeDetail(n) {
    this.panel.hidden = true;
    this.panel.replaceChildren();
    this.rows[n]?.firstChild.focus();
  }

  /** The names of the scripted visitors seen so far: only they can be sent. */
  scripted() {
    const others = ["browser:program", "browser:examiner"];
    const isScripted = ({ kind, from, inferred }) => kind === "browser" && !inferred && !others.includes(from);
    const arrows = this.history.steps.map((step) => step.arrow).filter(isScripted);
    return [...new Set(arrows.map((arrow) => arrow.who))];
  }

  /** A form that sends this request once more, as somebody, changed. */
  editAgain(step, detail) {
    this.panel.querySelector("form")?.remove();
    const { words } = this;
    const scripted = this.scripted();
    const people = scripted.length ? scripted : ["first"];
    const sent = detail.request.headers.filter(([name]) => name.toLowerCase() === "cookie");
    const target = `http://${step.arrow.host}${detail.request.line.split(" ")[1]}`;
    const fields = {
      as: select(people, step.arrow.who), method: select(METHODS, step.arrow.method),
      target: make("input", { value: target, dir: "ltr" }),
      cookies: make("input", { value: sent.map(([, value]) => value).join("; "), dir: "ltr" }),
      body: make("textarea", { rows: 2, dir: "ltr" }, detail.request.body ?? ""),
    };
    const form = make("form", { class: "scope-again", "aria-label": words.again },
      Object.entries(fields).map(([name, field]) => make("label", {}, words[`again_${name}`], field)),
      make("button", { type: "submit" }, words.send));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const values = Object.entries(fields).map(([name, field]) => [name, field.value]);
      const reply = await this.request({ kind: "send", id: step.id, ...Object.fromEntries(values) });
      if (reply.kind === "answer") this.go(Infinity);
    });
    this.panel.querySelector(".scope-tools").after(form);
    fields.cookies.focus();
  }

  // -------------------------------------------------------------- what stands still

  build() {
    const { words } = this;
    this.list = make("ol", { class: "scope-arrows", "aria-label": words.lanes.http });
    this.list.addEventListener("click", (event) => {
      const pressed = event.target.closest("button[data-n]");
      if (pressed) this.openDetail(Number(pressed.dataset.n));
    });
    this.list.addEventListener("keydown", (event) => this.onKey(event));
    this.list.addEventListener("scroll", () => {
      const { scrollHeight, scrollTop, clientHeight } = this.list;
      if (scrollTop < this.top) this.sticks = false; // only a person scrolls up
      if (scrollHeight - scrollTop - clientHeight < NEAR_END) this.sticks = true;
      this.top = scrollTop;
    }, { passive: true });
    this.nothing = make("p", { class: "scope-empty" }, words.empty.http);
    this.told = make("p", { class: "scope-told", role: "status" });
    this.panel = make("section", { class: "scope-detail", "aria-label": words.detail, hidden: true });
    this.panel.addEventListener("keydown", (event) => {
      event.stopPropagation(); // JupyterLab's shortcuts are not for whoever types here
      if (event.key === "Escape") this.closeDetail(this.now);
    });
    this.root.classList.add("scope");
    this.root.lang = words.language;
    this.root.append(this.buildTime(), this.buildFilters(), this.told, this.buildLanes(), this.panel);
  }

  buildTime() {
    const { words } = this;
    this.slider = make("input", { type: "range", min: 0, max: 0, value: 0, "aria-label": words.time });
    this.slider.addEventListener("input", () => this.goTo(Number(this.slider.value)));
    this.slider.addEventListener("keydown", (event) => event.stopPropagation());
    this.back = button("◀", () => this.goTo(this.position() - 1), { "aria-label": words.back });
    this.forth = button("▶", () => this.goTo(this.position() + 1), { "aria-label": words.forth });
    this.count = make("span", { class: "scope-count" });
    this.live = this.isLive
      ? button(words.live, () => this.go(this.follows ? this.now : Infinity), { class: "scope-live" }) : null;
    const size = button(words.presenter, () => this.enlarge(!this.large));
    this.size = size;
    return make("div", { class: "scope-tools", role: "group", "aria-label": words.time },
      this.back, this.slider, this.forth, this.live, this.count,
      make("span", { class: "scope-right" }, size, ...this.buildFiles()));
  }

  buildFiles() {
    const { words } = this;
    this.opened = make("span", { class: "scope-opened", hidden: true }, make("span"),
      button(words.back_to_lesson, () => this.closeFile()));
    if (!this.isLive) return [];
    const file = make("input", { type: "file", accept: ".har,application/json", hidden: true, tabindex: "-1" });
    file.addEventListener("change", async () => {
      await this.open(file.files[0]);
      file.value = "";
    });
    return [
      this.opened, button(words.save_html, () => this.save("html")),
      button(words.save_har, () => this.save("har")), button(words.open_har, () => file.click()), file,
    ];
  }

  buildFilters() {
    const { words } = this;
    const choice = (all, name) => {
      const made = make("select", {}, make("option", { value: "" }, all));
      made.addEventListener("change", () => this.refilter({ [name]: made.value }));
      return made;
    };
    const tick = (name, turned) => {
      const box = make("input", { type: "checkbox" });
      box.checked = turned;
      box.addEventListener("change", () => this.refilter({ [name]: box.checked !== turned }));
      return box;
    };
    this.who = choice(words.everybody, "who");
    this.host = choice(words.every_host, "host");
    const path = make("input", { type: "search", placeholder: "/blogMain/", spellcheck: "false" });
    path.addEventListener("input", () => this.refilter({ path: path.value }));
    path.addEventListener("keydown", (event) => event.stopPropagation());
    return make("div", { class: "scope-tools", role: "group", "aria-label": words.filter },
      make("label", {}, words.visitor, this.who), make("label", {}, words.host, this.host),
      make("label", {}, words.path, path), make("label", {}, tick("touches", false), words.touches),
      make("label", {}, tick("statics", true), words.hide_static));
  }

  buildLanes() {
    const { words } = this;
    const places = Object.fromEntries(LANES.map((lane) => [lane, make("div", { class: "scope-held", tabindex: "0",
      role: "group", "aria-label": words.lanes[lane] })]));
    const regions = LANES.map((lane) => make("section",
      { class: `scope-lane scope-${lane}`, role: "region", "aria-label": words.lanes[lane] },
      make("h3", {}, words.lanes[lane]), make("p", { class: "scope-hint" }, words.hints[lane]), places[lane]));
    const ends = make("div", { class: "scope-ends", "aria-hidden": "true" },
      ["browser", "site", "kakao"].map((end) => make("span", {}, words.ends[end])));
    places.http.replaceWith(ends, this.nothing, this.list);
    this.lanes = ["browser", "site", "kakao"].map((name) => new Lane(name, places[name], words));
    return make("div", { class: "scope-lanes" }, regions);
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

/** Scroll a box, and nothing around it, as far as needed to see what is in it. */
function bringIntoSight(box, inside) {
  if (!inside) return;
  const [frame, seen] = [box.getBoundingClientRect(), inside.getBoundingClientRect()];
  if (seen.bottom > frame.bottom) box.scrollTop += seen.bottom - frame.bottom + MARGIN;
  if (seen.top < frame.top) box.scrollTop -= frame.top - seen.top + MARGIN;
}

function select(values, chosen) {
  const options = values.map((value) => make("option", { value, selected: value === chosen }, value));
  return make("select", {}, options);
}

// ------------------------------------------------------------------ inside a notebook

/** One history for each widget, however many views of it are open on the page. */
export default () => {
  const history = new History();
  const page = Math.random().toString(36).slice(2); // replies reach every open page; this one knows its own by it
  const waiting = new Map();
  let asked = 0;

  const hear = (model, message) => {
    if (message.kind === "steps" && !history.add(message.steps)) hello(model);
    waiting.get(message.ask)?.(message);
    waiting.delete(message.ask);
  };
  const hello = (model) => model.send({ kind: "hello", have: history.steps.length });
  const ask = (model) => (message) => new Promise((resolve) => {
    const name = `${page}-${asked++}`;
    waiting.set(name, resolve);
    model.send({ ...message, ask: name });
  });

  return {
    initialize({ model }) {
      model.on("msg:custom", (message) => hear(model, message));
      hello(model);
    },
    render({ model, el }) {
      const root = document.createElement("div");
      el.append(root);
      const presenter = model.get("presenter");
      return draw(root, { words: model.get("words"), history, ask: ask(model), presenter });
    },
  };
};

// An exercise: its question, a form, the verdict, hints and the solution.
//
// What anything means was decided in Python, in `task.py`; here it is drawn, and what the learner does is
// sent back. Every text becomes a text node, never markup; what stands between backticks is set as code.

import { button, make, prose } from "../display/dom.js";

/** A paragraph for each line; a line that is indented is a line of code. */
const paragraphs = (text) => String(text).split("\n").map((line) =>
  /^\s+\S/.test(line) ? make("p", { class: "task-verbatim" }, make("code", {}, line)) : make("p", {}, prose(line)));

const code = (text) => make("pre", { tabindex: 0 }, make("code", {}, text));

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** A button that does nothing now keeps the focus: the keyboard goes on where it was. */
const turn_off = (tool, off) => tool.setAttribute("aria-disabled", String(Boolean(off)));
const is_off = (tool) => tool.getAttribute("aria-disabled") === "true";

const SIGNS = { right: "✓", "not yet": "✗", "cannot tell": "?", "not tried": "…" };
const ON_THE_WAY = { ...SIGNS, "not yet": "→" };

class Task {
  constructor(model, el) {
    this.model = model;
    this.id = `task-${Math.random().toString(36).slice(2)}`; // every view loads this module for itself: no counter is shared
    this.given = {}; // what is filled in, by field
    this.drawn = ""; // the fields that the form was made of
    this.words = model.get("words");
    const { title, task, kind } = model.get("exercise");
    this.solved = make("span", { class: "task-solved" });
    this.form = make("form", { onsubmit: (event) => this.submit(event) });
    this.verdict = make("div", { class: "task-verdict", role: "status", "aria-live": "polite" });
    this.help = make("div", { class: "task-help" });
    this.tools = make("div", { class: "task-tools" });
    this.kind = kind;
    this.root = make("section", { class: "task", lang: this.words.language, "aria-labelledby": `${this.id}-title` },
      make("header", {}, make("span", { class: "task-kind" }, this.words.exercise), " ",
        make("b", { id: `${this.id}-title` }, prose(title)), this.solved),
      make("div", { class: "task-asked" }, paragraphs(task)), this.form, this.tools, this.verdict, this.help);
    this.root.addEventListener("keydown", (event) => event.stopPropagation()); // keys pressed here are not JupyterLab's
    this.form.addEventListener("keydown", (event) => {
      if (event.isComposing) return; // a Hangul syllable is being written
      if (event.key === "Enter" && event.target.matches("input")) this.submit(event);
    });
    el.append(this.root);
    this.make_tools();
    this.redraw = () => this.draw();
    model.on("change:state", this.redraw);
    this.draw();
    this.send({ do: "look" }); // a listing may be there by now
  }

  send(message) {
    this.model.send(message);
  }

  submit(event) {
    event.preventDefault();
    if (is_off(this.main)) return;
    const names = Object.keys(this.given);
    const answer = names.length === 1 ? this.given[names[0]] : this.given;
    this.send(this.kind === "answer" ? { do: "answer", answer } : { do: "check" });
  }

  // -------------------------------------------------------------- the form

  make_tools() {
    const { words, kind } = this;
    const tool = (text, message) => button(text, ({ currentTarget }) => is_off(currentTarget) || this.send(message));
    this.main = button(kind === "answer" ? words.answer : words.check, (event) => this.submit(event),
      { class: "task-main" });
    this.hint = tool("", { do: "hint" });
    this.solution = tool(words.solution, { do: "solution" });
    this.apply = kind === "edit" ? tool(words.apply, { do: "apply" }) : null;
    this.undo = kind === "edit" ? tool(words.undo, { do: "undo" }) : null;
    this.tools.append(...[this.main, this.hint, this.solution, this.apply, this.undo].filter(Boolean));
  }

  /** Make the form of its fields; what is filled in stays as long as the fields are the same. */
  draw_form(fields) {
    const now = JSON.stringify(fields);
    if (now === this.drawn) return;
    this.drawn = now;
    this.given = Object.fromEntries(fields.map(({ name, kind, options = [] }) =>
      [name, kind === "order" ? options.map(([key]) => key) : kind === "several" ? [] : ""]));
    this.form.replaceChildren(...fields.map((field) => this.field(field)));
    if (this.kind === "answer" && !fields.length) {
      const again = button(this.words.look, () => this.send({ do: "look" }));
      this.form.append(make("p", {}, this.words.nothing_yet), again);
    }
  }

  field(field) {
    if (field.kind === "text") return this.text_field(field);
    if (field.kind === "order") return this.order_field(field);
    const legend = make("legend", { class: field.legend ? "" : "task-unseen" }, field.legend ?? this.words.your_answer);
    const type = field.kind === "several" ? "checkbox" : "radio";
    const shape = field.kind === "line" ? "task-lines" : field.code ? "task-codes" : "";
    return make("fieldset", { class: shape }, legend, field.options.map(([key, text]) => this.option(field, type, key, text)));
  }

  option(field, type, key, text) {
    const input = make("input", { type, name: `${this.id}-${field.name}`, value: key });
    input.addEventListener("change", () => {
      if (type === "radio") this.given[field.name] = key;
      else this.given[field.name] = [...this.form.querySelectorAll("input:checked")].map((box) => box.value);
    });
    const shown = field.code || field.kind === "line" ? make("code", {}, text) : make("span", {}, prose(text));
    return make("label", {}, input, make("b", {}, key), shown);
  }

  text_field({ name }) {
    const input = make("input", { type: "text", autocomplete: "off", spellcheck: "false", maxlength: 500 });
    input.addEventListener("input", () => (this.given[name] = input.value));
    return make("label", { class: "task-text" }, make("span", {}, this.words.your_answer), input);
  }

  /** A list whose entries move with two buttons each; the focus goes along. */
  order_field({ name, options }) {
    const texts = new Map(options);
    const list = make("ol", { class: "task-order" });
    const move = (place, step, pressed) => {
      const names = this.given[name];
      if (names[place + step] === undefined) return;
      [names[place], names[place + step]] = [names[place + step], names[place]];
      paint();
      list.children[place + step].querySelectorAll("button")[pressed].focus();
    };
    const paint = () => list.replaceChildren(...this.given[name].map((key, place) => make("li", {},
      button("↑", () => move(place, -1, 0), { "aria-label": fill(this.words.up, { name: key }) }),
      button("↓", () => move(place, 1, 1), { "aria-label": fill(this.words.down, { name: key }) }),
      make("span", {}, make("code", {}, key), " ", prose(texts.get(key))))));
    paint();
    return list;
  }

  // -------------------------------------------------------------- what came of it

  draw() {
    const { words } = this;
    const state = this.model.get("state");
    this.draw_form(state.fields ?? []);
    const { verdict, solved, hints = [], busy, trouble } = state;
    this.root.classList.toggle("task-is-solved", Boolean(solved));
    this.solved.textContent = solved ? `✓ ${words.solved}` : "";
    const focused = this.root.getRootNode().activeElement;
    this.root.ariaBusy = Boolean(busy);
    turn_off(this.main, busy);
    this.hint.textContent = fill(words.hint, { n: Math.min(hints.length + 1, state.count), all: state.count });
    turn_off(this.hint, hints.length >= state.count);
    if (this.undo) this.undo.hidden = !state.undo;
    if (this.apply) this.apply.hidden = state.undo || !state.solution;
    if (focused?.hidden && this.tools.contains(focused)) (focused === this.apply ? this.undo : this.apply).focus();
    this.verdict.replaceChildren(...this.said(verdict, { busy, trouble, solved }));
    this.verdict.classList.toggle("task-on-the-way", Boolean(verdict?.onTheWay));
    this.verdict.dataset.outcome = busy ? "" : trouble ? "cannot tell" : verdict?.outcome ?? "";
    this.help.replaceChildren(...hints.map((hint) => make("p", { class: "task-hint" }, prose(hint))),
      ...(state.solution ? [this.shown(state.solution)] : []));
  }

  said(verdict, { busy, trouble, solved }) {
    if (busy) return [make("p", {}, this.words.busy)];
    if (trouble) return [make("p", {}, prose(trouble))];
    if (!verdict) return solved ? [make("p", {}, fill(this.words.solved_on, { day: solved }))] : [];
    const [first, ...rest] = String(verdict.says).split("\n");
    const sign = make("span", { class: "task-sign", "aria-hidden": "true" },
      (verdict.onTheWay ? ON_THE_WAY : SIGNS)[verdict.outcome]);
    const parts = verdict.parts.flatMap(([name, text]) => [make("dt", {}, name), make("dd", {}, paragraphs(text))]);
    return [make("p", {}, sign, make("b", {}, verdict.headline), " ", prose(first)),
      ...(rest.length ? paragraphs(rest.join("\n")) : []), ...(parts.length ? [make("dl", {}, parts)] : [])];
  }

  shown({ says, detail, code: parts, differences, has_changes, why }) {
    const blocks = parts.flatMap(([file, text]) => [make("p", {}, make("code", {}, file)), code(text)]);
    const lines = differences.flat().map((line) => make("span", { class: DIFFERENCE[line[0]] ?? "" }, `${line}\n`));
    const differs = has_changes ? [make("p", {}, this.words.differs),
      lines.length ? make("pre", { class: "task-diff", tabindex: 0 }, lines) : make("p", {}, this.words.same)] : [];
    return make("div", { class: "task-solution" }, says ? paragraphs(says) : [], detail ? code(detail) : [], blocks, differs,
      paragraphs(why));
  }
}

const DIFFERENCE = { "+": "task-plus", "-": "task-minus" };

function render({ model, el }) {
  const task = new Task(model, el);
  return () => model.off("change:state", task.redraw);
}

export default { render };

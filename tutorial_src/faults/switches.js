// The panel of switches: what is thrown, a visitor to send, and the switches themselves.
//
// What anything means was decided in Python; here it is drawn, and what is pressed is sent back.
// Every text becomes a text node, never markup; what stands between backticks is set as code.

import { button, make, prose } from "../display/dom.js";

let count = 0; // panels on this page: the ids in them must differ

class Panel {
  constructor(model, el) {
    this.model = model;
    this.id = `switches-${++count}`;
    this.words = model.get("words");
    this.says = make("div", { class: "switches-says", role: "status", "aria-live": "polite" });
    this.yourself = make("p", { class: "switches-yourself" });
    this.buttons = new Map(model.get("switches").map((one) => [one.name, this.drawSwitch(one)]));
    const list = make("ul", { class: "switches-list" }, [...this.buttons.values()].map((one) => one.parentNode));
    this.root = make("section", { class: "switches", lang: this.words.language, "aria-labelledby": `${this.id}-title` },
      make("b", { id: `${this.id}-title`, class: "switches-title" }, this.words.panel),
      this.says, this.drawTools(), this.yourself, list);
    el.append(this.root);
    this.redraw = () => this.draw();
    model.on("change:state", this.redraw);
    this.draw();
  }

  send(message) {
    this.model.send(message);
  }

  drawTools() {
    const { words } = this;
    const tool = (text, message, more) => button(text, () => this.send(message), more);
    this.walk = tool(words.walk, { do: "walk" }, { class: "switches-main" });
    this.undo = tool(words.undo, { do: "undo" });
    const throwByWord = () => this.send({ do: "word", word: word.value });
    const word = make("input", { type: "text", autocomplete: "off", maxlength: 100, onkeydown: (event) => {
      if (event.key !== "Enter" || event.isComposing) return; // a Hangul syllable is being written
      event.preventDefault();
      event.stopPropagation(); // JupyterLab would take it for itself
      throwByWord();
    } });
    const byWord = make("div", { class: "switches-word" }, make("label", {}, words.word, " ", word),
      button(words.by_word, throwByWord));
    return make("div", { class: "switches-tools" }, this.walk, this.undo, tool(words.chance, { do: "chance" }), byWord);
  }

  drawSwitch({ name, title, does }) {
    const id = `${this.id}-${name}`;
    const pressed = make("button", { type: "button", "aria-pressed": "false", "aria-describedby": id,
      onclick: () => this.send({ do: "throw", name }) }, make("i", { "aria-hidden": "true" }), prose(title));
    make("li", {}, pressed, make("p", { id }, prose(does)));
    return pressed;
  }

  draw() {
    const { says, thrown, is_thrown, yourself, link, walk, busy, trouble } = this.model.get("state");
    const lines = busy ? [this.words.busy] : trouble ? trouble.split("\n") : [says, ...walk];
    this.says.replaceChildren(...lines.map((line) => make("p", {}, prose(line))));
    this.says.classList.toggle("switches-trouble", Boolean(trouble) && !busy);
    this.root.ariaBusy = Boolean(busy);
    this.undo.disabled = !is_thrown;
    for (const [name, one] of this.buttons) one.setAttribute("aria-pressed", String(name === thrown));
    this.yourself.hidden = !yourself;
    if (yourself) {
      const open = make("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, link);
      this.yourself.replaceChildren(make("b", {}, this.words.yourself), ": ", open, " ", ...prose(yourself));
    }
  }
}

function render({ model, el }) {
  const panel = new Panel(model, el);
  return () => model.off("change:state", panel.redraw);
}

export default { render };

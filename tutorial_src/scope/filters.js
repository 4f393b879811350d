// Which arrows are shown: by visitor, host and path, by what they touch, and with or without a page's static files.

import { make } from "../display/dom.js";

/** The filters as a group of fields; `onchange` is called whenever one is set. */
export class Filters {
  constructor(words, onchange) {
    this.values = { who: "", host: "", path: "", touches: false, statics: false };
    this.names = new Map(); // visitor → name in the reader's language
    this.learned = 0; // steps whose visitor and host are offered
    const set = (change) => {
      Object.assign(this.values, change);
      onchange();
    };
    const choice = (all, name) => make("select", { onchange: ({ target }) => set({ [name]: target.value }) },
      make("option", { value: "" }, all));
    const tick = (name, turned) => make("input", { type: "checkbox", checked: turned,
      onchange: ({ target }) => set({ [name]: target.checked !== turned }) });
    this.who = choice(words.everybody, "who");
    this.host = choice(words.every_host, "host");
    const path = make("input", { type: "search", placeholder: "/blogMain/", spellcheck: "false",
      oninput: () => set({ path: path.value }), onkeydown: (event) => event.stopPropagation() });
    this.group = make("div", { class: "scope-tools", role: "group", "aria-label": words.filter },
      make("label", {}, words.visitor, this.who), make("label", {}, words.host, this.host),
      make("label", {}, words.path, path), make("label", {}, tick("touches", false), words.touches),
      make("label", {}, tick("statics", true), words.hide_static));
  }

  passes({ arrow }) {
    const { who, host, path, touches, statics } = this.values;
    return (!who || arrow.from === who) && (!host || arrow.host === host)
      && (!path || `${arrow.path}?${arrow.query}`.includes(path))
      && (!touches || arrow.touches) && (statics || !arrow.static);
  }

  /** Offer each visitor and each host of these steps as soon as it appears. */
  learn(steps) {
    for (; this.learned < steps.length; this.learned++) {
      const { from, who, host } = steps[this.learned].arrow;
      if (!this.names.has(from)) {
        this.names.set(from, who).set(from.replace("browser:", ""), who);
        this.who.append(make("option", { value: from }, who));
      }
      if (![...this.host.options].some((option) => option.value === host)) {
        this.host.append(make("option", { value: host }, host));
      }
    }
  }

  /** Forget the visitors and hosts of another history. */
  clear() {
    for (const choice of [this.who, this.host]) choice.replaceChildren(choice.firstChild);
    Object.assign(this.values, { who: "", host: "" });
    this.names = new Map();
    this.learned = 0;
  }
}

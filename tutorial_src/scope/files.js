// The view as a file, and a file in the view: saved as HTML or HAR, opened from HAR.

import { button, make } from "../display/dom.js";
import { History } from "./history.js";

const LONGEST_BODY = 8192; // characters of a body that are taken from an opened file

/** The tools of a view that save it, and those that show an opened file in the lesson's place. */
export class Files {
  constructor(view) {
    Object.assign(this, { view, words: view.words });
    this.name = make("span");
    this.opened = make("span", { class: "scope-opened", hidden: true }, this.name,
      button(this.words.back_to_lesson, () => this.close()));
  }

  buttons() {
    const { words } = this;
    const file = make("input", { type: "file", accept: ".har,application/json", hidden: true, tabindex: "-1",
      onchange: async () => {
        if (file.files[0]) await this.open(file.files[0]);
        file.value = "";
      } });
    return [
      this.opened, button(words.save_html, () => this.save("html")),
      button(words.save_har, () => this.save("har")), button(words.open_har, () => file.click()), file,
    ];
  }

  async save(as) {
    const reply = await this.view.request({ kind: "save", as });
    if (reply.kind === "file") download(reply);
  }

  async open(file) {
    let text;
    try {
      text = lighter(await file.text());
    } catch {
      return this.view.say(this.words.no_har);
    }
    const reply = await this.view.request({ kind: "open", text });
    if (reply.kind !== "opened") return;
    this.lesson ??= this.view.history;
    this.view.show(new History(reply.steps));
    this.opened.hidden = false;
    this.name.textContent = this.words.opened.replace("{name}", file.name);
  }

  close() {
    this.opened.hidden = true;
    this.view.show(this.lesson);
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

// One exchange, taken apart, in the panel below the lanes; from here it is copied, and sent once more.

import { button, make, prose } from "../display/dom.js";
import { foreign } from "./pieces.js";

const METHODS = ["GET", "POST", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"];
const PROGRAMS = ["browser:program", "browser:examiner"]; // no visitors that could be sent

/** The panel of a view, hidden until an arrow is opened. */
export class Detail {
  constructor(view) {
    Object.assign(this, { view, words: view.words });
    this.panel = make("section", { class: "scope-detail", "aria-label": this.words.detail, hidden: true,
      onkeydown: (event) => {
        event.stopPropagation(); // JupyterLab's shortcuts are not for whoever types here
        if (event.key === "Escape") this.close(view.now);
      } });
  }

  async open(n) {
    const { view, words } = this;
    const step = view.history.steps[n];
    view.go(n);
    const { kind, detail } = await view.request({ kind: "detail", id: step.id });
    if (kind !== "detail") return;
    const { who, method, path, status, flags, hidden } = step.arrow;
    const title = make("h3", { tabindex: "-1" }, foreign(`${who} · ${method} ${path} → ${status}`));
    const copied = make("span", { class: "scope-copied" });
    const warnings = flags.filter((flag) => flag.kind !== "diagnosis").map((flag) => flag.text); // that stands below, whole
    const isTold = !hidden || flags.some((flag) => flag.kind === "other-programs");
    if (!isTold) warnings.push(words.hidden.replace("{n}", hidden));
    this.panel.replaceChildren(
      make("header", {}, title, button(words.close, () => this.close(n), { class: "scope-close" })),
      make("div", { class: "scope-tools" },
        button(words.copy_curl, () => copy(detail.curl, copied, words)),
        button(words.copy_requests, () => copy(detail.requests, copied, words)),
        view.isLive ? button(words.again, () => this.editAgain(step, detail)) : "", copied),
      ...warnings.map((text) => make("p", { class: "scope-flag" }, foreign(text))),
      ...drawDetail(detail, words));
    this.panel.hidden = false;
    title.focus();
  }

  close(n) {
    this.panel.hidden = true;
    this.panel.replaceChildren();
    this.view.rows[n]?.firstChild.focus();
  }

  /** The names of the scripted visitors seen so far: only they can be sent. */
  scripted() {
    const arrows = this.view.history.steps.map((step) => step.arrow);
    const sent = arrows.filter(({ kind, from, inferred }) => kind === "browser" && !inferred && !PROGRAMS.includes(from));
    return sent.length ? [...new Set(sent.map((arrow) => arrow.who))] : ["first"];
  }

  /** A form that sends this request once more, as somebody, changed. */
  editAgain({ id, arrow }, { request }) {
    this.panel.querySelector("form")?.remove();
    const { view, words } = this;
    const cookies = request.headers.filter(([name]) => name.toLowerCase() === "cookie").map(([, value]) => value);
    const fields = {
      as: select(this.scripted(), arrow.who), method: select(METHODS, arrow.method),
      target: make("input", { value: `http://${arrow.host}${request.line.split(" ")[1]}`, dir: "ltr" }),
      cookies: make("input", { value: cookies.join("; "), dir: "ltr" }),
      body: make("textarea", { rows: 2, dir: "ltr" }, request.body ?? ""),
    };
    const send = async (event) => {
      event.preventDefault();
      const values = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));
      const reply = await view.request({ kind: "send", id, ...values });
      if (reply.kind === "answer") view.go(Infinity);
    };
    this.panel.querySelector(".scope-tools").after(
      make("form", { class: "scope-again", "aria-label": words.again, onsubmit: send },
        Object.entries(fields).map(([name, field]) => make("label", {}, words[`again_${name}`], field)),
        make("button", { type: "submit" }, words.send)));
    fields.cookies.focus();
  }
}

function drawDetail(detail, words) {
  const texts = ["printed", "error"].filter((kind) => detail[kind]);
  return [
    detail.diagnosis ? drawDiagnosis(detail.diagnosis) : "",
    drawParameters(words.query, detail.query, words),
    drawParameters(words.form, detail.form, words),
    make("div", { class: "scope-messages" },
      drawMessage(words.request, detail.request, words), drawMessage(words.response, detail.response, words)),
    ...texts.map((kind) => make("section", { "aria-label": words[kind] },
      make("h4", {}, words[kind]), make("pre", { tabindex: "0" }, foreign(detail[kind])))),
  ].filter(Boolean);
}

/** Why a request failed: sentences, in which code stands between backticks. */
function drawDiagnosis({ title, parts }) {
  return make("section", { class: "scope-diagnosis", "aria-label": title.replaceAll("`", "") },
    make("h4", {}, "✗ ", prose(title, foreign)),
    parts.flatMap(([heading, text, element]) =>
      [make("h5", {}, heading), make(element, {}, element === "pre" ? foreign(text) : prose(text, foreign))]));
}

function drawParameters(title, parameters, words) {
  if (!parameters.length) return "";
  return table(title, [words.name, words.raw, words.decoded],
    parameters.map(({ name, raw, decoded }) => row("", name, raw, decoded)));
}

function drawMessage(title, message, words) {
  const headers = message.headers.map(([name, value, mark]) =>
    row(mark === "cookie" ? "scope-cookie-line" : "", name, value));
  return make("section", { "aria-label": title },
    make("h4", {}, title),
    make("p", { class: "scope-first-line" }, foreign(message.line)),
    table(words.headers, [words.header, words.value], headers),
    message.body ? make("pre", { tabindex: "0", "aria-label": words.body }, foreign(message.body)) : null,
    message.size ? make("p", { class: "scope-more" }, words.bytes.replace("{n}", message.size)) : null);
}

function table(title, columns, rows) {
  const headings = columns.map((name) => make("th", { scope: "col" }, name));
  return make("table", {}, make("caption", {}, title), make("thead", {}, make("tr", {}, headings)),
    make("tbody", {}, rows));
}

const row = (kind, name, ...values) => make("tr", { class: kind || null },
  make("th", { scope: "row" }, foreign(name)), values.map((value) => make("td", {}, foreign(value))));

const select = (values, chosen) =>
  make("select", {}, values.map((value) => make("option", { value, selected: value === chosen }, value)));

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

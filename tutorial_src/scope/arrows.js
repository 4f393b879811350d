// One exchange as an arrow: request, there and back, response, and what is worth a warning.

import { make } from "../display/dom.js";
import { badge, foreign, marked } from "./pieces.js";

/** The list item of a step; `steps` has the ones that its request caused meanwhile. */
export function drawArrow(step, steps, words) {
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
  const way = `scope-track scope-${arrow.kind === "server" ? "server" : `to-${arrow.to}`}`;
  return make("li", { class: arrow.session ? `scope-s${arrow.hue}` : "" },
    make("button", { type: "button", tabindex: "-1", "data-n": step.n, "aria-label": arrow.label },
      asked, drawCookies("Cookie", arrow.sent, words),
      make("span", { class: way }, make("i", { class: "scope-there" }),
        arrow.status ? make("i", { class: "scope-back" }) : ""),
      answered, drawCookies("Set-Cookie", arrow.set, words),
      during.map((text) => make("span", { class: "scope-more" }, foreign(text))),
      arrow.flags.map((flag) => make("span", { class: "scope-flag" }, foreign(flag.text)))));
}

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

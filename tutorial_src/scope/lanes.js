// The lanes: browser jars, session rows and Kakao.

import { make } from "../display/dom.js";
import { badge, bringIntoSight, foreign, marked } from "./pieces.js";

const MARKED = ".scope-row-new, .scope-row-changed, .scope-row-gone";
const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
const REAL = /^you( \d+)?$/; // real browsers, whose jars nobody can look into
const VALUES = new Set(["value", "data"]); // fields that are shown whole, as they are
const MAY_SCROLL = /[^]{60}|(\n[^\n]*){4}/; // a value that may not fit into its box: the keyboard must reach it
const LONG = /^\S{20,}$/; // a name that is an id, a code or a token

/** One lane: a table for each group, whose rows are drawn once and kept. */
export class Lane {
  constructor(name, place, words) {
    Object.assign(this, { name, place, words });
    this.rows = new WeakMap(); // entry → its row, unmarked
    this.tables = new Map(); // group → its table's body
  }

  /** Show these entries as they were at step `now`, whose time is `moment`; `names` are the visitors'. */
  paint(entries, now, moment, names) {
    const groups = new Map();
    // Rows that no cookie here has opened, of earlier lessons, come last. (A sort is stable.)
    if (this.name === "site") entries.sort((a, b) => !a.change.session - !b.change.session);
    for (const entry of entries) {
      const { group } = entry.change;
      if (!groups.has(group)) groups.set(group, []);
      groups.get(group).push(this.rowOf(entry, now, moment));
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
    const time = item.left === undefined ? null : make("span");
    const kinds = [mark && `scope-row-${mark}`, session && `scope-session scope-s${hue}`];
    const row = make("tr", { role: "row", class: kinds.filter(Boolean).join(" ") },
      make("th", { role: "rowheader", scope: "row" }, badge(change, words),
        make("span", { class: LONG.test(name) ? "scope-id" : "", title: name }, foreign(name)), marked(mark, words)),
      make("td", { role: "cell" },
        values.map(([, text]) => make("div", { class: "scope-value", title: text, tabindex: MAY_SCROLL.test(text) && 0 },
          foreign(text))),
        make("div", { class: "scope-more" }, more.map(([key, text]) => this.drawField(key, text)), time)));
    if (time) row.tellTime = (now) => { time.textContent = left(item.left, now, words); };
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
    const heading = (text) => make("th", { role: "columnheader", scope: "col" }, text);
    make("table", { role: "table" },
      make("caption", {}, foreign(name ?? words.groups[group] ?? group),
        inferred ? make("span", { class: "scope-more" }, ` · ${words.inferred}`) : ""),
      make("thead", { role: "rowgroup" },
        make("tr", { role: "row" }, heading(words.column_name), heading(words.column_holds))),
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

let formatter; // costly to make

/** How long until `expiry`, seen from `now` (both in seconds), in the reader's language. */
function left(expiry, now, words) {
  if (expiry === null) return words.until_closed;
  const seconds = expiry - now;
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? UNITS[3];
  formatter ??= new Intl.RelativeTimeFormat(words.language);
  return formatter.format(Math.trunc(seconds / size), unit);
}

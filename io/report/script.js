/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Makes the headings of every table sort it, and puts a field above long ones that leaves the rows with certain words;
   without the script the tables stand whole and in their first order. */
"use strict";

/* Without case and accents, so that "elevage" finds "Élevage". */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const LONG = 8; /* rows from which on looking for one takes longer than typing its name */

const addSearch = (table) => {
  const rows = [...table.tBodies[0].rows];
  const texts = new Map(rows.map((row) => [row, plain([...row.cells].map((cell) => cell.textContent).join("\n"))]));
  const line = document.createElement("p");
  const field = document.createElement("input");
  const count = document.createElement("output");
  line.className = "find";
  field.type = "search";
  field.placeholder = "Find rows";
  field.setAttribute("aria-label", "Find rows of the table below");
  field.addEventListener("input", () => {
    const words = plain(field.value).split(/\s+/).filter((word) => word);
    let shown = 0;
    for (const row of rows) {
      row.hidden = !words.every((word) => texts.get(row).includes(word));
      shown += row.hidden ? 0 : 1;
    }
    count.value = words.length ? `${shown} of ${rows.length} rows` : "";
  });
  line.append(field, " ", count);
  table.parentElement.before(line);
};

for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const letters = new Intl.Collator(undefined, { numeric: true });

  /* A missing cell is null, and stays at the end in both directions. */
  const value = (row, place) => {
    const cell = row.cells[place];
    if (cell.dataset.missing !== undefined)
      return null;
    return heads[place].classList.contains("number") ? Number(cell.dataset.value) : cell.textContent;
  };
  const compare = (left, right, sign) => {
    if (left === null || right === null)
      return (left === null) - (right === null);
    return sign * (typeof left === "number" ? left - right : letters.compare(left, right));
  };

  heads.forEach((head, place) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const first = head.classList.contains("number") ? "descending" : "ascending";
      const second = first === "ascending" ? "descending" : "ascending";
      const order = head.getAttribute("aria-sort") === first ? second : first;
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", order);
      const sign = order === "ascending" ? 1 : -1;
      const rows = [...body.rows].sort((left, right) => compare(value(left, place), value(right, place), sign));
      body.append(...rows);
    });
  });
  if (body.rows.length >= LONG)
    addSearch(table);
}

/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Makes the headings of every table sort it; without the script the tables stand in their first order. */
"use strict";
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
}

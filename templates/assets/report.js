// What pages do besides being read: "/" goes to the field that searches the report, and tables that say so are sorted and filtered.
// Nothing here is needed to read a page.
(() => {
  "use strict";

  document.addEventListener("keydown", event => {
    const field = document.querySelector('input[name="q"]');
    const { key, target } = event;
    if (!field || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === "/" && !target.closest("input, select, textarea, [contenteditable]")) {
      event.preventDefault();
      field.focus();
      field.select();
    } else if (key === "Escape" && target === field) {
      field.value = "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.blur();
    }
  });

  const { compare } = new Intl.Collator(document.documentElement.lang || "en", { numeric: true, sensitivity: "base" });
  const plain = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const make = (name, props) => Object.assign(document.createElement(name), props);

  for (const table of document.querySelectorAll("table[data-sort]")) {
    const [body] = table.tBodies;
    const rows = [...body.rows];
    if (rows.length < 2) continue;
    const valueOf = (row, column) => row.cells[column]?.textContent.trim() ?? "";
    const numberOf = text => Number(text.replace(/[,%\s]/g, "") || NaN);

    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const label = head.textContent.trim();
      if (!label) return;
      const button = make("button", { type: "button", className: "sort" });
      if (head.querySelector("a, span")) {
        button.textContent = "↕";
        button.setAttribute("aria-label", table.dataset.sort + " " + label);
      } else {
        button.append(...head.childNodes);
      }
      head.append(button);
      const numbers = rows.every(row => valueOf(row, column) === "" || !isNaN(numberOf(valueOf(row, column))));
      const ways = numbers ? ["descending", "ascending"] : ["ascending", "descending"];
      button.addEventListener("click", () => {
        const way = ways[ways.indexOf(head.getAttribute("aria-sort")) + 1];
        for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
        if (way) head.setAttribute("aria-sort", way);
        const order = !way ? rows : [...rows].sort((a, b) => {
          const [x, y] = [valueOf(a, column), valueOf(b, column)];
          return (way === "ascending" ? 1 : -1) * (numbers ? (numberOf(x) || 0) - (numberOf(y) || 0) : compare(x, y));
        });
        body.append(...order);
      });
    });

    if (table.dataset.filter && rows.length > 7) {
      const field = make("input", { type: "search" });
      const count = make("span");
      count.setAttribute("role", "status");
      const label = make("label", { textContent: table.dataset.filter + " " });
      label.append(field);
      const line = make("p", { className: "filter" });
      line.append(label, " ", count);
      (table.closest(".scroll") ?? table).before(line);
      field.addEventListener("input", () => {
        const wanted = plain(field.value).split(/\s+/);
        for (const row of rows) row.hidden = !wanted.every(word => plain(row.textContent).includes(word));
        count.textContent = field.value ? `${rows.filter(row => !row.hidden).length} / ${rows.length}` : "";
      });
    }
  }
})();

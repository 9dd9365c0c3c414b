// What pages do besides being read: "/" goes to the field that searches the report, and tables that ask for it are sorted and filtered.
// Nothing here is needed to read a page. It is shipped without comments, indentation and most ends of lines: no text may go over one.
(() => {
  // An element with a class, or with whatever else it has.
  const make = (name, traits, ...children) => {
    const element = Object.assign(document.createElement(name), typeof traits === "string" ? { className: traits } : traits);
    element.append(...children);
    return element;
  };

  const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  window.reportgen = { make };

  document.addEventListener("keydown", event => {
    const field = document.querySelector('[name="q"]');
    const { key, target } = event;
    if (!field || event.ctrlKey || event.metaKey) return;
    if (key === "/" && !target.closest("input, select, textarea, [contenteditable]")) {
      event.preventDefault();
      field.select();
    } else if (key === "Escape" && target === field) {
      field.value = "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.blur();
    }
  });

  // A quote goes to the clipboard with who says it, how the report is cited, and where it stands.
  for (const list of document.querySelectorAll("[data-copy]")) {
    for (const quote of list.children) {
      const source = quote.querySelector(":scope > .source");
      const button = make("button", { className: "sort", textContent: list.dataset.copy });
      button.onclick = async () => {
        const parts = [quote.querySelector(":scope > blockquote"), source.querySelector("span, a"), ...document.querySelectorAll('title, [name^="citation_"]')];
        await navigator.clipboard.writeText([...parts.map(part => part.content || part.innerText.trim()), source.querySelector("a").href].join("\n"));
        button.append(" ✓");
      };
      source.append(" ", button);
    }
  }

  for (const table of document.querySelectorAll("table[data-sort]")) {
    const [body] = table.tBodies;
    const rows = [...body.rows];
    const textOf = (row, column) => row.cells[column].textContent;
    const numberOf = (row, column) => +textOf(row, column).replace(/[,%]/g, "");

    for (const head of rows.length > 1 ? table.tHead.rows[0].cells : []) {
      const column = head.cellIndex;
      const label = head.textContent.trim();
      if (!label) continue;
      // Beside the words of the head, which may lead somewhere.
      const button = make("button", { className: "sort", ariaLabel: `${table.dataset.sort} ${label}` }, "↕");
      head.append(" ", button);
      const isNumber = rows.every(row => numberOf(row, column) >= 0);
      const ways = isNumber ? ["descending", "ascending"] : ["ascending", "descending"];
      button.onclick = () => {
        const way = ways[ways.indexOf(head.ariaSort) + 1] ?? null;
        for (const other of head.parentNode.cells) other.ariaSort = other === head ? way : null;
        const order = (a, b) => isNumber ? numberOf(a, column) - numberOf(b, column) : textOf(a, column).localeCompare(textOf(b, column), [], { numeric: true });
        body.append(...(way ? [...rows].sort((a, b) => way === "ascending" ? order(a, b) : order(b, a)) : rows));
      };
    }

    if (table.dataset.filter && rows.length > 7) {
      const count = make("span", { role: "status" });
      const field = make("input", { type: "search" });
      (table.closest(".scroll") ?? table).before(make("p", "filter", make("label", "", table.dataset.filter, " ", field), " ", count));
      field.oninput = () => {
        const wanted = fold(field.value).split(/\s+/);
        for (const row of rows) row.hidden = !wanted.every(word => fold(row.textContent).includes(word));
        count.textContent = field.value && `${rows.filter(row => !row.hidden).length} / ${rows.length}`;
      };
    }
  }
})();

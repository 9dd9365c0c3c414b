// Sent with pages of the preview only: follows changes of the report. Words from findings are only ever set as text.
"use strict";
(() => {
  const address = document.currentScript.dataset.events;
  const memory = "reportgen-place";
  const style = `
    section { position: fixed; inset: auto 0 0 0; max-height: 60vh; overflow: auto; z-index: 2147483647; box-sizing: border-box;
      padding: 1rem 1.5rem 1.25rem; background: #2b0f12; color: #fff1f0; border-top: 4px solid #ff6b61;
      font: 15px/1.5 system-ui, sans-serif; box-shadow: 0 -8px 32px #0006; }
    h2 { margin: 0 0 .5rem; font-size: 1.05rem; }
    button { float: right; font: inherit; color: inherit; background: none; border: 1px solid currentColor; border-radius: 4px; cursor: pointer; }
    ol { margin: 0; padding: 0; list-style: none; }
    li { margin: .75rem 0 0; overflow-wrap: anywhere; }
    code { font: 13px/1.5 ui-monospace, monospace; color: #ffb4ad; }
    p { margin: 0; white-space: pre-line; }
    .hint { color: #ffd9a8; }
    section.edit { inset: auto 1rem 1rem auto; width: min(34rem, calc(100vw - 2rem)); max-height: 40vh; border: 0; border-left: 4px solid #7fb3ff; border-radius: 6px;
      padding: .75rem 1rem; background: #14202e; color: #eef4fb; font-size: 14px; }
    .edit h2 { font-size: .95rem; }
    .edit li { margin: .2rem 0 0; }
    .edit a { color: #9cc6ff; }`;
  const put = "reportgen-edit-put-away";
  let source = null;
  let overlay = null;
  let edited = null;
  let turn = 0;

  const element = (name, text, kind) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };

  // Its own root, so that no style of the report reaches it.
  const host = (name) => {
    const made = document.createElement(name);
    const root = made.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    return [made, root];
  };

  const tell = ({ build, lines }) => {
    edited?.remove();
    edited = null;
    if (lines.length === 0 || sessionStorage.getItem(put) === String(build)) return;
    let root;
    [edited, root] = host("reportgen-edit");
    const panel = document.createElement("section");
    panel.className = "edit";
    panel.setAttribute("role", "status");
    const close = element("button", "Hide");
    close.addEventListener("click", () => {
      sessionStorage.setItem(put, String(build));
      edited?.remove();
    });
    const list = document.createElement("ol");
    for (const { depth, words, href } of lines) {
      const entry = document.createElement("li");
      entry.style.marginInlineStart = `${depth}em`;
      const link = element(href ? "a" : "span", words);
      if (href) link.href = href;
      entry.append(link);
      list.append(entry);
    }
    panel.append(close, element("h2", "What this edit did"), list);
    root.append(panel);
    document.documentElement.append(edited);
  };

  const show = ({ count, errors }) => {
    overlay?.remove();
    overlay = null;
    if (count === 0) return;
    let root;
    [overlay, root] = host("reportgen-errors");
    const panel = document.createElement("section");
    panel.setAttribute("role", "alert");
    const close = element("button", "Hide");
    close.addEventListener("click", () => overlay?.remove());
    const list = document.createElement("ol");
    for (const error of errors) {
      const entry = document.createElement("li");
      entry.append(element("code", `${error.place ? error.place + ": " : ""}${error.code}`), element("p", error.message));
      if (error.hint) entry.append(element("p", error.hint, "hint"));
      list.append(entry);
    }
    if (count > errors.length) list.append(element("li", `… and ${count - errors.length} more, which the terminal shows`));
    panel.append(close, element("h2", count === 1 ? "1 error: this is the last good report" : `${count} errors: this may not be the newest report`), list);
    root.append(panel);
    document.documentElement.append(overlay);
  };

  const reload = () => {
    sessionStorage.setItem(memory, JSON.stringify([location.href, scrollX, scrollY]));
    location.reload();
  };

  const pathOf = (url) => decodeURIComponent(new URL(url, location.href).pathname);

  const refresh = (paths) => {
    const changed = new Set(paths.map(pathOf));
    const isStyle = (path) => path.endsWith(".css");
    for (const old of document.querySelectorAll("link[rel~=stylesheet][href]")) {
      const path = new URL(old.href).pathname;
      if (old.dataset.leaving || !changed.has(decodeURIComponent(path))) continue;
      const fresh = old.cloneNode();
      fresh.href = `${path}?turn=${++turn}`;
      old.dataset.leaving = "yes";
      fresh.addEventListener("load", () => old.remove());
      fresh.addEventListener("error", () => fresh.remove());
      old.after(fresh);
    }
    const loaded = performance.getEntriesByType("resource").map((entry) => pathOf(entry.name));
    if (loaded.some((path) => changed.has(path) && !isStyle(path))) reload();
  };

  const listen = () => {
    source?.close();
    source = null;
    // A browser has few connections for one server: pages that nobody sees keep none, and catch up when they are seen again.
    if (document.hidden) return;
    source = new EventSource(address);
    source.addEventListener("reload", reload);
    source.addEventListener("errors", (event) => show(JSON.parse(event.data)));
    source.addEventListener("edit", (event) => tell(JSON.parse(event.data)));
    source.addEventListener("files", (event) => refresh(JSON.parse(event.data)));
  };

  const returnToPlace = () => {
    const [page, x, y] = JSON.parse(sessionStorage.getItem(memory) ?? "[]");
    sessionStorage.removeItem(memory);
    if (page === location.href) scrollTo({ left: x, top: y, behavior: "instant" });
  };

  if (document.readyState === "complete") returnToPlace();
  else addEventListener("load", returnToPlace);
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", listen);
  document.addEventListener("visibilitychange", listen);
})();

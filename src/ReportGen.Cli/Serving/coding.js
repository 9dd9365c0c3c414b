// Sent with pages of the preview only: lets people code what they read. Words are only ever set as text.
"use strict";
(async () => {
  const { token, root } = document.currentScript.dataset;
  const reach = 32;
  const said = "reportgen-said";
  const style = `
    .rg-code, .rg-judge { font: 600 .75rem/1.4 system-ui, sans-serif; color: inherit; background: Canvas; border: 1px solid; border-radius: 4px;
      min-width: 1.75rem; min-height: 1.5rem; padding: 0 .45rem; cursor: pointer; }
    .segment > .rg-code { position: absolute; grid-column: 2 / 3; grid-row: 1 / 2; top: -.3rem; right: 0; padding: 0 .45rem !important; z-index: 1; opacity: 0; }
    :is(.segment:hover, .segment:focus-within) > .rg-code { opacity: 1; }
    @media (hover: none) { .segment > .rg-code { opacity: 1; } }
    .rg-judges { display: inline-flex; gap: .25rem; margin-left: .4rem; }
    .rg-judge[aria-pressed="true"] { color: Canvas; background: CanvasText; }
    .rg-desk { position: fixed; right: 1rem; bottom: 1rem; z-index: 2147483000; max-width: 20rem; padding: .5rem .8rem; font: .8125rem/1.45 system-ui, sans-serif;
      color: CanvasText; background: Canvas; border: 1px solid; border-radius: 6px; }
    .rg-desk p { margin: 0; }
    dialog.rg { width: min(34rem, calc(100vw - 2rem)); padding: 1.25rem 1.5rem; font: 1rem/1.5 system-ui, sans-serif; color: CanvasText; background: Canvas;
      border: 1px solid; border-radius: 8px; }
    dialog.rg::backdrop { background: #0006; }
    dialog.rg h2 { margin: 0 0 .5rem; font-size: 1.1rem; }
    dialog.rg blockquote { max-height: 9rem; overflow: auto; margin: 0 0 1rem; padding-left: .8rem; border-left: 3px solid; white-space: pre-line; }
    dialog.rg label { display: block; margin: 0 0 .8rem; font-weight: 600; }
    dialog.rg :is(input, textarea) { display: block; box-sizing: border-box; width: 100%; margin-top: .2rem; padding: .4rem .5rem; font: inherit; font-weight: 400; }
    dialog.rg .fault { color: #b3261e; min-height: 1.5em; margin: 0; }
    @media (prefers-color-scheme: dark) { dialog.rg .fault { color: #ff8a80; } }
    dialog.rg button, .rg-sheet button { padding: .3rem 1rem; font: inherit; cursor: pointer; }
    .rg-sheet { max-width: 48rem; }
    .rg-sheet h1 { margin-bottom: .75rem; }
    .rg-sheet ol { padding: 0; list-style: none; }
    .rg-sheet li { margin: 0 0 1.25rem; padding: 1rem 1.25rem; border: 1px solid #8888; border-radius: 6px; }
    .rg-sheet li[aria-current] { outline: 3px solid Highlight; }
    .rg-sheet li > p { max-width: 42rem; margin: 0 0 .75rem; white-space: pre-line; }
    .rg-sheet button[aria-pressed="true"] { color: Canvas; background: CanvasText; }
    @media print { .rg-code, .rg-judges, .rg-desk { display: none; } }`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  const ask = async (path, body) => {
    const reply = await fetch(`/.reportgen/${path}`, {
      method: body ? "POST" : "GET",
      headers: { "X-ReportGen-Token": token, ...(body ? { "Content-Type": "application/json" } : {}) },
      body: body ? JSON.stringify(body) : undefined,
    });
    const data = await reply.json();
    if (!reply.ok) throw new Error(data.fault);
    return data;
  };

  const status = element("p", "", { role: "status" });
  const announce = (text) => { status.textContent = text; };

  // A build follows what is written, and the page is loaded again if it shows anything of it.
  const say = async (coding, done) => {
    const { fault } = await ask("coding", coding);
    if (fault) throw new Error(fault);
    sessionStorage.setItem(said, done);
    announce(`${done} …`);
    setTimeout(() => announce(`${done}, and this page shows nothing of it: the terminal says why`), 5000);
  };

  const folded = (text) => text.replace(/\s+/g, " ").trim();

  // What stands around some words of a text, or as much around them as makes them easy to find again.
  const around = (text, start, end) => ({ prefix: text.slice(Math.max(0, start - reach), start), suffix: text.slice(end, end + reach) });
  const widened = (text, words) => {
    const at = words ? text.indexOf(words) : 0;
    if (at < 0) return null;
    let [start, end] = [Math.max(0, at - 40), Math.min(text.length, at + Math.max(words.length, 1) + 40)];
    if (start > 0) start = Math.min(at, text.indexOf(" ", start) + 1 || at);
    if (end < text.length) end = Math.max(at + words.length, text.lastIndexOf(" ", end));
    const exact = text.slice(start, end);
    return exact.trim() ? { exact, ...around(text, start, end) } : null;
  };

  const nodeOf = (href) => {
    const match = /\/themes\/(.+?)(?:\/page-\d+)?\/index\.html/.exec(new URL(href, location.href).pathname);
    return match ? decodeURIComponent(match[1]) : null;
  };

  const address = decodeURIComponent(location.pathname);
  const desk = await ask("desk").catch((error) => {
    if (address === "/.reportgen/sheet") document.querySelector("main").append(element("p", error.message, { role: "alert" }));
    return null;
  });
  if (!desk) return;
  const labelOf = (id) => desk.codes.find((c) => c.id === id)?.label ?? id;

  // Whatever was typed: an id, a label, or a part that fits one code only.
  const codeOf = (typed) => {
    const word = folded(typed).toLowerCase();
    if (!word) return null;
    const exact = desk.codes.find((c) => c.id.toLowerCase() === word || c.label.toLowerCase() === word);
    const near = desk.codes.filter((c) => c.id.toLowerCase().includes(word) || c.label.toLowerCase().includes(word));
    return exact ?? (near.length === 1 ? near[0] : null);
  };

  const choose = (words, quote) => {
    const dialog = element("dialog", "", { class: "rg", "aria-labelledby": "rg-title" });
    const form = element("form", "", { method: "dialog" });
    const list = element("datalist", "", { id: "rg-codes" });
    for (const code of desk.codes) list.append(element("option", code.label, { value: code.id }));
    const code = element("input", "", { list: "rg-codes", autocomplete: "off", required: "", value: sessionStorage.getItem("reportgen-code") ?? "" });
    const note = element("textarea", "", { rows: "3", maxlength: "10000" });
    const fault = element("p", "", { class: "fault", role: "alert" });
    const [codeLabel, noteLabel] = [element("label", "Theme or code"), element("label", "Note, if any")];
    codeLabel.append(code);
    noteLabel.append(note);
    const [save, cancel] = [element("button", `Code as ${desk.name}`, { value: "save" }), element("button", "Cancel", { type: "button" })];
    cancel.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const chosen = codeOf(code.value);
      if (!chosen) {
        fault.textContent = "Choose one of the codes";
        code.focus();
        return;
      }

      try {
        await say({ ...quote, code: chosen.id, verdict: "add", note: note.value }, `Coded as ${chosen.label}`);
        sessionStorage.setItem("reportgen-code", chosen.id);
        dialog.close();
      } catch (error) {
        fault.textContent = error.message;
      }
    });
    form.append(element("h2", "Code these words", { id: "rg-title" }), element("blockquote", words), codeLabel, noteLabel, fault, save, " ", cancel, list);
    dialog.append(form);
    document.body.append(dialog);
    dialog.showModal();
    code.select();
  };

  // Of what is selected only words of segments: no line numbers, no names of speakers.
  const selected = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const parts = [];
    for (const words of document.querySelectorAll(".segment[id] > .words")) {
      if (!range.intersectsNode(words)) continue;
      const inside = document.createRange();
      inside.selectNodeContents(words);
      if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0) inside.setStart(range.startContainer, range.startOffset);
      if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0) inside.setEnd(range.endContainer, range.endOffset);
      const text = inside.toString().trim();
      if (text) parts.push({ segment: words.parentElement.id, text });
    }
    return parts.length ? parts : null;
  };

  const judges = (label, isPressed, act) => {
    const box = element("span", "", { class: "rg-judges" });
    for (const [verdict, sign, verb] of [["accept", "✓", "Accept"], ["reject", "✗", "Reject"]]) {
      const button = element("button", sign, { class: "rg-judge", type: "button", "aria-pressed": String(isPressed === verdict), "aria-label": `${verb} ${label}`, title: `${verb} ${label}` });
      button.addEventListener("click", () => act(isPressed === verdict ? "withdraw" : verdict).catch((error) => announce(error.message)));
      box.append(button);
    }
    return box;
  };

  const undo = (label, act) => {
    const button = element("button", "Undo", { class: "rg-judge", type: "button", "aria-label": `Take back: ${label}`, title: `Take back: ${label}` });
    button.addEventListener("click", () => act("withdraw").catch((error) => announce(error.message)));
    return button;
  };

  const done = { accept: "Accepted", reject: "Rejected", withdraw: "Taken back" };

  const documentPage = async (id) => {
    const data = await (await fetch(`${root}data/documents/${encodeURIComponent(id)}.json`, { cache: "no-store" })).json();
    const texts = new Map(data.segments.map((s) => [s.id, s.text]));
    const quoteOf = (parts) => {
      const text = folded(texts.get(parts[0].segment) ?? "");
      const [first, last] = [folded(parts[0].text), folded(parts.at(-1).text)];
      const at = text.indexOf(first);
      const end = folded(texts.get(parts.at(-1).segment) ?? "");
      const to = parts.length === 1 ? at + first.length : end.indexOf(last) + last.length;
      return {
        document: id, segment: parts[0].segment, exact: parts.map((p) => folded(p.text)).join("\n"),
        prefix: at < 0 ? "" : text.slice(Math.max(0, at - reach), at), suffix: at < 0 || to < 0 ? "" : end.slice(to, to + reach),
      };
    };
    const start = (parts) => choose(parts.map((p) => p.text).join("\n"), quoteOf(parts));
    for (const segment of document.querySelectorAll(".segment[id]:not(.heading)")) {
      const words = segment.querySelector(":scope > .words");
      if (!words || !texts.has(segment.id)) continue;
      const button = element("button", "Code", { class: "rg-code", type: "button", "aria-label": `Code what stands at line ${segment.querySelector(":scope > a:first-child")?.textContent ?? ""}` });

      // The button takes the focus, and with it the selection.
      let kept = null;
      button.addEventListener("pointerdown", () => { kept = selected(); });
      button.addEventListener("click", () => {
        const parts = kept ?? selected();
        kept = null;
        start(parts?.some((p) => p.segment === segment.id) ? parts : [{ segment: segment.id, text: texts.get(segment.id) }]);
      });
      segment.append(button);
      for (const tag of segment.querySelectorAll(":scope > .tags .tag")) {
        const code = nodeOf(tag.href);
        const codings = data.codings.filter((c) => c.segment === segment.id && (c.code ?? c.theme) === code);
        const byRules = codings.find((c) => c.coder === "rules") ?? codings.find((c) => c.coder === "imported-rules");
        const mine = codings.some((c) => c.coder === desk.coder);
        const act = (quote) => (verdict) => say({ document: id, segment: segment.id, code, verdict, ...quote }, `${done[verdict]}: ${labelOf(code)}`);
        const quote = widened(texts.get(segment.id), byRules?.hits[0]?.text ?? "");
        if (byRules && quote) tag.parentElement.append(judges(labelOf(code), byRules.verdicts?.find((v) => v.coder === desk.coder)?.verdict ?? "", act(quote)));
        if (mine && quote) tag.parentElement.append(undo(labelOf(code), act(quote)));
      }
      for (const coding of (data.rejected ?? []).filter((c) => c.segment === segment.id && c.verdicts.some((v) => v.coder === desk.coder))) {
        const code = coding.code ?? coding.theme;
        const quote = widened(texts.get(segment.id), coding.hits[0]?.text ?? "");
        if (quote) segment.querySelector(":scope > .voices")?.append(undo(`rejected ${labelOf(code)}`, (verdict) => say({ document: id, segment: segment.id, code, verdict, ...quote }, `Taken back: ${labelOf(code)}`)));
      }
    }
    document.addEventListener("keydown", (event) => {
      if (event.key !== "c" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, textarea, select, dialog")) return;
      const parts = selected();
      if (parts) {
        event.preventDefault();
        start(parts);
      }
    });
  };

  const codePage = (code) => {
    for (const quote of document.querySelectorAll(".all-evidence .quote")) {
      const link = quote.querySelector(".source a[href*='#']");
      const match = link && /\/documents\/(.+)\/index\.html$/.exec(new URL(link.href).pathname);
      const words = quote.querySelector(".words");
      const hit = quote.querySelector(".words mark");
      const found = words && widened(words.innerText, hit?.textContent ?? "");
      if (!match || !found) continue;
      const isRejected = quote.closest("section.all-evidence")?.querySelector("#rejected");
      const coding = { document: decodeURIComponent(match[1]), segment: new URL(link.href).hash.slice(1), code, ...found };
      const act = (verdict) => say({ ...coding, verdict }, `${done[verdict]}: ${labelOf(code)}`);
      quote.querySelector(".source").append(isRejected ? undo(`rejected ${labelOf(code)}`, act) : judges(labelOf(code), "", act));
    }
  };

  const sheetPage = async (file) => {
    const sheet = await ask(`sheet.json?file=${encodeURIComponent(file)}`);
    const main = document.querySelector("main");
    const list = element("ol", "");
    const count = element("p", "", { role: "status" });
    let at = Math.max(0, sheet.segments.findIndex((s) => !s.verdict));
    const tell = () => { count.textContent = `${sheet.segments.filter((s) => s.verdict).length} of ${sheet.segments.length} judged`; };
    const go = (to) => {
      at = Math.min(Math.max(to, 0), sheet.segments.length - 1);
      for (const [i, entry] of [...list.children].entries()) entry.toggleAttribute("aria-current", i === at);
      list.children[at]?.focus();
      list.children[at]?.scrollIntoView({ block: "nearest" });
    };
    const judge = async (number, verdict) => {
      const { fault } = await ask("judge", { file, number: number + 1, verdict });
      if (fault) throw new Error(fault);
      sheet.segments[number].verdict = verdict;
      for (const button of list.children[number].querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.value === verdict));
      tell();
    };
    // One after the other, as they were typed; who types fast is on at the next passage at once, and back where a verdict could not be written.
    let last = Promise.resolve();
    const act = (number, verdict, moves) => {
      if (moves) go(number + 1);
      last = last.then(() => judge(number, verdict)).catch((error) => {
        go(number);
        count.textContent = error.message;
      });
    };
    for (const [i, segment] of sheet.segments.entries()) {
      const entry = element("li", "", { tabindex: "-1" });
      entry.append(element("p", segment.text));
      for (const [value, text] of [["yes", "Yes, it applies (y)"], ["no", "No (n)"]]) {
        const button = element("button", text, { type: "button", value, "aria-pressed": String(segment.verdict === value) });
        button.addEventListener("click", () => act(i, segment.verdict === value ? "" : value, false));
        entry.append(button, " ");
      }
      list.append(entry);
    }
    main.append(
      element("h1", `Does ${labelOf(sheet.code)} apply?`),
      element("p", "Judge what each passage says, whatever words it uses: y is yes, n is no, u takes a verdict back, j and k go on and back. What the rule found is not shown."), count, list);
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const acts = { j: () => go(at + 1), k: () => go(at - 1), y: () => act(at, "yes", true), n: () => act(at, "no", true), u: () => act(at, "", false) };
      if (acts[event.key]) {
        event.preventDefault();
        acts[event.key]();
      }
    });
    tell();
    go(at);
  };

  if (address === "/.reportgen/sheet") {
    await sheetPage(new URLSearchParams(location.search).get("file") ?? "").catch((error) => document.querySelector("main").append(element("p", error.message, { role: "alert" })));
    return;
  }

  const bar = element("aside", "", { class: "rg-desk", "aria-label": "Coding" });
  bar.append(status);
  for (const { file, code, judged, segments } of desk.sheets.filter((s) => s.judged < s.segments)) {
    const line = element("p", "");
    line.append(element("a", `Judge ${labelOf(code)}: ${judged} of ${segments}`, { href: `/.reportgen/sheet?file=${encodeURIComponent(file)}` }));
    bar.append(line);
  }
  document.body.append(bar);
  announce(sessionStorage.getItem(said) ?? `Coding as ${desk.name}`);
  sessionStorage.removeItem(said);
  const inside = address.startsWith(root) ? address.slice(root.length) : "";
  const page = /^documents\/(.+)\/(?:index\.html)?$/.exec(inside);
  const code = nodeOf(location.href.replace(/\/$/, "/index.html"));
  if (page && !page[1].startsWith("page-")) await documentPage(page[1]);
  else if (code && (code.includes("/") || !desk.codes.some((c) => c.id.startsWith(`${code}/`)))) codePage(code);
})();

// Searches the report in the browser. The index (docs/SEARCH.md) lies beside the page in files that are loaded as scripts when they are wanted, since a page that
// is opened from a disk may fetch nothing. All that comes from the index is put into the page as text.
(() => {
  "use strict";

  const form = document.getElementById("search");
  const results = document.getElementById("results");
  const status = document.getElementById("status");
  const say = form.dataset;
  const [blocks, files] = [+say.blocks, +say.files];
  const shown = 20, each = 5, patience = 48, together = 6;

  // Files of the index: each calls reportgen.shard with its name and its value.
  const loads = new Map();
  window.reportgen = { shard: (name, value) => loads.get(name)?.done(value) };
  const load = name => {
    if (!loads.has(name)) {
      const entry = {};
      entry.value = new Promise((done, fail) => {
        entry.done = done;
        const script = document.createElement("script");
        script.src = name.split("/").map(encodeURIComponent).join("/") + ".js";
        script.onload = () => script.remove();
        script.onerror = () => { loads.delete(name); fail(new Error(name)); };
        document.head.append(script);
      });
      loads.set(name, entry);
    }
    return loads.get(name).value;
  };

  // The words of a text and where they stand, exactly as the index has them (SearchWords.cs).
  const dropped = "\\u00AD\\u0300-\\u036F\\u0591-\\u05C7\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7\\u06E8\\u06EA-\\u06ED\\u1AB0-\\u1AFF" +
    "\\u1DC0-\\u1DFF\\u200B-\\u200D\\u2060\\u20D0-\\u20FF\\uFE00-\\uFE0F\\uFE20-\\uFE2F\\uFEFF";
  const alone = "[\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3005-\\u3007\\u3040-\\u30FF\\u31F0-\\u31FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\uFF66-\\uFF9F" +
    "\\u{20000}-\\u{3FFFF}]";
  const letter = `[\\p{L}\\p{N}\\p{M}${dropped}]`;
  const pieces = new RegExp(`(?=${letter})${alone}|(?:(?!${alone})${letter})+`, "gu");
  const drop = new RegExp(`[${dropped}]`, "gu");
  const fold = piece => piece.normalize("NFKD").replace(drop, "").toLowerCase().replace(/ς/g, "σ");
  const words = text => [...text.matchAll(pieces)].flatMap(piece =>
    (fold(piece[0]).match(pieces) ?? []).map(word => ({ word, from: piece.index, to: piece.index + piece[0].length })));

  // What is asked for: each part is one word or several in a row; outside of quotation marks the last may go on.
  const parse = text => [...text.replace(/[“”„«»]/g, '"').matchAll(/"([^"]*)"?|[^\s"]+/g)].flatMap(([all, quoted]) => {
    const own = words(quoted ?? all).map(w => w.word);
    const goesOn = quoted === undefined || /\*\s*$/.test(quoted);
    return own.length ? [own.map((word, i) => ({ word, goesOn: goesOn && i === own.length - 1 && word.length > 1 }))] : [];
  });
  const fits = (wanted, word) => wanted.goesOn ? word.startsWith(wanted.word) : word === wanted.word;

  // Documents of a block by number, each with a count of segments (Postings.cs).
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const counts = text => {
    const found = new Map();
    let at = 0, document = -1;
    const number = () => {
      for (let value = 0, scale = 1; ; scale *= 32) {
        const digit = letters.indexOf(text[at++]);
        value += (digit & 31) * scale;
        if (digit < 32) return value;
      }
    };
    while (at < text.length) {
      const step = number();
      document += 1 + (step >> 2);
      found.set(document, (step & 3) < 3 ? (step & 3) + 1 : 4 + number());
    }
    return found;
  };
  const both = (a, b) => a === null ? b : new Map([...a].filter(([d]) => b.has(d)).map(([d, n]) => [d, Math.min(n, b.get(d))]));

  const lookUp = async (block, { word, goesOn }) => {
    const range = (word.charCodeAt(0) * 5 + (word.charCodeAt(1) || 0) * 11) % 32;
    const found = new Map();
    let term = "";
    for (const entry of (await load(`${block}/${range % files}`)).split(",")) {
      const colon = entry.indexOf(":");
      term = term.slice(0, parseInt(entry[0], 36)) + entry.slice(1, colon);
      if (fits({ word, goesOn }, term)) {
        for (const [d, n] of counts(entry.slice(colon + 1))) found.set(d, (found.get(d) ?? 0) + n);
      }
    }
    return found;
  };

  // The documents that may have what is asked for, those with most of it first. None of the others has it.
  const candidates = async (parts, filters) => {
    const inBlocks = await Promise.all(Array.from({ length: blocks }, async (_, block) => {
      const lists = await Promise.all(parts.flat().map(wanted => lookUp(block, wanted)));
      if (filters.length) {
        const [, facets] = await load(`${block}/documents`);
        lists.push(...filters.map(([name, value]) => {
          const list = counts(facets[`${name}=${value}`] ?? "");
          return name === "code" ? list : new Map([...list.keys()].map(d => [d, Infinity]));
        }));
      }
      return [...lists.reduce(both, null)].map(([number, count]) => ({ block, number, count }));
    }));
    return inBlocks.flat().sort((a, b) => b.count - a.count || a.block - b.block || a.number - b.number);
  };

  // Where the parts stand in a text; null where one of them does not.
  const hitsIn = (text, parts) => {
    const own = words(text), hits = [];
    for (const part of parts) {
      const before = hits.length;
      for (let i = 0; i + part.length <= own.length; i++) {
        if (part.every((wanted, k) => fits(wanted, own[i + k].word))) hits.push({ from: own[i].from, to: own[i + part.length - 1].to });
      }
      if (hits.length === before) return null;
    }
    return hits.sort((a, b) => a.from - b.from);
  };

  const readDocument = async ({ block, number }, parts, code) => {
    const id = (await load(`${block}/documents`))[0].split(" ")[number];
    const text = await load(`text/${id}`);
    const segments = text.segments.filter(([, , , ...own]) => !code || own.some(n => `${text.codes[n]}/`.startsWith(code + "/")))
      .map(([segment, speaker, said]) => ({ segment, speaker, said, hits: hitsIn(said, parts) })).filter(s => s.hits);
    return { id, text, segments, title: code || !parts.length ? null : hitsIn(text.title, parts) };
  };

  const make = (name, props, ...children) => {
    const element = Object.assign(document.createElement(name), props);
    element.append(...children);
    return element;
  };

  // Words around the first hit, with every hit among them marked.
  const context = (text, hits, room) => {
    const at = hits[0]?.from ?? 0;
    let from = Math.max(0, at - room / 3), to = Math.min(text.length, Math.max(from + room, hits[0]?.to ?? 0));
    const space = text.slice(from, at).search(/\s/), last = text.slice(0, to).search(/\s\S*$/);
    if (from > 0) from = space < 0 ? at : from + space + 1;
    if (to < text.length && last > (hits[0]?.to ?? from)) to = last;
    const nodes = [from > 0 ? "… " : ""];
    let written = from;
    for (const hit of hits) {
      if (hit.from < written || hit.to > to) continue;
      nodes.push(text.slice(written, hit.from), make("mark", { className: "hit", textContent: text.slice(hit.from, hit.to) }));
      written = hit.to;
    }
    return [...nodes, text.slice(written, to), to < text.length ? " …" : ""];
  };

  const showDocument = ({ id, text, segments, title }) => {
    const page = `../documents/${encodeURIComponent(id)}/index.html`;
    const quotes = segments.map(({ segment, speaker, said, hits }) => make("li", { className: "quote" },
      make("blockquote", { className: "words", dir: "auto" }, make("p", {}, ...context(said, hits, 280))),
      make("p", { className: "source" }, ...(speaker ? [make("span", { textContent: speaker })] : []),
        make("a", { href: `${page}#${encodeURIComponent(segment)}`, textContent: `${text.label}${say.place}` }))));
    const list = own => make("ol", { className: "quotes" }, ...own);
    const more = quotes.splice(each);
    return make("section", { className: "evidence" },
      make("header", {}, make("h2", {}, make("a", { href: page }, ...(title ? context(text.title, title, 200) : [text.label]))), make("p", { textContent: text.group })),
      ...(quotes.length ? [list(quotes)] : []),
      ...(more.length ? [make("details", {}, make("summary", { textContent: say.rest.replace("{n}", more.length) }), list(more))] : []));
  };

  const showNames = (names, parts) => {
    const found = names.map(([kind, label, about, path]) => ({ kind, label, about, path, hits: hitsIn(`${label} · ${about}`, parts) })).filter(n => n.hits);
    const list = own => make("ul", { className: "links" }, ...own.map(({ kind, label, about, path, hits }) => make("li", {},
      make("a", { href: "../" + path, textContent: label }), ` ${kind}`,
      ...(about && hits.at(-1).from > label.length ? [": ", ...context(`${label} · ${about}`, hits.filter(h => h.from > label.length), 160)] : []))));
    if (found.length) results.append(make("section", { id: "names" }, make("h2", { textContent: say.names }), list(found.slice(0, 8)),
      ...(found.length > 8 ? [make("details", {}, make("summary", { textContent: say.rest.replace("{n}", found.length - 8) }), list(found.slice(8)))] : [])));
    return found.length;
  };

  let turn = 0;
  const search = async () => {
    const now = ++turn;
    const asked = [...new FormData(form)].filter(([, value]) => value.trim());
    const parts = parse(form.elements.q.value);
    const filters = asked.filter(([name]) => name !== "q");
    const code = asked.find(([name]) => name === "code")?.[1];
    try {
      history.replaceState(null, "", asked.length ? "?" + new URLSearchParams(asked) : location.pathname);
    } catch { /* A browser that lets no page from a disk do this searches all the same. */ }
    if (!parts.length && !code) {
      results.replaceChildren();
      status.textContent = asked.length > 0 ? say.ask : "";
      return;
    }

    try {
      const [names, found] = await Promise.all([parts.length && !filters.length ? load("names") : [], candidates(parts, filters)]);
      if (now !== turn) return;
      results.replaceChildren();
      const named = showNames(names, parts);
      const most = found.reduce((sum, d) => sum + d.count, 0);
      const isExact = parts.flat().length + (code ? 1 : 0) === 1 && !parts.flat().some(w => w.goesOn);
      let [next, segments, documents] = [0, 0, 0];
      const more = make("button", { type: "button", textContent: say.more });
      const go = async () => {
        const [start, wanted] = [next, segments + shown];
        while (next < found.length && segments < wanted && next - start < patience) {
          const read = await Promise.all(found.slice(next, next + together).map(d => readDocument(d, parts, code)));
          if (now !== turn) return;
          next += together;
          for (const document of read.filter(d => d.segments.length || d.title)) {
            documents++;
            segments += document.segments.length + (document.title ? 1 : 0);
            results.append(showDocument(document));
          }
        }
        const isAll = next >= found.length;
        if (isAll) more.remove(); else results.append(more);
        status.textContent = !documents && isAll ? (named ? "" : say.nothing)
          : say.found.replace("{documents}", isAll ? documents : found.length).replace("{all}", say.documents)
            .replace("{segments}", isAll ? segments : isExact ? most : say.most.replace("{n}", most)) + (isAll ? "" : ` ${say.shown.replace("{n}", segments)}`);
      };
      more.addEventListener("click", async () => {
        const last = results.lastElementChild.previousElementSibling;
        await go();
        (last?.nextElementSibling?.querySelector?.("a") ?? more).focus();
      });
      await go();
    } catch (error) {
      if (now === turn) status.textContent = `${say.lost} (${error.message})`;
    }
  };

  // The address says what is asked for: it can be kept, and sent to others.
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements[name];
    if (!field) continue;
    field.value = value;
    if (field.value !== value) field.append(make("option", { value, textContent: value, selected: true }));
  }
  let timer;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 200);
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    clearTimeout(timer);
    search();
  });
  form.hidden = false;
  search();
})();

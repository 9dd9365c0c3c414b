// Searches the report. The index (docs/SEARCH.md) lies beside the pages in files that are loaded as scripts when they are wanted, since a page that is opened
// from a disk may fetch nothing. What comes from it is put into the page as text. Shipped as report.js is, and run after it.
(() => {
  const { make } = reportgen;
  const [form, results, status] = ["search", "results", "status"].map(id => document.getElementById(id));
  const say = form.dataset;
  const fill = (text, ...values) => text.replace(/{(\d)}/g, (_, n) => values[n]);

  // Each file of the index hands over its value under the name by which it was asked for.
  const loads = {};
  reportgen.shard = (name, value) => loads[name].done(value);
  const load = name => loads[name] ??= (() => {
    let done;
    const value = new Promise((yes, no) => {
      done = yes;
      const src = `../${name.split("/").map(encodeURIComponent).join("/")}.js`;
      const onerror = () => no(delete loads[name]);
      document.head.append(make("script", { src, onerror }));
    });
    return Object.assign(value, { done });
  })();

  // The words of a text and where they stand, letter by letter as SearchWords.cs has them.
  const dropped = /[\xAD\u0300-\u036F\u0591-\u05BD\u05BF-\u05C7\u064B-\u065F\u0670\u1DC0-\u1DFF\u200B-\u200D\u2060\uFE00-\uFE0F\uFEFF]/g;
  const alone = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3005-\u31FF\u3400-\u9FFF\uF900-\uFAFF\uFF66-\uFF9F\u{20000}-\u{3FFFF}]/u.source;
  const letter = `(?:[\\p{L}\\p{N}\\p{M}]|${dropped.source})`;
  const pieces = new RegExp(`(?=${letter})${alone}|(?:(?!${alone})${letter})+`, "gu");
  const fold = piece => piece.normalize("NFKD").replace(dropped, "").toLowerCase().replace(/ς/g, "σ");
  const words = reportgen.words = text => [...text.matchAll(pieces)].flatMap(({ 0: piece, index }) =>
    (fold(piece).match(pieces) ?? []).map(word => ({ word, from: index, to: index + piece.length })));

  // What is asked for, in parts of one word or several in a row; outside of quotation marks the last may go on.
  const parse = text => [...text.replace(/[“”„«»]/g, '"').matchAll(/"([^"]*)"?|[^\s"]+/g)].map(([all, quoted]) =>
    words(all).map(({ word }, i, { length }) => ({ word, goesOn: i === length - 1 && word.length > 1 && !/[^*]"?$/.test(quoted ?? "*") }))).filter(part => part.length);
  const fits = ({ word, goesOn }, found) => goesOn ? found.startsWith(word) : found === word;

  // Documents of a block by number, each with a count of segments: Postings.cs.
  const counts = (text, found = new Map()) => {
    let at = 0, document = -1;
    const number = () => {
      const unit = text.charCodeAt(at++);
      return unit % 32 + (unit < 96 ? 32 * number() : 0);
    };
    while (at < text.length) {
      const step = number();
      document += 1 + (step >> 2);
      found.set(document, (found.get(document) ?? 0) + (step % 4 < 3 ? step % 4 : 3 + number()));
    }
    return found;
  };

  const lookUp = async (block, wanted) => {
    const { word } = wanted;
    const range = (word.charCodeAt(0) * 5 + (word.charCodeAt(1) || 0) * 11) % 32;
    const found = new Map();
    let term = "";
    for (const entry of (await load(`search/${block}/${range % say.files}`)).split(",")) {
      const colon = entry.indexOf(":");
      term = term.slice(0, parseInt(entry[0], 36)) + entry.slice(1, colon);
      if (fits(wanted, term)) counts(entry.slice(colon + 1), found);
    }
    return found;
  };

  // The documents that may have what is asked for: those that are called so, then those with most of it. No other document has it.
  const candidates = async (parts, filters) => (await Promise.all([...Array(+say.blocks).keys()].map(async block => {
    const lists = await Promise.all(parts.flat().map(wanted => lookUp(block, wanted)));
    for (const [name, value] of filters) {
      lists.push(counts((await load(`search/${block}/documents`))[1][`${name}=${value}`] ?? ""));
    }
    return [...lists[0].keys()].filter(number => lists.every(list => list.has(number)))
      .map(number => ({ block, number, count: Math.min(...lists.map(list => list.get(number))) }));
  }))).flat().sort((a, b) => (b.count || Infinity) - (a.count || Infinity));

  // Where the parts stand in a text; nothing where one of them does not.
  const hitsIn = (text, parts) => {
    const own = words(text);
    const each = parts.map(part => own.flatMap(({ from }, i) =>
      part.every((wanted, k) => own[i + k] && fits(wanted, own[i + k].word)) ? [{ from, to: own[i + part.length - 1].to }] : []));
    return each.every(hits => hits.length) && each.flat().sort((a, b) => a.from - b.from);
  };

  // Words around the first hit, with every hit among them marked.
  const context = (text, hits, room) => {
    const [{ from: first, to: end }] = [...hits, { from: 0, to: 0 }];
    let from = Math.max(0, first - room / 3);
    if (from) from = first - text.slice(from, first).replace(/^\S*\s/, "").length;
    let to = Math.max(from + room, end);
    if (to < text.length) to = Math.max(end, text.slice(0, to).search(/\s+\S*$/)) || to;
    const nodes = [from ? "… " : ""];
    for (const hit of hits.filter(hit => hit.to <= to)) {
      if (hit.from < from) continue;
      nodes.push(text.slice(from, hit.from), make("mark", "hit", text.slice(hit.from, hit.to)));
      from = hit.to;
    }
    return [...nodes, text.slice(from, to), to < text.length ? " …" : ""];
  };

  // The first of a list, and the others behind a word.
  const list = (className, all, first) => all.length === 0 ? [] : [
    make("ul", { className, role: "list" }, ...all.slice(0, first)),
    ...(all.length > first ? [make("details", "", make("summary", "", fill(say.rest, all.length - first)), ...list(className, all.slice(first)))] : []),
  ];

  const find = async ({ block, number }, parts, code) => {
    const id = (await load(`search/${block}/documents`))[0].split(" ")[number];
    const { heading, label, group, codes, segments } = await load(`data/documents/${id}`);
    const page = `../documents/${encodeURIComponent(id)}/index.html`;
    const called = parts.length && !code && hitsIn(heading, parts);
    const named = called && hitsIn(label, parts);
    const quotes = segments.flatMap(([segment, speaker, text, ...own]) => {
      const hits = (!code || own.some(n => `${codes[n]}/`.startsWith(`${code}/`))) && hitsIn(text, parts);
      return !hits ? [] : [make("li", "quote", make("blockquote", { className: "words", dir: "auto" }, ...context(text, hits, 280)),
        make("p", "source", ...(speaker ? [make("span", "", speaker), " "] : []), make("a", { href: `${page}#${segment}` }, fill(say.place, label))))];
    });
    return { count: quotes.length, isFound: called || quotes.length, shown: make("section", "evidence",
      make("header", "", make("h3", "", make("a", { href: page }, ...context(label, named || [], 3 * label.length))), make("p", "", group),
        ...(called && !named ? [make("p", "", ...context(heading, called, 160))] : [])),
      make("div", "", ...list("quotes", quotes, 5))) };
  };

  let turn = 0;
  const search = async () => {
    const now = ++turn;
    const asked = [...new FormData(form)].filter(([, value]) => value.trim());
    const filters = asked.filter(([name]) => name !== "q");
    const parts = parse(form.elements.q.value);
    const code = new Map(asked).get("code");
    history.replaceState(null, "", `?${new URLSearchParams(asked)}`);
    try {
      const [names, found] = parts.length || filters.length
        ? await Promise.all([filters.length ? [] : load("search/names"), candidates(parts, filters)]) : [[], []];
      if (now !== turn) return;
      const named = names.flatMap(([kind, label, about, path]) => !hitsIn(`${label} ${about}`, parts) ? []
        : [make("li", "", make("a", { href: `../${path}` }, label), ` ${kind}. `, ...context(about, hitsIn(about, parts) || [], 160))]);
      results.replaceChildren(...(named.length ? [make("h2", "", say.names), ...list("links", named, 8)] : []));
      const isJoint = parts.flat().length + !!code > 1;
      const atMost = isExact => isExact ? "" : "≤ ";
      const most = found.reduce((sum, { count }) => sum + count, 0);
      let [next, segments, documents] = [0, 0, 0];
      const more = make("button", "", say.more);
      results.append(more);
      const go = async wanted => {
        const end = next + 48;
        let first;
        while (next < found.length && next < end && segments < wanted) {
          const read = await Promise.all(found.slice(next, next += 6).map(document => find(document, parts, code)));
          if (now !== turn) return;
          for (const { count, shown } of read.filter(document => document.isFound)) {
            if (!documents++) more.before(make("h2", "", say.segments));
            more.before(shown);
            first ??= shown;
            segments += count;
          }
        }
        const isAll = next >= found.length;
        more.hidden = isAll;
        status.textContent = !asked.length ? "" : isAll && !documents && !named.length ? say.nothing
          : fill(say.found, isAll ? documents : atMost(!isJoint) + found.length, say.documents,
            isAll ? segments : atMost(!isJoint && !parts[0]?.[0].goesOn) + most, segments);
        return first;
      };
      more.onclick = async () => (await go(segments + 20))?.querySelector("a").focus();
      await go(20);
    } catch {
      if (now === turn) status.textContent = say.lost;
    }
  };

  // The address says what is asked for: it can be kept, and sent to others.
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements[name];
    if (!field) continue;
    field.value = value;
    if (field.value !== value) field.add(new Option(value, value, true, true));
  }
  let timer;
  form.oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(search, 200);
  };
  form.onsubmit = event => {
    event.preventDefault();
    form.oninput();
  };
  search();
})();

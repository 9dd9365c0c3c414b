// The report's own search beside Pagefind on the same pages: bytes loaded for a query, size of the index, and whether the hits are right.
//
//   npm install pagefind@1.5.0          in a folder of its own
//   node compare.mjs SITE FOLDER        SITE: a built report; FOLDER: where pagefind was installed
//
// Both run here as they do in a browser, on a stand-in for its page, and each file that they load is counted. Fifty queries are drawn from the documents by a
// fixed seed: twenty words, ten beginnings of words, ten pairs of words of one segment, ten phrases of three words.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";

const [site, folder] = process.argv.slice(2).map(path => resolve(path));
const sizeOf = path => readdirSync(path, { recursive: true, withFileTypes: true }).filter(e => e.isFile())
  .reduce((sum, e) => sum + statSync(join(e.parentPath ?? e.path, e.name)).size, 0);
const number = n => Math.round(n).toLocaleString("en");
const median = list => [...list].sort((a, b) => a - b)[list.length >> 1];

// A page of just so much as search.js asks for.
const page = readFileSync(join(site, "search/index.html"), "utf8");
const dataset = Object.fromEntries([...page.matchAll(/data-(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
class Element {
  constructor(name) { Object.assign(this, { name, children: [], dataset: {}, hidden: false }); }
  append(...nodes) { this.children.push(...nodes); nodes.forEach(n => { if (n instanceof Element) n.parent = this; if (n.name === "script") queueMicrotask(() => run(n)); }); }
  before(...nodes) { const own = this.parent.children; own.splice(own.indexOf(this), 0, ...nodes); nodes.forEach(n => { n.parent = this.parent; }); }
  replaceChildren(...nodes) { this.children = []; this.append(...nodes); }
  querySelector() { return { focus() {} }; }
  get text() { return this.children.map(c => c instanceof Element ? c.text : c).join(""); }
  all(name) { return this.children.flatMap(c => c instanceof Element ? [...(c.name === name ? [c] : []), ...c.all(name)] : []); }
}
let loaded = 0;
const run = script => {
  const path = join(site, "search", decodeURIComponent(script.src));
  const text = readFileSync(path);
  loaded += text.length;
  vm.runInContext(text.toString(), context);
};
const make = (name, traits, ...children) => {
  const element = Object.assign(new Element(name), typeof traits === "string" ? { className: traits } : traits);
  element.append(...children);
  return element;
};
const parts = { search: Object.assign(new Element("form"), { dataset, elements: { q: { value: "" } } }), results: new Element("div"), status: new Element("p") };
const context = vm.createContext({
  reportgen: { make },
  document: { getElementById: id => parts[id], head: new Element("head") },
  location: { search: "" },
  history: { replaceState() {} },
  FormData: class { *[Symbol.iterator]() { yield ["q", parts.search.elements.q.value]; } },
  URLSearchParams, Map, setTimeout: f => { f(); }, clearTimeout() {}, console,
});
vm.runInContext("globalThis.window = globalThis", context);
const own = readFileSync(join(site, "assets/search.js"), "utf8");
const settle = () => new Promise(done => setImmediate(done));
const ask = async query => {
  // A new page each time, as a reader who follows a link gets it.
  [parts.search.elements.q.value, loaded, parts.status.textContent] = [query, 0, ""];
  vm.runInContext(own, context);
  while (!parts.status.textContent) await settle();
  const first = loaded;
  const more = parts.results.children.findLast(c => c.name === "button");
  while (more && !more.hidden) await more.onclick();
  const found = parts.results.all("section").flatMap(s => s.all("a").map(a => a.href)).filter(href => href.includes("#") && !href.endsWith("#"));
  return { first, all: loaded, found: new Set(found.map(href => decodeURIComponent(href.slice("../documents/".length).replace("/index.html", "")))) };
};

// What is right: every segment of the documents' data, looked at one by one.
vm.runInContext(own, context);
const { words } = context.reportgen;
const segments = readdirSync(join(site, "data/documents")).filter(f => f.endsWith(".json")).flatMap(f => {
  const { id, segments: list } = JSON.parse(readFileSync(join(site, "data/documents", f), "utf8"));
  return list.map(s => ({ document: id, place: `${id}#${s.id}`, own: words(s.text).map(w => w.word) }));
});
const inRow = (list, wanted, fits) => list.some((_, i) => wanted.every((w, k) => list[i + k] !== undefined && fits(list[i + k], w)));
const same = (a, b) => a === b, begins = (a, b) => a.startsWith(b);
const truth = ({ kind, wanted }) => segments.filter(({ own: list }) => kind === "phrase" ? inRow(list, wanted, same)
  : wanted.every(w => list.some(found => kind === "word" || w.length === 1 ? same(found, w) : begins(found, w))));

let seed = 42;
const draw = list => list[(seed = (seed * 1103515245 + 12345) % 2147483648) % list.length];
const counts = new Map();
for (const { own: list } of segments) for (const word of new Set(list)) counts.set(word, (counts.get(word) ?? 0) + 1);
const common = [...counts].filter(([w]) => /^[a-z]{4,}$/.test(w)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([w]) => w);
const long = segments.filter(s => s.own.length > 12);
const queries = [
  ...Array.from({ length: 20 }, (_, i) => { const w = common[Math.floor((common.length - 1) * (i / 19) ** 3)]; return { kind: "word", wanted: [w], own: `"${w}"`, other: w }; }),
  ...Array.from({ length: 10 }, () => { const w = draw(common).slice(0, 4); return { kind: "beginning", wanted: [w], own: w, other: w }; }),
  ...Array.from({ length: 10 }, () => { const s = draw(long).own; const w = [draw(s), draw(s)]; return { kind: "pair", wanted: w, own: w.join(" "), other: w.join(" ") }; }),
  ...Array.from({ length: 10 }, () => { const s = draw(long).own, at = draw([...s.keys()].slice(0, -3)); const w = s.slice(at, at + 3); return { kind: "phrase", wanted: w, own: `"${w.join(" ")}"`, other: `"${w.join(" ")}"` }; }),
];

// Pagefind: documents' pages only, loaded by fetch.
const target = join(site, ".pagefind");
rmSync(target, { recursive: true, force: true });
const started = performance.now();
execFileSync(join(folder, "node_modules/.bin/pagefind"), ["--site", site, "--glob", "documents/*/index.html", "--output-path", target], { stdio: "ignore" });
const took = performance.now() - started;
let fetched = 0;
globalThis.fetch = async address => {
  const path = new URL(String(address).split("?")[0], pathToFileURL(target + "/")).pathname;
  const file = existsSync(decodeURIComponent(path)) ? decodeURIComponent(path) : join(target, path);
  const bytes = readFileSync(file);
  fetched += bytes.length;
  return new Response(bytes);
};
globalThis.window = { location: { href: "http://localhost/", origin: "http://localhost" } };
globalThis.location = globalThis.window.location;
globalThis.document = { querySelector: () => ({ getAttribute: () => "en" }), currentScript: null };
const open = async n => {
  // A new page each time here too.
  const pagefind = await import(`${pathToFileURL(join(target, "pagefind.js")).href}?${n}`);
  await pagefind.options({ basePath: target + "/", baseUrl: "/" });
  fetched = 0;
  await pagefind.init?.();
  return pagefind;
};
await open("first");
const [fixed, script] = [fetched, statSync(join(target, "pagefind.js")).size];

const kinds = new Map();
for (const query of queries) {
  const right = truth(query);
  const mine = await ask(query.own);
  const pagefind = await open(queries.indexOf(query));
  fetched = 0;
  const theirs = await pagefind.search(query.other);
  const pages = new Set();
  const results = theirs?.results ?? [];
  for (const result of results.slice(0, 10)) pages.add((await result.data()).url.split("/").at(-2));
  const first = fetched;
  for (const result of results.slice(10)) pages.add((await result.data()).url.split("/").at(-2));
  const wanted = new Set(right.map(s => s.document)), places = new Set(right.map(s => s.place));
  const row = kinds.get(query.kind) ?? { queries: 0, right: 0, found: 0, missed: 0, beyond: 0, documents: 0, theirs: 0, lacking: 0, extra: 0, mine: [], other: [] };
  kinds.set(query.kind, row);
  row.queries++;
  row.right += places.size;
  row.found += [...mine.found].filter(p => places.has(p)).length;
  row.missed += [...places].filter(p => !mine.found.has(p)).length;
  row.beyond += [...mine.found].filter(p => !places.has(p)).length;
  row.documents += wanted.size;
  row.theirs += [...pages].filter(p => wanted.has(p)).length;
  row.lacking += [...wanted].filter(p => !pages.has(p)).length;
  row.extra += [...pages].filter(p => !wanted.has(p)).length;
  row.mine.push(mine.first);
  row.other.push(first);
}

const textBytes = readdirSync(join(site, "data/documents")).filter(f => f.endsWith(".js")).reduce((sum, f) => sum + statSync(join(site, "data/documents", f)).size, 0);
console.log(`${dataset.documents} documents, ${number(segments.length)} segments\n`);
console.log("| | here | Pagefind |\n| --- | --- | --- |");
console.log(`| index | ${number(sizeOf(join(site, "search")))} bytes, and ${number(textBytes)} of words to show | ${number(sizeOf(join(target, "index")) + sizeOf(join(target, "fragment")))} bytes (packed) |`);
console.log(`| scripts, loaded once | ${number(own.length + statSync(join(site, "assets/report.js")).size)} bytes | ${number(fixed + script)} bytes |`);
console.log(`| time to make it | a part of the build | ${(took / 1000).toFixed(1)} s |\n`);
console.log("| 50 queries | segments that have it | found here | missed | beyond | loaded, median, most | documents that have it | found by Pagefind | missed | beyond | loaded, median, most |");
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
for (const [kind, r] of kinds) {
  console.log(`| ${r.queries} of a ${kind} | ${number(r.right)} | ${number(r.found)} | ${r.missed} | ${r.beyond} | ${number(median(r.mine))}, ${number(Math.max(...r.mine))} `
    + `| ${number(r.documents)} | ${number(r.theirs)} | ${r.lacking} | ${r.extra} | ${number(median(r.other))}, ${number(Math.max(...r.other))} |`);
}
rmSync(target, { recursive: true, force: true });

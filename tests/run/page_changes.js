// Changes of one page, as its maker or a swindler might make them; `marks` remembers which control was which.
window.changes = (() => {
  const FIELDS = "main input:not([type=hidden], [type=submit]), main select";
  const marks = new Map();
  const first = new Map();
  const isBox = (el) => /^(radio|checkbox)$/.test(el.type);
  const grouped = new Set();
  const valueOf = (el) => (isBox(el) ? (el.checked ? el.value : "") : grouped.has(el) ? el.value.replaceAll(" ", "") : el.value);
  for (const el of document.querySelectorAll(FIELDS)) {
    if (el.name) marks.set(el, el.name);
    first.set(el, valueOf(el));
  }
  const at = (name) => [...marks].find(([, mark]) => mark === name)[0];
  const rowOf = (el) => el.closest("tr, .a-row, .float, label.wrap, dd") ?? el;
  const form = () => document.querySelector("main form");
  const buttons = () => form().querySelector(".buttons, #auth-continue");

  // The text that names a control, and a way to say it otherwise or to take it away.
  function naming(el) {
    const pointed = document.getElementById(el.getAttribute("aria-labelledby") ?? "");
    if (pointed) return { text: pointed.textContent, say: (t) => { pointed.textContent = t; }, drop: () => { pointed.remove(); el.removeAttribute("aria-labelledby"); } };
    const label = el.labels[0];
    if (!label) return { text: el.ariaLabel, say: (t) => { el.ariaLabel = t; }, drop: () => el.removeAttribute("aria-label") };
    if (!label.contains(el)) return { text: label.textContent, say: (t) => { label.textContent = t; }, drop: () => { (label.closest("th, dt") ?? label).textContent = ""; if (label.isConnected) label.remove(); } };
    const node = [...label.childNodes].find((n) => n.nodeType === Node.TEXT_NODE && n.nodeValue.trim());
    return { text: node.nodeValue, say: (t) => { node.nodeValue = t; }, drop: () => { const div = document.createElement("div"); node.remove(); label.replaceWith(div); div.append(...label.childNodes); } };
  }

  function suffixed(row) {
    const copy = row.cloneNode(true);
    for (const part of [copy, ...copy.querySelectorAll("*")]) {
      for (const name of ["id", "name", "for", "aria-labelledby"]) if (part.hasAttribute(name)) part.setAttribute(name, `${part.getAttribute(name)}-b`);
    }
    return copy;
  }

  function taken(name) {
    const el = at(name);
    const naming_ = naming(el);
    const text = naming_.text.trim();
    naming_.drop();
    return [el, text];
  }

  return {
    synonym: (name, text) => naming(at(name)).say(text),
    ids: (seed) => {
      window.renamed ??= {};
      let count = seed;
      for (const el of document.querySelectorAll("main form, main [id], main [name]")) {
        for (const attribute of ["id", "name"]) {
          const old = el.getAttribute(attribute);
          if (!old) continue;
          window.renamed[old] ??= `k${(count += 7919).toString(36)}`;
          for (const other of document.querySelectorAll(`[for="${old}"], [aria-labelledby="${old}"]`)) {
            for (const pointer of ["for", "aria-labelledby"]) if (other.getAttribute(pointer) === old && attribute === "id") other.setAttribute(pointer, window.renamed[old]);
          }
          el.setAttribute(attribute, window.renamed[old]);
        }
      }
    },
    wrap: () => {
      for (const el of marks.keys()) {
        const [outer, inner] = [document.createElement("div"), document.createElement("span")];
        el.replaceWith(outer);
        outer.append(inner);
        inner.append(el);
      }
    },
    swap: (one, other) => {
      const [a, b] = [rowOf(at(one)), rowOf(at(other))];
      const place = document.createElement("i");
      a.replaceWith(place);
      b.replaceWith(a);
      place.replaceWith(b);
    },
    aria: (name) => { const [el, text] = taken(name); el.ariaLabel = text; },
    placeholder: (name) => { const [el, text] = taken(name); el.placeholder = text; },
    near: (name) => { const [el, text] = taken(name); el.before(`${text} `); },
    extra: (text) => buttons().insertAdjacentHTML("beforebegin", `<p><label>${text} <input name="x_extra"></label></p>`),
    newsletter: (text) => form().insertAdjacentHTML("afterend", `<form action="#"><label>${text} <input type="email" name="news"></label><button>Subscribe</button></form>`),
    honeypot: (name) => {
      const row = rowOf(at(name));
      const copy = suffixed(row);
      copy.style = "position:absolute;left:-9999px;opacity:0";
      row.before(copy);
    },
    options: (name) => {
      const el = at(name);
      el.append(...[...el.options].reverse());
      for (const option of el.options) option.text = option.text.toUpperCase();
      el.value = first.get(el);
    },
    grouped: (name) => {
      const el = at(name);
      grouped.add(el);
      el.addEventListener("input", () => { el.value = el.value.replace(/\D/g, "").replace(/(\d{4})(?=\d)/g, "$1 "); });
    },
    removed: (name) => rowOf(at(name)).remove(),
    twin: (name) => { const row = rowOf(at(name)); row.after(suffixed(row)); },
    meaning: (name, text) => { naming(at(name)).say(text); marks.delete(at(name)); },
    trap: (name) => { rowOf(at(name)).style = "position:absolute;left:-9999px;opacity:0"; marks.delete(at(name)); },
    short: (name, limit) => { at(name).maxLength = limit; },
    readonly: (name) => { at(name).readOnly = true; at(name).disabled = at(name).tagName === "SELECT"; },
    unknown: (text) => buttons().insertAdjacentHTML("beforebegin", `<p><label>${text} <input name="x_unknown" required></label></p>`),
    legend: (before, after) => {
      const found = [...document.querySelectorAll("main legend")].find((one) => one.textContent.trim() === before);
      for (const el of found.parentElement.querySelectorAll("input, select")) marks.delete(el);
      found.textContent = after;
    },
    // What was written since the page came: the mark of the control, "" for a stranger, and its value.
    written: () => [...document.querySelectorAll("main input:not([type=hidden], [type=submit]), main select")]
      .filter((el) => valueOf(el) !== "" && (!isBox(el) || el.checked))
      .map((el) => [marks.get(el) ?? "", valueOf(el), valueOf(el) !== (first.get(el) ?? el.defaultValue ?? "")]),
  };
})();

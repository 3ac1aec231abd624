// What stands round each control that a look at the page found: facts for recognition, never values.
// Costs more than a look, so it is read only where words and ids did not suffice. Needs `reader`.
const contextReader = (() => {
  const { squeeze, above, rootOf, textOf, walk, referred } = reader.parts;
  const LONGEST = 160;
  const LEVELS = 7;
  const CONTROLS = "input:not([type=hidden]),select,textarea";
  const HINTS = [
    "formcontrolname", "ng-model", "v-model", "data-testid", "data-test-id", "data-test", "data-cy", "data-qa",
    "data-automation-id", "data-name", "data-label", "data-placeholder", "data-title", "data-validate", "data-bind",
    "data-val-required", "data-msg-required", "data-missing-error", "errormsg", "nullmsg", "datatype", "code", "rel",
    "role", "passwordrules", "data-type", "data-field", "data-field-name", "data-fieldname", "data-input-name",
  ];

  const short = (text) => squeeze(text).slice(0, LONGEST);
  const holdsControl = (el) => el.matches?.(CONTROLS) || !!el.querySelector?.(CONTROLS);

  // The nearest text on one side, up to the next control.
  function beside(el, sibling) {
    for (let at = el, level = 0; at && level < LEVELS && at.tagName !== "BODY"; at = above(at), level += 1) {
      for (let near = at[sibling]; near; near = near[sibling]) {
        if (near.nodeType === Node.ELEMENT_NODE && holdsControl(near)) return "";
        const text = squeeze(textOf(near));
        if (text) return sibling === "previousSibling" ? text.slice(-LONGEST) : text.slice(0, LONGEST);
      }
    }
    return "";
  }

  // All text of the largest box that holds this control alone, and of the next one when it holds few: date parts.
  function boxes(el) {
    let largest = null;
    for (let at = above(el); at && at.tagName !== "BODY"; at = above(at)) {
      const held = at.querySelectorAll(CONTROLS).length;
      if (held > 1) return [largest ? short(textOf(largest)) : "", held <= 4 ? short(textOf(at)) : ""];
      largest = at;
    }
    return [largest ? short(textOf(largest)) : "", ""];
  }

  // The cell of the row above, for forms laid out as tables.
  function cellAbove(el) {
    const cell = el.closest("td");
    const row = cell?.closest("tr")?.previousElementSibling;
    const over = row?.children[[...cell.parentElement.children].indexOf(cell)];
    return over && !holdsControl(over) ? short(textOf(over)) : "";
  }

  // A component's own attributes name the control that it draws in its shadow.
  function host(el) {
    const outer = rootOf(el).host;
    if (!outer || rootOf(el).querySelectorAll(CONTROLS).length > 1) return [];
    const told = ["label", "aria-label", "name", "id", "placeholder", "autocomplete"].map((key) => outer.getAttribute(key));
    const pointing = outer.id ? [...rootOf(outer).querySelectorAll("[for]")].filter((l) => l.getAttribute("for") === outer.id) : [];
    return [...told, ...pointing.map((l) => l.getAttribute("text") || textOf(l))].map(short).filter(Boolean);
  }

  function formWords(form) {
    if (!form) return "";
    const said = ["id", "name", "class", "action", "aria-label"].map((key) => form.getAttribute(key) || "");
    return short(said.join(" "));
  }

  // What a form's buttons say, read once a form.
  function pressed(form, known) {
    if (!form) return [];
    if (!known.has(form)) {
      const buttons = [...form.querySelectorAll("button,input[type=submit],input[type=button],[role=button]")].slice(0, 6);
      known.set(form, buttons.map((b) => squeeze(b.tagName === "INPUT" ? b.value : textOf(b)).slice(0, 60)).filter(Boolean));
    }
    return known.get(form);
  }

  const countOf = (selector, all) => all.filter((el) => el.matches(selector)).length;

  // The shortest way to one element: its id, its name, else a path from the nearest id; `all` is the whole page.
  function selectorOf(el, all) {
    const tag = el.tagName.toLowerCase();
    const name = el.getAttribute("name");
    const tries = [];
    if (el.id) tries.push(`#${CSS.escape(el.id)}`, `${tag}#${CSS.escape(el.id)}`);
    if (name) tries.push(`${tag}[name=${CSS.escape(name)}]`);
    if (name && el.form?.id) tries.push(`#${CSS.escape(el.form.id)} ${tag}[name=${CSS.escape(name)}]`);
    for (const one of tries) if (countOf(one, all) === 1) return one;
    return pathTo(el, all);
  }

  function pathTo(el, all) {
    const steps = [];
    for (let at = el; at; at = at.parentElement) {
      const id = at.id ? `#${CSS.escape(at.id)}` : "";
      if (at !== el && id && countOf(id, all) === 1) return [id, ...steps].join(" > ");
      const tag = at.tagName.toLowerCase();
      const siblings = at.parentNode ? [...at.parentNode.children].filter((s) => s.tagName === at.tagName) : [];
      steps.unshift(siblings.length > 1 ? `${CSS.escape(tag)}:nth-of-type(${siblings.indexOf(at) + 1})` : CSS.escape(tag));
    }
    const outer = rootOf(el).host;
    return outer ? `${selectorOf(outer, all)} ${steps.join(" > ")}` : steps.join(" > ");
  }

  function context(el, known) {
    const [box, group] = boxes(el);
    return {
      type: el.type || "", input_mode: el.getAttribute("inputmode") || "", pattern: el.getAttribute("pattern") || "",
      described: short(referred(el, "aria-describedby")),
      nearby: [["before", beside(el, "previousSibling")], ["after", beside(el, "nextSibling")], ["box", box],
        ["group", group], ["above", cellAbove(el)], ...host(el).map((text) => ["host", text])].filter(([, text]) => text),
      hints: [el.getAttribute("class"), ...HINTS.map((key) => el.getAttribute(key))].filter(Boolean).map(short),
      form: el.form ? [...document.forms].indexOf(el.form) : -1, form_words: formWords(el.form), buttons: pressed(el.form, known),
    };
  }

  const isAsked = (facts) => facts.kind !== "button" && facts.kind !== "toggle";

  // In the order of the look; null for buttons.
  function contexts(seen) {
    const known = new Map();
    return seen.elements.map((el, index) => (isAsked(seen.facts.controls[index]) ? context(el, known) : null));
  }

  function selectors(seen) {
    const all = [...walk(document)];
    return seen.elements.map((el, index) => (isAsked(seen.facts.controls[index]) ? selectorOf(el, all) : ""));
  }

  return { contexts, selectors };
})();

// One reader for everything that is looked up in a page: facts about controls, what a person sees, guards.
// It reads; it never writes to the page. Open shadow roots are walked; values are never returned.
// Needs `sight`, `names`, `guards`.
const reader = (() => {
  const { squeeze, above, rootOf, walk, everything, ancestor, within, hidden, textOf, referred, hit } = sight;
  const { kindOf, hosts, told, isTold, isDrawn, labelsOf, isGroup, named, groupOf, formOf, codeBoxes, codeQuestion } = names;
  const { controlHidden, guard, guardFocused, hasFocus, pressed } = guards;
  const HEADINGS = "h1,h2,h3,h4,legend,[role=heading]";
  const ALERTS = "[role=alert],[aria-live=assertive],.a-alert-error,.a-alert-warning";
  const MOMENTS = "[role=status],[role=dialog],dialog";

  const levelOf = (el) => Number(el.getAttribute("aria-level") || (/^H\d$/.test(el.tagName) ? el.tagName[1] : 9));

  function sectionsOf(el, headings) {
    const found = [];
    for (let at = above(el); at; at = above(at)) if (isGroup(at)) found.push(named(at));
    let level = 10;
    for (const heading of headings) {
      const own = levelOf(heading);
      if (own < level) { level = own; found.push(squeeze(textOf(heading))); }
    }
    return found.filter(Boolean);
  }

  function alerts() {
    const shown = everything(document).filter((el) => el.matches(ALERTS) && !hidden(el) && !above(el)?.closest?.(ALERTS));
    return shown.map((el) => squeeze(el.innerText)).filter(Boolean);
  }

  // Emptiness alone, and never of a password: what a required control of a component lacks, no browser tells.
  function missing(el, kind, required) {
    if (el.validity?.valueMissing) return true;
    if (!required || !["text", "select"].includes(kind)) return false;
    if (!isDrawn(el) || el.tagName === "INPUT") return el.value === "";
    return hosts(el).some((host) => "value" in host && !host.value);
  }

  function maxLength(el) {
    const outer = Number(told(el, "maxlength"));
    return el.maxLength > 0 ? el.maxLength : outer > 0 ? outer : null;
  }

  function facts(el, index, seen, groups) {
    const kind = kindOf(el);
    const [groupId, questions] = groupOf(el, kind, groups);
    const boxes = codeBoxes(el);
    const box = boxes.indexOf(el) + 1;
    const required = !!el.required || isTold(el, "required") || told(el, "aria-required") === "true";
    const question = box === 1 ? codeQuestion(boxes) : "";
    return {
      index, kind, id: names.idOf(el), name: el.getAttribute("name") || told(el, "name"),
      autocomplete: told(el, "autocomplete"),
      labels: [...labelsOf(el), ...(question ? [["group", question]] : [])],
      group: questions, group_id: groupId, sections: sectionsOf(el, seen),
      form: formOf(el)?.id || "",
      options: el.tagName === "SELECT" ? [...el.options].map((o) => [o.value, squeeze(o.text)]) : [],
      max_length: maxLength(el), required,
      enabled: !el.matches(":disabled") && !isTold(el, "disabled") && told(el, "aria-disabled") !== "true",
      read_only: !!el.readOnly && kind !== "select",
      checked: isChecked(el), hidden: controlHidden(el), drawn: isDrawn(el), box,
      missing: box > 1 ? false : (box ? boxes : [el]).some((one) => missing(one, kind, required)),
    };
  }

  const isChecked = (el) => el.checked === true || (el.getAttribute("aria-checked") || el.getAttribute("aria-pressed")) === "true";

  const isHeading = (el) => el.matches(HEADINGS) && el.tagName !== "LEGEND" && !hidden(el);

  const visibleHeadings = () =>
    everything(document).filter(isHeading).map((el) => [levelOf(el), squeeze(textOf(el))]).filter(([, text]) => text);

  function fingerprint() {
    const headings = visibleHeadings().map(([, text]) => text);
    const parts = [location.href, document.readyState === "loading" ? "" : "read", ...headings, ...alerts()];
    for (const el of everything(document)) {
      if (el.matches(MOMENTS) && !hidden(el)) parts.push(squeeze(textOf(el)));
      if (kindOf(el)) parts.push(`${el.id}${hidden(el) ? 0 : 1}${el.disabled ? 0 : 1}`);
    }
    let hash = 0;
    for (const char of parts.join("|")) hash = (hash * 31 + char.codePointAt(0)) | 0;
    return String(hash);
  }

  // The origin of the document, "null" where it has not the one of its address: a blob's, a sandbox's, an inherited one.
  const originHere = () =>
    /^https?:$/.test(location.protocol) && window.origin === location.origin ? location.origin : "null";

  function look(marks) {
    const [controls, elements, groups, headings] = [[], [], [], []];
    const wanted = new Set(marks);
    const present = new Set();
    for (const el of everything(document)) {
      if (isHeading(el)) headings.unshift(el);
      if (wanted.has(el.id) && (!hidden(el) || el.tagName === "FORM")) present.add(el.id);
      if (!kindOf(el)) continue;
      controls.push(facts(el, elements.length, headings, groups));
      elements.push(el);
    }
    return {
      elements,
      facts: {
        url: location.href, origin: originHere(), title: document.title, headings: visibleHeadings(), alerts: alerts(),
        marks: [...present], controls, fingerprint: fingerprint(), loaded: document.readyState !== "loading",
        began: performance.timeOrigin,
      },
    };
  }

  // Which of the wordings stand in a visible text of the page.
  function shows(words) {
    const texts = [];
    for (const el of everything(document)) {
      if (/^(SCRIPT|STYLE|TEMPLATE|OPTION)$/.test(el.tagName)) continue;
      const own = [...el.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.nodeValue).join(" ");
      if (squeeze(own) && !hidden(el)) texts.push(squeeze(own).toLowerCase());
    }
    return words.filter((word) => texts.some((text) => text.includes(word.toLowerCase())));
  }

  // What stands in lists of terms and in rows of tables: label and text of each line.
  function lines() {
    const rows = [];
    const add = (...cells) => rows.push(cells.map((el) => squeeze(textOf(el))));
    for (const el of everything(document)) {
      if (hidden(el)) continue;
      const next = el.nextElementSibling;
      if (el.tagName === "DT" && next?.tagName === "DD") add(el, next);
      if (el.tagName === "TR" && el.cells.length === 2) add(...el.cells);
    }
    return rows;
  }

  // The digits that stand by themselves in the part of the page under this title; "" where none or several do.
  function digits(titles) {
    const wanted = titles.map((title) => title.toLowerCase());
    const alone = (el) => !hidden(el) && /^\d(?: ?\d){3,7}$/.test(squeeze(textOf(el)));
    const title = everything(document).find((el) => !hidden(el) && wanted.includes(squeeze(textOf(el)).toLowerCase()));
    for (let at = title && above(title); at && at !== document.body; at = above(at)) {
      const found = new Set([...walk(at)].filter(alone).map((el) => squeeze(textOf(el))));
      if (found.size) return found.size === 1 ? [...found][0] : "";
    }
    return "";
  }

  // The buttons of a cookie banner that lies over a control, by their words; empty when something else does.
  function banner(el) {
    const box = el.getBoundingClientRect();
    const found = hit(box.left + box.width / 2, box.top + box.height / 2);
    const over = found && ancestor(found, (a) => ["fixed", "sticky"].includes(getComputedStyle(a).position));
    if (!over || within(over, el) || !/cookie/i.test(textOf(over))) return [];
    const inside = over.shadowRoot ? [...walk(over.shadowRoot), ...walk(over)] : [...walk(over)];
    return inside.filter((one) => kindOf(one) === "button" && !hidden(one));
  }

  // How values may differ and still be the same, as a field declares it.
  const SAME = {
    digits: (text) => text.replace(/[\s().\-\u2010-\u2015]/g, ""),
    spaces: (text) => text.replace(/\s/g, ""),
    dashes: (text) => text.replace(/[-\u2010-\u2015]/g, ""),
    case: (text) => text.toUpperCase(),
  };

  // How a text control's value differs from the one meant: null when equal, else how many characters it kept, or why a
  // person no longer sees it.
  function differs(el, value, same) {
    const folded = (text) => same.reduce((so, rule) => SAME[rule](so), text);
    return folded(el.value) === folded(value) ? controlHidden(el) || null : [...el.value].length;
  }

  const wordsOf = (buttons) => buttons.map((el) => labelsOf(el).map(([, text]) => text));

  const parts = { squeeze, above, rootOf, textOf, walk, referred };

  return { look, originHere, fingerprint, shows, lines, digits, guard, guardFocused, hasFocus, pressed, differs, banner, wordsOf, parts };
})();

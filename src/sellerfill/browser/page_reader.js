// One reader for everything that is looked up in a page: facts about controls, what a person sees, guards.
// It reads; it never writes to the page. Open shadow roots are walked; values are never returned.
const reader = (() => {
  const HEADINGS = "h1,h2,h3,h4,legend,[role=heading]";
  const ALERTS = "[role=alert],[aria-live=assertive],.a-alert-error,.a-alert-warning";
  const TEXT_TYPES = new Set(["text", "email", "tel", "url", "number", "search", "date", "month", ""]);
  const BUTTON_TYPES = new Set(["submit", "button", "image", "reset"]);

  const squeeze = (text) => (text || "").replace(/\s+/g, " ").trim();
  const above = (el) => el.parentElement || (el.getRootNode() instanceof ShadowRoot ? el.getRootNode().host : null);
  const rootOf = (el) => el.getRootNode();

  function* walk(root) {
    for (const el of root.querySelectorAll("*")) {
      yield el;
      if (el.shadowRoot) yield* walk(el.shadowRoot);
    }
  }

  function ancestor(el, test) {
    for (let at = el; at; at = above(at)) if (test(at)) return at;
    return null;
  }

  function clipped(el) {
    const style = getComputedStyle(el);
    if (/inset\((50|100)%/.test(style.clipPath) || /rect\((0|1)px,? (0|1)px/.test(style.clip)) return true;
    const box = el.getBoundingClientRect();
    return style.overflow === "hidden" && (box.width < 2 || box.height < 2);
  }

  // Why a person can't see an element, "" when they can. Scrolling is not hiding.
  function hidden(el) {
    if (!el.isConnected) return "gone";
    if (!el.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) return "not shown";
    const box = el.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) return "no size";
    if (box.right + scrollX <= 0 || box.bottom + scrollY <= 0) return "off the page";
    const widest = Math.max(document.documentElement.scrollWidth, innerWidth);
    if (box.left + scrollX >= widest) return "off the page";
    if (ancestor(el, (a) => a.getAttribute("aria-hidden") === "true")) return "hidden from assistive technology";
    if (ancestor(el, (a) => a.inert)) return "inert";
    if (ancestor(el, clipped)) return "clipped";
    return "";
  }

  // A control whose native box is hidden on purpose under a drawn one is as visible as its label.
  function controlHidden(el) {
    const why = hidden(el);
    if (!why || !(el.type === "radio" || el.type === "checkbox")) return why;
    if (ancestor(el, (a) => a.inert || a.getAttribute("aria-hidden") === "true")) return why;
    return [...(el.labels || [])].some((label) => !hidden(label)) ? "" : why;
  }

  function textOf(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue;
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    if (/^(SELECT|TEXTAREA|SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(node.tagName)) return "";
    if (node.getAttribute("aria-hidden") === "true") return "";
    return [...node.childNodes].map(textOf).join(" ");
  }

  function referred(el, attribute) {
    const ids = (el.getAttribute(attribute) || "").split(/\s+/).filter(Boolean);
    return squeeze(ids.map((id) => rootOf(el).getElementById(id)).filter(Boolean).map(textOf).join(" "));
  }

  function tableHeader(el) {
    const cell = el.closest("td,dd");
    if (!cell) return "";
    if (cell.tagName === "DD") {
      let at = cell.previousElementSibling;
      while (at && at.tagName !== "DT") at = at.previousElementSibling;
      return at ? squeeze(textOf(at)) : "";
    }
    const row = cell.closest("tr");
    const beside = row && [...row.children].find((c) => c.tagName === "TH");
    if (beside) return squeeze(textOf(beside));
    const head = row && row.closest("table").querySelector("thead tr");
    const over = head && head.children[[...row.children].indexOf(cell)];
    return over ? squeeze(textOf(over)) : "";
  }

  function textBefore(el) {
    for (let at = el, level = 0; at && level < 4; at = above(at), level += 1) {
      for (let before = at.previousSibling; before; before = before.previousSibling) {
        if (before.nodeType === Node.ELEMENT_NODE && before.querySelector?.("input,select,textarea")) return "";
        if (before.nodeType === Node.ELEMENT_NODE && /^(INPUT|SELECT|TEXTAREA)$/.test(before.tagName)) return "";
        const text = squeeze(textOf(before));
        if (text) return text.length <= 120 ? text : "";
      }
    }
    return "";
  }

  function labelsOf(el) {
    const found = [];
    const add = (route, text) => { if (squeeze(text)) found.push([route, squeeze(text)]); };
    add("aria", referred(el, "aria-labelledby"));
    add("aria", el.getAttribute("aria-label"));
    for (const label of el.labels || []) add(label.contains(el) ? "wrapped" : "for", textOf(label));
    if (kindOf(el) === "button" || kindOf(el) === "toggle") {
      add("text", el.tagName === "INPUT" ? el.value : textOf(el));
      for (const image of el.querySelectorAll?.("img[alt]") || []) add("text", image.alt);
    } else {
      add("attribute", el.getAttribute("label"));
      add("table", tableHeader(el));
      add("placeholder", el.getAttribute("placeholder"));
      if (!found.length) add("near", textBefore(el));
    }
    add("title", el.getAttribute("title"));
    return found;
  }

  function kindOf(el) {
    const role = el.getAttribute("role");
    if (el.tagName === "INPUT") {
      const type = (el.getAttribute("type") || "").toLowerCase();
      if (type === "hidden") return "";
      if (["password", "radio", "checkbox", "file"].includes(type)) return type;
      // The property, not the attribute: a type that no browser knows is a text box.
      return BUTTON_TYPES.has(type) ? "button" : TEXT_TYPES.has(el.type) ? "text" : "";
    }
    if (el.tagName === "TEXTAREA") return "text";
    if (el.tagName === "SELECT") return "select";
    if (role === "radio" || (el.tagName === "BUTTON" && el.hasAttribute("aria-pressed"))) return "toggle";
    if (role === "checkbox" || role === "switch") return "checkbox";
    if (el.tagName === "BUTTON" || role === "button" || (el.tagName === "A" && el.hasAttribute("href"))) return "button";
    return "";
  }

  const GROUPS = "fieldset,[role=group],[role=radiogroup]";

  function named(group) {
    const legend = group.tagName === "FIELDSET" && [...group.children].find((c) => c.tagName === "LEGEND");
    const name = legend ? squeeze(textOf(legend)) : "";
    return name || referred(group, "aria-labelledby") || squeeze(group.getAttribute("aria-label"));
  }

  function groupOf(el, kind, groups) {
    if (!["radio", "checkbox", "toggle"].includes(kind)) return ["", []];
    const box = ancestor(el, (a) => a !== el && a.matches(GROUPS));
    const questions = [box && named(box), tableHeader(el), box && textBefore(box)].map(squeeze).filter(Boolean);
    if (kind === "radio" && el.name) {
      const twins = [...rootOf(el).querySelectorAll("input[type=radio]")].filter((r) => r.name === el.name && r.form === el.form);
      if (!questions.length) questions.push(textBefore(twins[0]) || textBefore(above(twins[0])));
      return [`radio:${el.form ? [...document.forms].indexOf(el.form) : ""}:${el.name}`, questions.filter(Boolean)];
    }
    if (!box) return ["", questions];
    if (!groups.includes(box)) groups.push(box);
    return [`group:${groups.indexOf(box)}`, questions];
  }

  const levelOf = (el) => Number(el.getAttribute("aria-level") || (/^H\d$/.test(el.tagName) ? el.tagName[1] : 9));

  function sectionsOf(el, headings) {
    const found = [];
    for (let at = above(el); at; at = above(at)) if (at.matches(GROUPS)) found.push(named(at));
    let level = 10;
    for (const heading of headings) {
      const own = levelOf(heading);
      if (own < level) { level = own; found.push(squeeze(textOf(heading))); }
    }
    return found.filter(Boolean);
  }

  function alerts() {
    const found = [];
    for (const el of walk(document)) {
      if (!el.matches(ALERTS) || hidden(el) || above(el)?.closest?.(ALERTS)) continue;
      const text = squeeze(el.innerText);
      if (text) found.push(text);
    }
    return found;
  }

  function facts(el, index, seen, groups) {
    const kind = kindOf(el);
    const [groupId, questions] = groupOf(el, kind, groups);
    return {
      index, kind, id: el.id || "", name: el.getAttribute("name") || "",
      autocomplete: el.getAttribute("autocomplete") || "",
      labels: labelsOf(el), group: questions, group_id: groupId, sections: sectionsOf(el, seen),
      form: el.form?.id || "",
      options: el.tagName === "SELECT" ? [...el.options].map((o) => [o.value, squeeze(o.text)]) : [],
      max_length: el.maxLength > 0 ? el.maxLength : null,
      required: !!el.required || el.getAttribute("aria-required") === "true",
      enabled: !el.disabled && el.getAttribute("aria-disabled") !== "true",
      read_only: !!el.readOnly,
      checked: el.checked === true || ["true"].includes(el.getAttribute("aria-checked") || el.getAttribute("aria-pressed")),
      hidden: controlHidden(el),
      missing: !!el.validity?.valueMissing,
    };
  }

  function visibleHeadings() {
    return [...walk(document)].filter((el) => el.matches(HEADINGS) && el.tagName !== "LEGEND" && !hidden(el))
      .map((el) => [levelOf(el), squeeze(textOf(el))]).filter(([, text]) => text);
  }

  function fingerprint() {
    const headings = visibleHeadings().map(([, text]) => text);
    const parts = [location.href, document.readyState === "loading" ? "" : "read", ...headings, ...alerts()];
    for (const el of walk(document)) {
      if (el.matches("[role=status],[role=dialog],dialog") && !hidden(el)) parts.push(squeeze(textOf(el)));
      if (kindOf(el)) parts.push(`${el.id}${hidden(el) ? 0 : 1}${el.disabled ? 0 : 1}`);
    }
    let hash = 0;
    for (const char of parts.join("|")) hash = (hash * 31 + char.codePointAt(0)) | 0;
    return String(hash);
  }

  function look(marks) {
    const controls = [];
    const elements = [];
    const groups = [];
    const headings = [];
    for (const el of walk(document)) {
      if (el.matches(HEADINGS) && el.tagName !== "LEGEND" && !hidden(el)) headings.unshift(el);
      if (!kindOf(el)) continue;
      controls.push(facts(el, elements.length, headings, groups));
      elements.push(el);
    }
    const present = marks.filter((id) => [...walk(document)].some((el) => el.id === id && (!hidden(el) || el.tagName === "FORM")));
    return {
      elements,
      facts: {
        url: location.href, origin: location.origin, title: document.title, headings: visibleHeadings(), alerts: alerts(),
        marks: present, controls, fingerprint: fingerprint(), loaded: document.readyState !== "loading",
      },
    };
  }

  // Which of the wordings stand in a visible text of the page.
  function shows(words) {
    const texts = [];
    for (const el of walk(document)) {
      if (/^(SCRIPT|STYLE|TEMPLATE|OPTION)$/.test(el.tagName)) continue;
      const own = [...el.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.nodeValue).join(" ");
      if (squeeze(own) && !hidden(el)) texts.push(squeeze(own).toLowerCase());
    }
    return words.filter((word) => texts.some((text) => text.includes(word.toLowerCase())));
  }

  function deepHit(x, y) {
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot) {
      const inner = hit.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit;
  }

  // The buttons of a cookie banner that lies over a control, by their words; empty when something else does.
  function banner(el) {
    const box = el.getBoundingClientRect();
    const hit = deepHit(box.left + box.width / 2, box.top + box.height / 2);
    const over = hit && ancestor(hit, (a) => ["fixed", "sticky"].includes(getComputedStyle(a).position));
    if (!over || over.contains(el) || !/cookie/i.test(textOf(over))) return [];
    return [...walk(over)].filter((one) => kindOf(one) === "button" && !hidden(one));
  }

  // The last look before a control is touched: "" or why it must not be.
  function guard(el) {
    const why = controlHidden(el);
    if (why) return why;
    const target = hidden(el) ? [...el.labels].find((label) => !hidden(label)) : el;
    target.scrollIntoView({ block: "center", behavior: "instant" });
    const box = target.getBoundingClientRect();
    const hit = deepHit(box.left + box.width / 2, box.top + box.height / 2);
    const mine = hit && (target.contains(hit) || hit.contains(target) && rootOf(target) !== rootOf(hit)
      || [...(el.labels || [])].some((label) => label.contains(hit)));
    return mine ? "" : "covered";
  }

  // How a text control's value differs from the one meant: null when equal, else how many characters it kept.
  function differs(el, value) {
    return el.value === value ? null : [...el.value].length;
  }

  const wordsOf = (buttons) => buttons.map((el) => labelsOf(el).map(([, text]) => text));

  const parts = { squeeze, above, rootOf, textOf, walk, referred };

  return { look, fingerprint, shows, guard, differs, banner, wordsOf, parts };
})();

// What each control is to a person, and by which texts it is named; a component speaks for the control it draws.
const names = (() => {
  const { kept, squeeze, rootOf, above, walk, everything, ancestor, hidden, textOf, spoken, referred } = sight;
  const TEXT_TYPES = new Set(["text", "email", "tel", "url", "number", "search", "date", "month", ""]);
  const BUTTON_TYPES = new Set(["submit", "button", "image", "reset"]);
  const GROUPS = "fieldset,[role=group],[role=radiogroup]";
  const DRAWN_GROUP = /-(radio|radiobutton|checkbox)-?group$|-fieldset$/i;
  const DRAWN_LIST = /-(dropdown|select|combobox|picker)$/i;
  const OPENS_LIST = "[aria-haspopup=listbox],[role=combobox]";
  // Numbers handed out in the order in which components happen to be made.
  const COUNTED = /^(katal-id|radix|mui|headlessui|react-aria)\W|^:?r\d*\w*:$|^(input|id|field)?[-_]?\d+$/i;

  const inputType = (el) => (el.getAttribute("type") || "").toLowerCase();
  const isComponent = (el) => el.tagName.includes("-");
  const editable = (el) => el.tagName === "INPUT" && !el.readOnly && inputType(el) !== "button";

  function inputKind(el) {
    const type = inputType(el);
    if (type === "hidden") return "";
    if (["password", "radio", "checkbox", "file"].includes(type)) return type;
    if (el.matches(OPENS_LIST) && !editable(el)) return "select";
    // The property, not the attribute: a type that no browser knows is a text box.
    return BUTTON_TYPES.has(type) ? "button" : TEXT_TYPES.has(el.type) ? "text" : "";
  }

  // The one part of a component for choosing that is pressed to open its list.
  function opensDrawn(el) {
    const host = rootOf(el).host;
    if (!host || !DRAWN_LIST.test(host.tagName) || (el.tagName !== "BUTTON" && el.getAttribute("tabindex") !== "0")) return false;
    if (el.matches("[role=option],[role=listbox]") || rootOf(el).querySelector(`input:not([type=hidden]),select,${OPENS_LIST}`)) return false;
    return rootOf(el).querySelector("button,[tabindex='0']") === el;
  }

  const kindOf = kept((el) => {
    const role = el.getAttribute("role");
    if (el.tagName === "INPUT") return inputKind(el);
    if (el.tagName === "TEXTAREA") return "text";
    if (el.tagName === "SELECT") return "select";
    // A box round the real control is not another one.
    if (role && el.querySelector("input:not([type=hidden]),select,textarea")) return "";
    if (el.shadowRoot && everything(el.shadowRoot).some((one) => kindOf(one))) return "";
    if (el.matches(OPENS_LIST) || opensDrawn(el)) return "select";
    if (role === "radio" || (el.tagName === "BUTTON" && el.hasAttribute("aria-pressed"))) return "toggle";
    if (role === "checkbox" || role === "switch") return "checkbox";
    if (el.tagName === "BUTTON" || role === "button" || (el.tagName === "A" && el.hasAttribute("href"))) return "button";
    return "";
  });

  const isAsked = (el) => !["", "button"].includes(kindOf(el));
  const isDrawn = (el) => (kindOf(el) === "select" && el.tagName !== "SELECT") || (kindOf(el) === "text" && opensList(el));
  const opensList = (el) => el.matches(OPENS_LIST) || !!el.parentElement?.matches("[role=combobox]");

  // The controls that a person finds in an element, drawn ones included; buttons where it holds nothing else.
  const held = kept((el) => {
    const all = [...(el.shadowRoot ? walk(el.shadowRoot) : []), ...walk(el)].filter(kindOf);
    const asked = all.filter(isAsked);
    const seen = asked.filter((one) => !hidden(one));
    return seen.length ? seen : asked.length ? asked : all;
  });
  const holds = (el) => isAsked(el) || held(el).some(isAsked);

  // The components that draw this one control, innermost first.
  const hosts = kept((el) => {
    const found = [];
    for (let at = above(el); at && at.tagName !== "BODY" && at.tagName !== "FORM"; at = above(at)) {
      if (!isComponent(at)) continue;
      if (held(at).length !== 1 || held(at)[0] !== el) break;
      found.push(at);
    }
    return found;
  });

  // An attribute of the control, else of the component that draws it.
  const told = (el, key) => el.getAttribute(key) || hosts(el).map((host) => host.getAttribute(key)).find(Boolean) || "";
  const isTold = (el, key) => [el, ...hosts(el)].some((one) => one.hasAttribute(key) && one.getAttribute(key) !== "false");

  function idOf(el) {
    const drawn = hosts(el).find((host) => host.shadowRoot && host.id);
    return drawn ? drawn.id : rootOf(el).host && COUNTED.test(el.id) ? "" : el.id || "";
  }

  // Elements by a key, so that each of many controls finds its own without a walk over the page.
  const by = (elements, key) => {
    const found = new Map();
    for (const one of elements) {
      const said = key(one);
      if (!found.has(said)) found.set(said, []);
      found.get(said).push(one);
    }
    return found;
  };
  const pointers = kept((root) => by(root.querySelectorAll("[for]"), (label) => label.getAttribute("for")));

  const bearers = kept((root) => by(root.querySelectorAll("[id]"), (one) => one.id));

  // What a label points at: where several controls bear one id, the one in the same box, or the next.
  const target = kept((label) => {
    const all = bearers(rootOf(label)).get(label.getAttribute("for")) || [];
    const native = all.filter((one) => one.matches("input,select,textarea,button"));
    const same = native.length ? native : all;
    let near = same;
    for (let box = label; box && near.length > 1; box = box.parentElement) {
      const inside = same.filter((one) => box.contains(one));
      if (inside.length) { near = inside; break; }
    }
    const follows = (one) => label.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
    return near.find(follows) || near[near.length - 1] || null;
  });

  // Labels point within their own tree alone, and the browser joins them to native controls alone.
  function pointing(el) {
    const found = new Set([...(el.labels || [])].filter((label) => !label.htmlFor || target(label) === el));
    for (const one of [el, ...hosts(el)]) {
      const said = one.id ? pointers(rootOf(one)).get(one.id) || [] : [];
      for (const label of said) if (target(label) === one) found.add(label);
      const round = one === el ? null : one.closest("label");
      if (round) found.add(round);
    }
    return [...found];
  }

  function tableHeader(el) {
    const cell = el.closest("td,dd") || hosts(el).map((host) => host.closest("td,dd")).find(Boolean);
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
    for (let at = el, level = 0; at && level < 4 + hosts(el).length * 3; at = above(at), level += 1) {
      for (let before = at.previousSibling; before; before = before.previousSibling) {
        if (before.nodeType === Node.ELEMENT_NODE && holds(before)) return "";
        const text = squeeze(textOf(before));
        if (text) return text.length <= 120 ? text : "";
      }
    }
    return "";
  }

  const labelsOf = kept((el) => {
    const found = [];
    const add = (route, text) => {
      const one = squeeze(text);
      if (one && !found.some(([way, other]) => way === route && other === one)) found.push([route, one]);
    };
    const speakers = [el, ...hosts(el)];
    for (const one of speakers) add("aria", referred(one, "aria-labelledby", isDrawn(el) ? el : null));
    for (const one of speakers) add("aria", one.getAttribute("aria-label"));
    for (const label of pointing(el)) {
      add(label.contains(el) ? "wrapped" : "for", label.getAttribute("text") || spoken(label));
    }
    if (kindOf(el) === "button" || kindOf(el) === "toggle") {
      add("text", el.tagName === "INPUT" ? el.value : textOf(el));
      for (const image of el.querySelectorAll?.("img[alt]") || []) add("text", image.alt);
    }
    for (const one of speakers) add("attribute", one.getAttribute("label"));
    if (isAsked(el) && kindOf(el) !== "toggle") add("table", tableHeader(el));
    if (kindOf(el) === "radio" || kindOf(el) === "checkbox") for (const host of hosts(el)) if (host.shadowRoot) add("text", textOf(host));
    if (kindOf(el) !== "button") for (const one of speakers) add("placeholder", one.getAttribute("placeholder"));
    if (!found.length && isAsked(el)) add("near", textBefore(el));
    for (const one of speakers) add("title", one.getAttribute("title"));
    return found;
  });

  const isGroup = (el) => el.matches(GROUPS) || DRAWN_GROUP.test(el.tagName);

  const named = kept((group) => {
    const legend = group.tagName === "FIELDSET" && [...group.children].find((c) => c.tagName === "LEGEND");
    const name = legend ? squeeze(textOf(legend)) : "";
    if (name) return name;
    const attribute = isComponent(group) ? group.getAttribute("label") || group.getAttribute("legend") : "";
    return referred(group, "aria-labelledby") || squeeze(group.getAttribute("aria-label") || attribute);
  });

  // Buttons of which one stays pressed often stand in a box that says nothing of itself.
  function toggleBox(el) {
    for (let at = above(el), level = 0; at && level < 3; at = above(at), level += 1) {
      const inside = held(at);
      if (inside.some((one) => kindOf(one) !== "toggle")) return null;
      if (inside.length > 1) return at;
    }
    return null;
  }

  const formOf = kept((el) => el.form || ancestor(el, (at) => at.tagName === "FORM"));

  // A component's own name unites its options: what lies in its shadow root may be named by position.
  const radioName = (el) => (rootOf(el).host && hosts(el).map((host) => host.getAttribute("name")).find(Boolean)) || el.name || told(el, "name");

  const byName = kept((kind) => by(everything(document).filter((one) => kindOf(one) === kind), radioName));

  function twinsOf(el, kind) {
    const name = radioName(el);
    if (!name || !(kind === "radio" || kind === "checkbox")) return [];
    return (byName(kind).get(name) || []).filter((one) => formOf(one) === formOf(el));
  }

  // The question that a control answers, and which controls answer it together.
  function groupOf(el, kind, groups) {
    if (!["radio", "checkbox", "toggle"].includes(kind)) return ["", []];
    const box = ancestor(above(el), isGroup) || (kind === "toggle" ? toggleBox(el) : null);
    const questions = [box && named(box), tableHeader(el), box && textBefore(box)].map(squeeze).filter(Boolean);
    const twins = twinsOf(el, kind);
    if (kind === "radio" ? twins.length : twins.length > 1 && !box) {
      if (!questions.length) questions.push(textBefore(twins[0]) || textBefore(above(twins[0])));
      const form = formOf(el);
      return [`${kind}:${form ? [...document.forms].indexOf(form) : ""}:${radioName(el)}`, questions.filter(Boolean)];
    }
    if (!box) return ["", questions];
    if (!groups.includes(box)) groups.push(box);
    return [`group:${groups.indexOf(box)}`, questions];
  }

  // The boxes of one code, a character each, in their order; none for any other control.
  const codeBoxes = kept((el) => {
    const isBox = (one) => one.tagName === "INPUT" && one.maxLength === 1 && ["text", "password"].includes(kindOf(one));
    if (!isBox(el)) return [];
    for (let at = above(el), level = 0; at && level < 4; at = above(at), level += 1) {
      const inside = held(at);
      if (inside.some((one) => !isBox(one))) return [];
      if (inside.length >= 4) return inside;
    }
    return [];
  });

  // What the boxes of one code are asked for together.
  function codeQuestion(boxes) {
    const round = ancestor(boxes[0], (at) => boxes.every((one) => at.contains(one) || held(at).includes(one)));
    const group = ancestor(boxes[0], isGroup);
    return (group && named(group)) || (round && textBefore(round)) || "";
  }

  return {
    kindOf, isAsked, isDrawn, editable, held, hosts, told, isTold, idOf, pointing, labelsOf, isGroup, named, groupOf,
    formOf, codeBoxes, codeQuestion,
  };
})();

// Looks on while a person walks through a registration: facts at each change and at each press, never values.
// Runs in a world of its own, which the page's scripts don't see. Needs `readers`, SALT and `report`.
(() => {
  if (window !== window.top || document.__looked) return;
  document.__looked = true;
  const { squeeze } = readers().reader.parts;
  const look = () => readers().reader.look([]);
  const SETTLE_MILLISECONDS = 60;
  const STATUSES = "[role=status],[aria-live=polite]";
  const DROPPED = /^(SCRIPT|STYLE|LINK|META|TEMPLATE|NOSCRIPT|SVG|CANVAS|OBJECT|EMBED|VIDEO|AUDIO|IFRAME|BASE|HEAD)$/i;
  const KEPT = [
    "id", "name", "type", "for", "role", "label", "placeholder", "title", "alt", "autocomplete", "inputmode", "pattern",
    "maxlength", "required", "disabled", "readonly", "multiple", "slot", "scope", "colspan", "rowspan", "lang", "dir",
    "aria-label", "aria-labelledby", "aria-describedby", "aria-level", "aria-haspopup", "aria-controls", "aria-owns",
    "aria-expanded", "aria-required", "aria-hidden", "aria-modal", "aria-live",
  ];
  // What may hold a password, a card or a code is not even hashed.
  const SECRET = /pass|pwd|secret|card.?(num|no)|cc.?(num|csc|no)|cvv|cvc|csc|otp|one.?time|\bpin\b|密码|卡号|验证码|安全码/i;

  const visible = (el) => el.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  // A one-way mark of a text, salted anew in each walk: enough to know the text again, not to tell it.
  function mark(text) {
    let a = (0x811c9dc5 ^ SALT) >>> 0;
    let b = (0x9747b28c ^ SALT) >>> 0;
    for (let i = 0; i < text.length; i += 1) {
      a = Math.imul(a ^ text.charCodeAt(i), 0x01000193) >>> 0;
      b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b) >>> 0;
    }
    return `${text.length}:${a}:${b}`;
  }

  const isSecret = (el, facts) => facts.kind === "password"
    || SECRET.test([facts.id, facts.name, facts.autocomplete, ...facts.labels.map(([, text]) => text)].join(" "));

  function isFilled(el, facts) {
    if (facts.kind === "text" || facts.kind === "select") return !isSecret(el, facts) && squeeze(el.value) !== "";
    return facts.checked;
  }

  function marks(seen) {
    const found = new Set();
    seen.elements.forEach((el, index) => {
      const facts = seen.facts.controls[index];
      if (facts.kind !== "text" || isSecret(el, facts)) return;
      const text = squeeze(el.value).toLowerCase();
      if (text.length >= 3) found.add(mark(text));
    });
    return [...found];
  }

  function attributes(el) {
    const kept = KEPT.filter((name) => el.hasAttribute(name)).map((name) => [name, el.getAttribute(name)]);
    if (el.tagName === "A" && el.hasAttribute("href")) kept.push(["href", "#"]);
    if (el.tagName === "OPTION") kept.push(["value", el.value]);
    if (el.tagName === "INPUT" && /^(submit|button|reset)$/.test(el.type)) kept.push(["value", el.value]);
    for (const name of ["aria-pressed", "aria-checked"]) if (el.hasAttribute(name)) kept.push([name, "false"]);
    return kept;
  }

  // [tag, attributes, children, children of the open shadow]; what a person doesn't see is left out.
  function tree(el, shown) {
    if (DROPPED.test(el.tagName) || (el.tagName === "INPUT" && el.type === "hidden")) return null;
    const inSelect = /^(OPTION|OPTGROUP)$/.test(el.tagName);
    const stays = inSelect || shown.has(el) || visible(el) || [...shown].some((control) => el.contains(control));
    if (!stays) return null;
    const grown = (nodes) => [...nodes].map((node) => {
      if (node.nodeType === Node.TEXT_NODE) return squeeze(node.nodeValue) || null;
      return node.nodeType === Node.ELEMENT_NODE ? tree(node, shown) : null;
    }).filter(Boolean);
    const children = el.tagName === "TEXTAREA" || el.isContentEditable ? [] : grown(el.childNodes);
    return [el.tagName.toLowerCase(), attributes(el), children, el.shadowRoot ? grown(el.shadowRoot.childNodes) : null];
  }

  function frames() {
    return [...document.querySelectorAll("iframe")].filter(visible)
      .map((frame) => squeeze(frame.title || frame.getAttribute("aria-label") || frame.name));
  }

  const statuses = () => [...document.querySelectorAll(STATUSES)].filter(visible)
    .map((el) => squeeze(el.innerText)).filter(Boolean);

  let last = "";
  const shape = () => [readers().reader.fingerprint(), ...statuses()].join("|");

  function tell(reason, index, seen = look()) {
    last = shape();
    const shown = new Set(seen.elements.filter((el, i) => !seen.facts.controls[i].hidden));
    report(JSON.stringify({
      reason, index, facts: seen.facts, contexts: readers().contextReader.contexts(seen), statuses: statuses(), frames: frames(),
      filled: seen.elements.map((el, i) => isFilled(el, seen.facts.controls[i])), marks: marks(seen),
      language: document.documentElement.lang, tree: tree(document.body, shown),
    }));
  }

  let timer = 0;
  function changed() {
    clearTimeout(timer);
    timer = setTimeout(() => { if (document.body && shape() !== last) tell("change", -1); }, SETTLE_MILLISECONDS);
  }

  function controlAt(event, seen) {
    for (const el of event.composedPath()) {
      const index = seen.elements.indexOf(el);
      if (index >= 0) return index;
    }
    return -1;
  }

  // Pointing: the control under the mouse is outlined, and a click names it instead of using it.
  let pointing = false;
  let outlined = null;
  function outline(el) {
    if (outlined) outlined[0].style.outline = outlined[1];
    outlined = el ? [el, el.style.outline] : null;
    if (el) el.style.outline = "3px solid #c45500";
  }
  function startPointing() { pointing = true; }
  function stop(event) { event.preventDefault(); event.stopImmediatePropagation(); }

  addEventListener("mousemove", (event) => {
    if (!pointing) return;
    const seen = look();
    const index = controlAt(event, seen);
    outline(index >= 0 ? seen.elements[index] : null);
  }, true);
  for (const name of ["pointerdown", "mousedown", "pointerup", "mouseup"]) {
    addEventListener(name, (event) => { if (pointing) stop(event); }, true);
  }
  addEventListener("click", (event) => {
    if (!event.isTrusted) return;
    const seen = look();
    const index = controlAt(event, seen);
    if (pointing) {
      stop(event);
      if (index < 0) return;
      pointing = false;
      outline(null);
      tell("point", index, seen);
    } else if (index >= 0 && seen.facts.controls[index].kind === "button") {
      tell("press", index, seen);
    }
  }, true);
  for (const name of ["input", "change"]) addEventListener(name, changed, true);

  function begin() {
    new MutationObserver(changed).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    tell("load", -1);
  }
  globalThis.startPointing = startPointing;
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
  else begin();
})();

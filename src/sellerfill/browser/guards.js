// The last look before a control is touched: whether a person could see and use it, and what they would press.
// Needs `sight`, `names`.
const guards = (() => {
  const { everything, ancestor, within, hidden, hit, frameCovered, inkless, veiled } = sight;
  const { kindOf, hosts, isDrawn } = names;

  // A control whose native box is hidden on purpose under a drawn one is as visible as its label or its component.
  function controlHidden(el) {
    const why = hidden(el);
    if (!why && ["text", "password"].includes(kindOf(el)) && !isDrawn(el)) return unreadable(el);
    if (!why || !(el.type === "radio" || el.type === "checkbox")) return why;
    if (ancestor(el, (a) => a.inert || a.getAttribute("aria-hidden") === "true")) return why;
    return handleOf(el) ? "" : why;
  }

  // Why nobody could read what they type into a text box that is there, "" when they could.
  function unreadable(el) {
    const box = el.getBoundingClientRect();
    if (box.width < 6 || box.height < 6) return "no size";
    return inkless(el) ? "written in the colour of its paper" : "";
  }

  // What a person presses in place of a hidden radio button or checkbox: its label, else the component that draws it.
  const handleOf = (el) => [...(el.labels || []), ...hosts(el).filter((host) => host.shadowRoot)].find((one) => !hidden(one)) || null;

  // Whether what is hit at the middle of `target` belongs to the control: itself, its label, or its component.
  function isMine(el, target) {
    const box = target.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const found = hit(x, y);
    if (!found || frameCovered(x, y)) return false;
    const mine = [target, ...(el.labels || []), ...hosts(el).filter((host) => host.shadowRoot)];
    return mine.some((one) => within(one, found));
  }

  // How far apart two boxes lie; of those that touch, those whose middles lie nearer are nearer.
  function gap(a, b) {
    const apart = Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom));
    return apart + 0.1 * Math.hypot(a.left + a.right - b.left - b.right, a.top + a.bottom - b.top - b.bottom);
  }

  const captionOf = (el) => [...(el.labels || [])].find((one) => !one.contains(el) && !hidden(one));

  // Whether the label of a text box stands at another one, whose own label stands at this one.
  function crossed(el) {
    const caption = captionOf(el);
    if (!caption) return false;
    const [here, said] = [el.getBoundingClientRect(), caption.getBoundingClientRect()];
    return everything(document).some((other) => {
      if (other === el || !["text", "select"].includes(kindOf(other)) || hidden(other)) return false;
      const theirs = captionOf(other)?.getBoundingClientRect();
      const there = other.getBoundingClientRect();
      return !!theirs && gap(said, there) < gap(said, here) && gap(theirs, here) < gap(theirs, there);
    });
  }

  // Where a form sends what is typed, by its own words and those of the button that Enter presses. The elements' own
  // methods are asked past the form's: its fields may bear their names.
  function sentElsewhere(el, origins) {
    const form = names.formOf(el);
    if (!form || !origins) return false;
    const told = (one, key) => Element.prototype.getAttribute.call(one, key);
    const submits = "button:not([type=button],[type=reset]),input[type=submit],input[type=image]";
    const button = el.matches(submits) ? el : Element.prototype.querySelector.call(form, submits);
    return [told(form, "action"), button && told(button, "formaction")].some((address) => {
      if (!address) return false;
      try {
        const { protocol, origin } = new URL(address, document.baseURI);
        return /^(https?|wss?|ftp):$/.test(protocol) && origin !== location.origin && !origins.includes(origin);
      } catch {
        return true;
      }
    });
  }

  // The last look before a control is touched: "" or why it must not be. `origins` are those that may hear of it.
  function guard(el, origins) {
    const why = controlHidden(el);
    if (why) return why;
    const target = hidden(el) ? handleOf(el) : el;
    target.scrollIntoView({ block: "center", behavior: "instant" });
    if (!isMine(el, target) || veiled(target)) return "covered";
    if (kindOf(el) === "text" && crossed(el)) return "its label stands at another field";
    return sentElsewhere(el, origins) ? "what it holds would be sent elsewhere" : "";
  }

  // The guard of a control that is to be typed into, once it has the focus: some pages answer to that.
  async function guardFocused(el, origins) {
    el.focus({ preventScroll: true });
    await new Promise((done) => setTimeout(done, 0));
    return guard(el, origins) || (hasFocus(el) ? "" : "it loses the focus");
  }

  function hasFocus(el) {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at === el;
  }

  // What a person presses to set a radio button or checkbox: itself, or what lies over it and belongs to it.
  function pressed(el) {
    const box = el.getBoundingClientRect();
    const found = hidden(el) ? null : hit(box.left + box.width / 2, box.top + box.height / 2);
    return found && (within(el, found) || [...(el.labels || [])].some((label) => within(label, found))) ? el : handleOf(el) || el;
  }

  return { controlHidden, handleOf, guard, guardFocused, hasFocus, pressed };
})();

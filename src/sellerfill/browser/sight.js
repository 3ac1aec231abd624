// What a person can see of a page, and the texts that stand in it, through open shadow roots and slots.
// A reader lives for one look, so whatever it has found once it keeps.
const sight = (() => {
  const SILENT = /^(SELECT|TEXTAREA|SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/;
  const lists = "[role=combobox],[role=listbox]";

  const kept = (find) => {
    const known = new Map();
    return (el) => {
      if (!known.has(el)) known.set(el, find(el));
      return known.get(el);
    };
  };

  const squeeze = (text) => (text || "").replace(/\s+/g, " ").trim();
  const rootOf = (el) => el.getRootNode();

  // The parent as it is drawn: a slotted element stands in its slot.
  const above = (el) =>
    el.assignedSlot || el.parentElement || (el.getRootNode() instanceof ShadowRoot ? el.getRootNode().host : null);

  // The tool's own panel is no part of the page.
  const isPanel = (el) => el.localName === "sellerfill-panel" && el.parentElement === document.documentElement;

  function* walk(root) {
    for (const el of root.querySelectorAll("*")) {
      if (isPanel(el)) continue;
      yield el;
      if (el.shadowRoot) yield* walk(el.shadowRoot);
    }
  }

  // Every element of the page, walked once a look.
  const everything = kept((root) => [...walk(root)]);

  function ancestor(el, test) {
    for (let at = el; at; at = above(at)) if (test(at)) return at;
    return null;
  }

  const within = (outer, el) => ancestor(el, (at) => at === outer) !== null;

  // A person sees nothing of what is less than a tenth there.
  const FAINT = 0.1;
  const isClear = (colour) => colour === "transparent" || /^rgba\(.*,\s*0(\.0\d*)?\)$/.test(colour);

  // How much of an element is there, 0 to 1, after all that it stands in.
  const strength = kept((el) => {
    const style = getComputedStyle(el);
    const [, share, percent] = /opacity\(([\d.]+)(%?)\)/.exec(style.filter) || [null, 1, ""];
    const outer = above(el);
    return Number(style.opacity) * (share / (percent ? 100 : 1)) * (outer ? strength(outer) : 1);
  });

  function masked(style) {
    const colours = /gradient\(/.test(style.maskImage) && style.maskImage.match(/rgba?\([^)]*\)/g);
    return !!colours && colours.every(isClear);
  }

  function clipped(el) {
    const style = getComputedStyle(el);
    if (/inset\((50|100)%|(circle|ellipse)\(0/.test(style.clipPath) || /rect\((0|1)px,? (0|1)px/.test(style.clip)) return true;
    if (masked(style)) return true;
    if (style.overflow !== "hidden" && style.overflow !== "clip") return false;
    const box = el.getBoundingClientRect();
    return box.width < 2 || box.height < 2;
  }

  // Whether a box that shows no more than fits into it leaves less than half of the element.
  function cutOff(el) {
    const box = el.getBoundingClientRect();
    let place = getComputedStyle(el).position;
    for (let at = above(el); at && at !== document.body && at !== document.documentElement && place !== "fixed"; at = above(at)) {
      const style = getComputedStyle(at);
      if (place === "absolute" && style.position === "static" && style.transform === "none") continue;
      place = style.position;
      if (!/hidden|clip/.test(style.overflow)) continue;
      const outer = at.getBoundingClientRect();
      const wide = Math.min(box.right, outer.right) - Math.max(box.left, outer.left);
      const high = Math.min(box.bottom, outer.bottom) - Math.max(box.top, outer.top);
      if (wide < box.width / 2 || high < box.height / 2) return true;
    }
    return false;
  }

  // Why nothing inside an element can be used, "" when it can.
  const barred = kept((el) => {
    if (el.getAttribute("aria-hidden") === "true") return "hidden from assistive technology";
    if (el.inert) return "inert";
    const outer = above(el);
    return (outer && barred(outer)) || (clipped(el) ? "clipped" : "");
  });

  // The frame that the document stands in, where it may be looked at.
  function frameOf() {
    try {
      return window.frameElement;
    } catch {
      return null;
    }
  }

  // A drawn frame hides all that is in it when it is hidden itself.
  const frameHidden = kept((frame) => {
    if (!frame.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return "not shown";
    return strength(frame) < FAINT ? "transparent" : barred(frame);
  });

  // How far the boxes round an element are scrolled: what lies above their edge is there to be scrolled to.
  const scrolled = kept((el) => {
    const outer = above(el);
    if (!outer || outer === document.body || outer === document.documentElement) return [0, 0];
    const [left, top] = scrolled(outer);
    return [left + outer.scrollLeft, top + outer.scrollTop];
  });

  // Why a person can't see an element, "" when they can. Scrolling is not hiding.
  const hidden = kept((el) => {
    if (!el.isConnected) return "gone";
    if (!el.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) return "not shown";
    if (strength(el) < FAINT) return "transparent";
    const box = el.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) return "no size";
    const [left, top] = scrolled(el);
    if (box.right + scrollX + left <= 0 || box.bottom + scrollY + top <= 0) return "off the page";
    // Where a person would have to scroll past windows of nothing.
    if (box.left + scrollX > innerWidth * 4) return "off the page";
    if (box.left + scrollX >= Math.max(document.documentElement.scrollWidth, innerWidth)) return "off the page";
    const frame = frameOf();
    return barred(el) || (cutOff(el) ? "clipped" : "") || (frame ? frameHidden(frame) : "");
  });

  // The children as they are drawn.
  function drawn(node) {
    if (node.shadowRoot) return [...node.shadowRoot.childNodes];
    if (node.tagName === "SLOT") {
      const given = node.assignedNodes({ flatten: true });
      if (given.length) return given;
    }
    return [...node.childNodes];
  }

  function read(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue;
    if (node.nodeType !== Node.ELEMENT_NODE || SILENT.test(node.tagName)) return "";
    return node.getAttribute("aria-hidden") === "true" ? "" : inside(node);
  }

  // What a drawn list shows is a choice, not a label.
  function inside(node) {
    return drawn(node).map((child) => (child.matches?.(lists) ? "" : textOf(child))).join(" ");
  }

  const textOf = kept(read);

  // What names a control says its text even where assistive technology is told of it by the control alone.
  const spoken = (node) => (SILENT.test(node.tagName) ? "" : inside(node));

  function referred(el, attribute, except = null) {
    const ids = (el.getAttribute(attribute) || "").split(/\s+/).filter(Boolean);
    const named = ids.map((id) => rootOf(el).getElementById?.(id)).filter((one) => one && !(except && within(except, one)));
    return squeeze(named.map(spoken).join(" "));
  }

  function hit(x, y) {
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot) {
      const inner = found.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === found) break;
      found = inner;
    }
    return found;
  }

  // Whether something of the outer pages lies over this point of a frame.
  function frameCovered(x, y) {
    let [left, top, view] = [x, y, window];
    for (let frame = frameOf(); frame; frame = view === view.parent ? null : view.frameElement) {
      const box = frame.getBoundingClientRect();
      [left, top] = [left + box.left + frame.clientLeft, top + box.top + frame.clientTop];
      let found = frame.ownerDocument.elementFromPoint(left, top);
      while (found?.shadowRoot && found !== frame) found = found.shadowRoot.elementFromPoint(left, top);
      if (found !== frame) return true;
      view = view.parent;
    }
    return false;
  }

  // Whether what is written in a text box has the colour of its paper, or no size.
  function inkless(el) {
    const style = getComputedStyle(el);
    const ink = style.webkitTextFillColor || style.color;
    if (isClear(ink) || parseFloat(style.fontSize) < 3) return true;
    const paper = ancestor(el, (at) => !isClear(getComputedStyle(at).backgroundColor) || getComputedStyle(at).backgroundImage !== "none");
    return ink === (paper ? getComputedStyle(paper).backgroundColor : "rgb(255, 255, 255)");
  }

  // Whether something opaque that no pointer meets lies over the whole of an element.
  function veiled(el) {
    const box = el.getBoundingClientRect();
    return everything(document).some((one) => {
      const over = one.getBoundingClientRect();
      if (over.left > box.left || over.top > box.top || over.right < box.right || over.bottom < box.bottom) return false;
      const style = getComputedStyle(one);
      if (style.pointerEvents !== "none" || style.position === "static" || within(one, el) || within(el, one)) return false;
      const filled = !isClear(style.backgroundColor) || style.backgroundImage !== "none" || /^(IMG|CANVAS|VIDEO|IFRAME|svg)$/.test(one.tagName);
      return filled && strength(one) > 0.5 && !(Number(style.zIndex) < 0);
    });
  }

  return { inkless, veiled, kept, squeeze, rootOf, above, walk, everything, ancestor, within, hidden, barred, textOf, spoken, drawn, referred, hit, frameCovered };
})();

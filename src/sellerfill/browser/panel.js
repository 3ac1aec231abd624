// A panel beside the page's fields that tells a person what to do. It takes no click and changes nothing of the site's.
(told) => {
  const HOST = "sellerfill-panel";
  const USED = "input,select,textarea,button,label,a[href],summary,[role=button],[role=combobox],[role=listbox],[role=link],"
    + "[role=checkbox],[role=radio],[role=switch],[role=tab],[contenteditable],[tabindex]:not([tabindex='-1'])";
  const FRAMES = "iframe,object,embed";
  const [GAP, STEP, STRIP, MOST_TEXTS] = [12, 20, 3, 1500];
  const SIZES = ["wide", "narrow", "slim", "short", "short slim"];
  const SHEET = `
    :host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important;
      height: 0 !important; overflow: visible !important; z-index: 2147483647 !important; pointer-events: none !important;
      display: block !important; }
    .panel { position: fixed; box-sizing: border-box; padding: 12px 16px; border-radius: 8px; background: #10243e;
      color: #ffffff; font: 14px/1.45 system-ui, "Noto Sans CJK SC", sans-serif; box-shadow: 0 2px 10px #0006; }
    .wide { width: 360px; } .narrow { width: 280px; } .slim { width: 210px; } .short { width: 280px; }
    .short.slim { width: 190px; }
    .short .more, .bar .more { display: none; }
    p { margin: 0 0 6px; } .title { font-size: 15px; font-weight: bold; } .more { color: #d3deeb; }
    .left { margin: 0; font-weight: bold; color: #ffd479; font-variant-numeric: tabular-nums; }
    .bar { left: 0; width: 100%; border-radius: 0; padding: 3px 16px; white-space: nowrap; overflow: hidden; }
    .bar p, .bar .what { display: inline; margin-right: 14px; }
    .strip { position: fixed; background: #c2410c; }
    [hidden] { display: none; }`;

  document.querySelectorAll(`html > ${HOST}`).forEach((old) => old.remove());
  const host = document.createElement(HOST);
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  root.adoptedStyleSheets = [sheet];

  const make = (tag, name, text = "", role = "") => {
    const el = document.createElement(tag);
    el.className = name;
    el.textContent = text;
    if (role) el.setAttribute("role", role);
    return el;
  };
  const panel = make("aside", "panel");
  panel.lang = told.lang;
  panel.setAttribute("aria-label", told.title);
  const what = make("div", "what", "", "status");
  what.append(make("p", "title", told.title));
  for (const [place, line] of told.lines.entries()) what.append(make("p", place ? "more" : "first", line));
  // A timer, so that a screen reader is told what to do and not every second.
  const left = make("p", "left", "", "timer");
  panel.append(what, left);
  root.append(panel);
  document.documentElement.append(host);
  // Over the site's own dialogs, which stand in the top layer too.
  const raise = () => {
    if (!host.showPopover) return;
    host.popover = "manual";
    if (host.matches(":popover-open")) host.hidePopover();
    host.showPopover();
  };

  function* walk(at) {
    for (const el of at.querySelectorAll("*")) {
      if (el === host) continue;
      yield el;
      if (el.shadowRoot) yield* walk(el.shadowRoot);
    }
  }

  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const overlap = (a, b) => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left))
    * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
  const viewOf = () => ({ left: 0, top: 0, right: document.documentElement.clientWidth, bottom: innerHeight });
  const boxOf = (el) => (el.checkVisibility({ visibilityProperty: true }) ? el.getBoundingClientRect() : { width: 0 });

  // All that a person may use and that shows now; a box round most of the page is no control but a place for some.
  function used(all, view) {
    const most = view.right * view.bottom / 2;
    const found = [];
    for (const el of all) {
      const frame = el.matches(FRAMES);
      if (!frame && !el.matches(USED)) continue;
      const box = boxOf(el);
      if (box.width && box.height && meet(box, view) && (frame || box.width * box.height < most)) found.push(box);
    }
    return found;
  }

  function texts(view) {
    const [found, range] = [[], document.createRange()];
    const walker = document.createTreeWalker(document.body || document.documentElement, NodeFilter.SHOW_TEXT);
    for (let seen = 0; seen < MOST_TEXTS && walker.nextNode(); seen++) {
      if (!walker.currentNode.nodeValue.trim()) continue;
      range.selectNodeContents(walker.currentNode);
      const box = range.getBoundingClientRect();
      if (box.width && meet(box, view)) found.push(box);
    }
    return found;
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

  // Whether something else of the page lies over it, as an open dialog.
  function covered(el, box) {
    const found = hit(box.left + box.width / 2, box.top + box.height / 2);
    const mine = !found || [el, ...(el.labels || [])].some((one) => one.contains(found) || found.contains(one));
    return !mine && !found.shadowRoot;
  }

  // Where the person acts: the fields, the first button that they can press; inside an unknown frame, the frame.
  function targets(all) {
    const shown = (els) => els.filter((el) => el.isConnected).map((el) => [el, boxOf(el)])
      .filter(([el, box]) => box.width > 12 && box.height > 12 && !covered(el, box)).map(([, box]) => box);
    const frames = where.frames ? all.filter((el) => el.matches("iframe")) : [];
    return [...shown(where.at), ...shown(where.press).slice(0, 1), ...shown(frames)];
  }

  const wider = (box, by) => ({ left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by });
  const isFree = (box, view, taken) => box.left >= 0 && box.top >= 0 && box.right <= view.right && box.bottom <= view.bottom
    && !taken.some((one) => meet(one, box));

  // The free place that hides the least text, and of those the one nearest to where the person acts.
  function place(view, taken, read, near) {
    const { width, height } = panel.getBoundingClientRect();
    let best = null;
    for (let left = view.right - width - GAP; left >= 0; left -= STEP) {
      for (let top = GAP; top + height <= view.bottom; top += STEP) {
        const box = { left, top, right: left + width, bottom: top + height };
        if (taken.some((one) => meet(one, box))) continue;
        const away = near ? Math.hypot(left + width / 2 - near.left - near.width / 2, top - near.top) : top;
        const cost = read.reduce((sum, one) => sum + overlap(one, box), 0) + away / 10;
        if (!best || cost < best.cost) best = { left, top, cost };
      }
    }
    return best;
  }

  function put(left, top) {
    [panel.style.left, panel.style.top] = [`${left}px`, `${top}px`];
  }

  // The roomiest of these sizes that has a place; false, and all as it was, where none has.
  function fit(sizes, view, taken, near) {
    const [before, read, kept] = [panel.className, texts(view), taken.map((one) => wider(one, 8))];
    for (const size of sizes) {
      panel.className = `panel ${size}`;
      const found = place(view, kept, read, near);
      if (!found) continue;
      put(found.left, found.top);
      return true;
    }
    panel.className = before;
    return false;
  }

  // A thin bar at an edge; none where both edges have controls.
  function bar(view, taken) {
    panel.className = "panel bar";
    const { height } = panel.getBoundingClientRect();
    for (const top of [view.bottom - height, 0]) {
      put(0, top);
      if (isFree(panel.getBoundingClientRect(), view, taken)) return;
    }
    panel.hidden = true;
  }

  // Four strips round each target: nothing of the tool's lies over it.
  function outline(boxes) {
    const strips = [...root.querySelectorAll(".strip")];
    const wanted = boxes.flatMap(({ left, top, width, height }) => {
      const [x, y, w, h] = [left - STRIP, top - STRIP, width + 2 * STRIP, height + 2 * STRIP];
      return [[x, y, w, STRIP], [x, y + h - STRIP, w, STRIP], [x, y, STRIP, h], [x + w - STRIP, y, STRIP, h]];
    });
    while (strips.length < wanted.length) root.append(strips[strips.push(make("div", "strip")) - 1]);
    for (const [n, strip] of strips.entries()) {
      strip.hidden = n >= wanted.length;
      const [x, y, w, h] = wanted[n] || [0, 0, 0, 0];
      Object.assign(strip.style, { left: `${x}px`, top: `${y}px`, width: `${w}px`, height: `${h}px` });
    }
  }

  let [above, where] = [null, told.where];
  function arrange() {
    const [view, all] = [viewOf(), [...walk(document)]];
    const dialogs = all.filter((el) => el.matches(":modal, :popover-open")).length;
    if (above !== dialogs) raise();
    const [taken, marked] = [used(all, view), targets(all)];
    // It stays where it is while it is in nobody's way there, and grows where there is room.
    const stays = above !== null && !panel.hidden && isFree(panel.getBoundingClientRect(), view, taken);
    const size = SIZES.indexOf(panel.className.slice("panel ".length));
    const roomier = stays && size >= 0 ? SIZES.slice(0, size) : SIZES;
    panel.hidden = false;
    const fits = roomier.length > 0 && fit(roomier, view, taken, marked[0]);
    if (!fits && !stays) bar(view, taken);
    outline(marked);
    above = dialogs;
  }

  const end = performance.now() + told.seconds * 1000;
  function tick() {
    const seconds = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    left.textContent = `${told.left}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    arrange();
  }

  let due = 0;
  const soon = () => { due = due || setTimeout(() => { due = 0; arrange(); }, 60); };
  const timer = setInterval(tick, 1000);
  const changes = new MutationObserver(soon);
  changes.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["class", "style", "hidden", "open"] });
  addEventListener("scroll", soon, { capture: true, passive: true });
  addEventListener("resize", soon);
  tick();
  return {
    stands: () => host.isConnected,
    move(to) {
      where = to;
      arrange();
    },
    remove() {
      clearInterval(timer);
      clearTimeout(due);
      changes.disconnect();
      removeEventListener("scroll", soon, { capture: true });
      removeEventListener("resize", soon);
      host.remove();
    },
  };
}

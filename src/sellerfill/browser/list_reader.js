// A list that a page draws and opens itself: whether it stands open, what it offers, what the closed control shows.
// It scrolls within the list, since a long one is drawn in parts. Needs `sight`.
const listReader = (() => {
  const { squeeze, rootOf, everything, hidden, textOf, within, hit } = sight;
  const OPTION = "[role=option],[role=menuitemradio]";
  const POPUP = "[role=listbox],[role=menu]";

  const isOption = (el) => el.matches(OPTION) || /-option$/i.test(el.tagName);
  const popups = () => everything(document).filter((el) => el.matches(POPUP) && !hidden(el));

  // The open list of a control: the one that it names, else one that was not seen before it was pressed.
  function listOf(el, before) {
    const ids = ["aria-controls", "aria-owns"].flatMap((key) => (el.getAttribute(key) || el.parentElement?.getAttribute(key) || "").split(/\s+/));
    const named = ids.filter(Boolean).map((id) => rootOf(el).getElementById?.(id) || document.getElementById(id)).filter(Boolean);
    const list = [...named, ...popups().filter((one) => !before.includes(one))].find((one) => !hidden(one) && one !== el);
    return list || null;
  }

  function offered(list) {
    const inside = everything(document).filter((el) => within(list, el) && el !== list && isOption(el));
    const own = inside.filter((el) => !inside.some((other) => other !== el && within(el, other)));
    return own.length ? own : everything(document).filter((el) => el.tagName === "LI" && within(list, el));
  }

  const enabled = (el) => el.getAttribute("aria-disabled") !== "true" && !el.hasAttribute("disabled");

  // What a person reads of an option, its parts, and its code.
  function told(el) {
    const attributes = ["aria-label", "label", "title"].map((key) => el.getAttribute(key));
    const whole = [textOf(el), ...attributes].map(squeeze).filter(Boolean);
    const leaves = everything(document).filter((one) => one !== el && within(el, one) && !one.children.length);
    const codes = ["data-value", "value", "data-code", "data-country-code"].map((key) => squeeze(el.getAttribute(key)));
    return { key: keyOf(el), whole, parts: leaves.map((one) => squeeze(textOf(one))).filter(Boolean), codes: codes.filter(Boolean) };
  }

  const keyOf = (el) => el.getAttribute("aria-posinset") || el.id || el.getAttribute("data-index") || squeeze(textOf(el));

  // What the list offers just now; null while it is not there or still loading.
  function offers(el, before) {
    const list = listOf(el, before);
    if (!list || list.getAttribute("aria-busy") === "true") return null;
    return offered(list).filter((one) => !hidden(one) && enabled(one)).map(told);
  }

  function scrolls(el, before) {
    const list = listOf(el, before);
    const inside = list && [list, ...everything(document).filter((one) => within(one, list) || within(list, one))];
    return inside?.find((one) => one.scrollHeight > one.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(one).overflowY)
      && (within(list, one) || one.matches(POPUP) || one === list.parentElement)) || null;
  }

  // A tab that nobody sees has no frames.
  const frame = () => new Promise((done) => {
    setTimeout(done, 100);
    requestAnimationFrame(done);
  });

  // Wait until an option stands where the list was scrolled to; what draws its parts may do it some frames later.
  async function drawn(box) {
    const { top, bottom } = box.getBoundingClientRect();
    const inView = (one) => one.getBoundingClientRect().bottom > top && one.getBoundingClientRect().top < bottom;
    const end = performance.now() + 1000;
    do {
      await frame();
      await frame();
    } while (!offered(box).some(inView) && performance.now() < end);
  }

  // Scroll the list one height on, or to its start, and let it be drawn; false where it stood there already.
  async function scroll(el, before, toStart) {
    const box = scrolls(el, before);
    if (!box) return false;
    const from = box.scrollTop;
    box.scrollTop = toStart ? 0 : from + Math.max(20, box.clientHeight - 20);
    if (box.scrollTop === from) return false;
    await drawn(box);
    return true;
  }

  // The option of that key, in view and not covered; null where it is not there to be pressed.
  function option(el, before, key) {
    const list = listOf(el, before);
    const found = list ? offered(list).filter((one) => !hidden(one) && keyOf(one) === key) : [];
    if (found.length !== 1) return null;
    found[0].scrollIntoView({ block: "nearest", behavior: "instant" });
    const box = found[0].getBoundingClientRect();
    const over = hit(box.left + box.width / 2, box.top + box.height / 2);
    return over && within(found[0], over) ? found[0] : null;
  }

  // What the closed control shows of the choice: its own text, its value, the option that it points at, its host's.
  function shown(el) {
    const active = el.getAttribute("aria-activedescendant");
    const option = active && (rootOf(el).getElementById?.(active) || document.getElementById(active));
    const host = rootOf(el).host;
    const leaves = everything(document).filter((one) => one !== el && within(el, one) && !one.children.length);
    const texts = el.tagName === "INPUT" ? [el.value] : [textOf(el), ...leaves.map(textOf)];
    return [...texts, option && textOf(option), host?.value, el.value].map((text) => squeeze(String(text || ""))).filter(Boolean);
  }

  const isOpen = (el, before) => listOf(el, before) !== null;

  return { popups, offers, scroll, option, shown, isOpen };
})();

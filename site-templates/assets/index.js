// The index: filters and search over the cards. Without this script the filters are links to places on the page.
(() => {
  "use strict";
  const form = document.querySelector("form.find");
  if (!form) return;
  const all = (selector, node = document) => [...node.querySelectorAll(selector)];
  const [field, parts, shown] = ["input", "details", ".shown"].map((name) => form.querySelector(name));
  const [live, only, clear] = ["[role]", ".only", "button"].map((name) => shown.querySelector(name));
  const wide = matchMedia("(min-width:48rem)");

  // Width of letters, hiragana and katakana, capitals, long vowels and signs make no difference.
  const plain = (text) =>
    text.normalize("NFKC").toLowerCase()
      .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 96))
      .replace(/[^\p{L}\p{N}|]|ー/gu, "");
  const terms = (text) => text.normalize("NFKC").split(/\s+/).map(plain).filter(Boolean);

  // The filters: what is in each state, by the names under which it stands behind # in the address.
  const filters = all("[data-key]", form).map((group) => {
    const select = document.createElement("select");
    const name = group.querySelector("dt");
    const links = all("a", group);
    const label = document.createElement("label");
    select.add(new Option(form.dataset.all, ""));
    for (const link of links) select.add(new Option(link.textContent, link.dataset.value));
    label.append(...name.childNodes);
    label.htmlFor = select.id = `by-${group.dataset.key}`;
    name.append(label);
    all("dd", group).forEach((dd, at) => (at ? dd.remove() : dd.replaceChildren(select)));
    return { key: group.dataset.key, select, label };
  });
  const cards = all(".of-policy .card").map((node) => {
    const { level, judgement, department = "", words = "" } = node.dataset;
    const section = node.closest(".of-policy");
    const policy = section.id.slice("policy=".length);
    const names = filters.filter(({ key }) => key === "policy" || key === "department").flatMap(({ key, select }) =>
      [...select.options].filter((option) => option.value && (key === "policy" ? policy : department).split(" ").includes(option.value)));
    const own = all("h3, h4, .of", node).map((part) => part.textContent);
    const found = plain([...own, ...words.split("|"), ...names.map((option) => option.text)].join("|"));
    return { node, section, link: node.querySelector("a").href, policy: [policy], level: [level], judgement: [judgement], department: department.split(" "), found };
  });

  const read = () => new URLSearchParams(location.hash.slice(1));
  const written = (state) => [...filters.map(({ key }) => key), "q"]
    .flatMap((key) => (state.get(key) ? [`${key}=${encodeURIComponent(state.get(key))}`] : [])).join("&");
  const chosen = () => new URLSearchParams([...filters.map(({ key, select }) => [key, select.value]), ["q", field.value]]);
  const whole = live.textContent;
  let state = "";

  const show = () => {
    const now = chosen();
    const wanted = terms(field.value);
    state = written(now);
    const passes = (card) =>
      filters.every(({ key, select }) => !select.value || card[key].includes(select.value)) && wanted.every((term) => card.found.includes(term));
    for (const card of cards) card.node.hidden = !passes(card);
    const left = cards.filter((card) => !card.node.hidden);
    const count = new Set(left.map((card) => card.link)).size;
    for (const section of all(".of-policy")) {
      section.hidden = Boolean(state) && !left.some((card) => card.section === section);
      for (const list of all(".cards", section)) {
        const [some, every] = [all(".card:not([hidden])", list).length, list.children.length];
        const part = list.parentNode;
        const summary = part.querySelector("summary");
        part.hidden = !some;
        // What is found is not left closed; without filters it is as it was.
        if (part.className === "context" && Boolean(state) !== "was" in part.dataset) {
          if (state) part.dataset.was = part.open ? "open" : "";
          part.open = state || part.dataset.was;
          if (!state) delete part.dataset.was;
        }
        if (summary) summary.textContent = (summary.dataset.all ??= summary.textContent).replace(/\d+/, some === every ? "$&" : `${some}/$&`);
      }
    }
    const { one, many, none } = form.dataset;
    const words = !state ? whole : [none, one][count] ?? many.replace("%", count);
    if (live.textContent !== words) live.textContent = words;
    clear.hidden = only.hidden = !state;
    const told = filters.filter(({ select }) => select.value).map(({ label, select }) => `${label.textContent} ${select.selectedOptions[0].text}`);
    only.lastElementChild.textContent = [...told, field.value.trim()].filter(Boolean).join(" / ");
    for (const tile of all(".sum a")) {
      const own = new URLSearchParams(tile.dataset.own);
      const is = [...own].every(([key, value]) => now.get(key) === value);
      const to = new URLSearchParams(now);
      for (const [key, value] of own) to.set(key, is ? "" : value);
      // An empty # would lead to the top of the page.
      tile.hash = written(to) || "q=";
      tile.toggleAttribute("aria-current", is);
      if (is) tile.setAttribute("aria-current", "true");
    }
    for (const link of all("a[hreflang]")) link.hash = state;
  };
  const take = () => {
    // A link to a place on the page, such as that to its main part, is no state.
    if (location.hash && !location.hash.includes("=")) return;
    const from = read();
    for (const { key, select } of filters) {
      select.value = from.get(key) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    field.value = from.get("q") ?? "";
    if (filters.some(({ select }) => select.value)) parts.open = true;
    show();
  };
  // Each choice is a step back; the letters of one search are one step.
  const keep = (isTyped) => {
    const [before, typed] = [state, read().has("q")];
    show();
    if (state === before) return;
    const to = state ? `#${state}` : location.pathname + location.search;
    history[isTyped && typed ? "replaceState" : "pushState"](null, "", to);
  };

  // On a site with many indicators the words stand in a file of their own.
  const load = () => {
    if (!form.dataset.search) return;
    const script = document.createElement("script");
    script.src = form.dataset.search;
    script.onload = () => {
      cards.forEach((card, at) => (card.found += plain(`|${globalThis.kizashiFound[at]}`)));
      show();
    };
    document.head.append(script);
    delete form.dataset.search;
  };

  // Where filters lead without the script is not needed with it, and would draw the page there.
  for (const tile of all(".sum a")) tile.dataset.own = tile.hash.slice(1);
  for (const node of all("[id*='=']:not(.of-policy)")) node.removeAttribute("id");
  for (const section of all(".of-policy")) section.removeAttribute("id");
  for (const node of all(".judged")) node.hidden = true;
  for (const node of all("[hidden]", form)) node.hidden = false;
  form.classList.add("on");
  const open = () => (parts.open = wide.matches || filters.some(({ select }) => select.value));
  wide.addEventListener("change", open);
  open();

  let rest;
  const typed = () => {
    clearTimeout(rest);
    rest = setTimeout(() => keep(true), 150);
  };
  // While kana become kanji, nothing is searched.
  field.addEventListener("focus", load);
  field.addEventListener("input", (event) => event.isComposing || typed());
  field.addEventListener("compositionend", typed);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing || !field.value) return;
    event.preventDefault();
    field.value = "";
    keep(true);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => target !== field && keep(false));
  clear.addEventListener("click", () => {
    for (const { select } of filters) select.value = "";
    field.value = "";
    keep(false);
    field.focus();
  });
  addEventListener("hashchange", take);
  addEventListener("popstate", take);
  take();
  if (field.value) load();
  if (state) form.scrollIntoView();
})();

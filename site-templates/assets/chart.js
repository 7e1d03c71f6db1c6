// Charts to point at and to walk by keyboard. Without this script each drawing is one image, described as a whole.
{
  // So many px from a mark still mean it.
  const NEAR = 24;
  const called = document.currentScript.dataset.chart;
  const set = (node, names) => Object.entries(names).forEach(([name, value]) => node.setAttribute(name, value));
  const on = (node, name, act) => node.addEventListener(name, act);
  const all = (svg) => [...svg.querySelectorAll("[data-t]")];
  const box = (mark) => mark.getBoundingClientRect();
  const x = (mark) => (box(mark).left + box(mark).right) / 2;
  const y = (mark) => (box(mark).top + box(mark).bottom) / 2;
  const least = (marks, of) => marks.reduce((a, b) => (a && of(a) <= of(b) ? a : b), undefined);
  const climb = (marks, of) => marks.every((mark, at) => !at || of(mark) > of(marks[at - 1]) + 1);
  const ink = (mark) => /\b[chks]+(\d)\b/.exec((mark.firstElementChild ?? mark).getAttribute("class"))?.[1];

  // On along a series, as it is drawn. A cross has no series' ink and is met from each.
  const along = (marks, from, way) => {
    const at = marks.indexOf(from);
    const rest = way > 0 ? marks.slice(at + 1) : marks.slice(0, at).reverse();
    return rest.find((mark) => !ink(from) || (ink(mark) ?? ink(from)) === ink(from));
  };
  // Up or down to the next series in the same year, or to the next row.
  const across = (marks, from, way) => {
    const year = (mark) => mark.dataset.t.split(/[ :,の]/)[0];
    if (ink(from)) {
      const same = marks.filter((mark) => year(mark) === year(from)).sort((a, b) => y(a) - y(b));
      return same[same.indexOf(from) + way];
    }
    if (climb(marks, x) || climb(marks, y)) return along(marks, from, way);
    const ahead = marks.filter((mark) => (y(mark) - y(from)) * way > 1);
    const row = ahead[0] && y(least(ahead, (mark) => y(mark) * way));
    return least(ahead.filter((mark) => Math.abs(y(mark) - row) < 2), (mark) => Math.abs(x(mark) - x(from)));
  };
  const keys = {
    ArrowLeft: [along, -1], ArrowRight: [along, 1], ArrowUp: [across, -1], ArrowDown: [across, 1],
    Home: [(marks) => marks[0]], End: [(marks) => marks.at(-1)],
  };
  // The mark that is pointed at: the nearest, or one of the same year.
  const meant = (marks, { clientX, clientY }) => {
    const off = (mark) => {
      const { left, right, top, bottom } = box(mark);
      return Math.hypot(Math.max(left - clientX, 0, clientX - right), Math.max(top - clientY, 0, clientY - bottom));
    };
    const years = ink(marks[0]) || climb(marks, x);
    return least(marks.filter((m) => off(m) <= NEAR || (years && Math.abs(x(m) - clientX) <= NEAR)), off);
  };

  for (const figure of document.querySelectorAll("figure:has(svg.plot [data-t])")) {
    const [tip, ring, live] = ["tip", "ring", "vh"].map((name) => {
      const node = figure.appendChild(document.createElement("p"));
      // Spoken is what is pointed at: what has the focus is spoken as it is.
      set(node, name === "vh" ? { class: name, role: "status" } : { class: name, "aria-hidden": true, hidden: "" });
      return node;
    });
    let focused, pointed, rest;

    const show = (mark) => {
      const room = box(figure);
      const put = (node, x, y) => Object.assign(node.style, { left: `${x - room.x}px`, top: `${y - room.y}px` });
      tip.hidden = !mark;
      ring.hidden = !focused?.matches(":focus-visible");
      if (focused) {
        const { x, y, width, height } = box(focused);
        Object.assign(put(ring, x, y), { width: `${width}px`, height: `${height}px` });
      }
      if (!mark) return;
      tip.textContent = mark.dataset.t;
      put(tip, room.x, room.y);
      const { width, height } = box(tip);
      const [above, below] = [box(mark).top - height - 12, box(mark).bottom + 12];
      const top = above < 0 && below + height < innerHeight ? below : Math.max(above, 0);
      put(tip, Math.max(room.x, Math.min(x(mark) - width / 2, room.right - width)), top);
    };
    const point = (mark) => {
      if (mark === pointed) return;
      pointed = mark;
      show(mark ?? focused);
      clearTimeout(rest);
      rest = setTimeout(() => (live.textContent = mark?.dataset.t ?? ""), 400);
    };
    const over = (event) => event.target.closest("svg") && point(meant(all(event.target.closest("svg")), event));

    for (const svg of figure.querySelectorAll("svg.plot:has([data-t])")) {
      const title = svg.querySelector("title");
      set(svg, { role: "group", "aria-roledescription": called });
      set(svg, { "aria-label": title.textContent, "aria-describedby": svg.querySelector("desc").id });
      svg.removeAttribute("aria-labelledby");
      // A browser would show it over the tip.
      title.remove();
      for (const text of svg.querySelectorAll("text")) set(text, { "aria-hidden": true });
      all(svg).forEach((mark, at) => set(mark, { role: "img", "aria-label": mark.dataset.t, tabindex: at ? -1 : 0 }));
    }
    on(figure, "click", over);
    on(figure, "pointermove", (event) => event.pointerType === "touch" || over(event));
    on(figure, "pointerleave", (event) => event.pointerType === "touch" || point());
    on(document, "pointerdown", (event) => figure.contains(event.target) || point());
    on(window, "resize", () => tip.hidden || show(pointed ?? focused));
    on(figure, "focusout", () => show((focused = undefined)));
    on(figure, "focusin", ({ target }) => {
      focused = target.closest("[data-t]");
      if (focused) all(focused.ownerSVGElement).forEach((mark) => set(mark, { tabindex: mark === focused ? 0 : -1 }));
      show(focused);
    });
    on(document, "keydown", (event) => {
      const [to, way] = keys[event.key] ?? [];
      if (event.key === "Escape" && !tip.hidden) tip.hidden = true;
      else if (event.key === "Escape" && focused) {
        figure.tabIndex = -1;
        figure.focus();
      } else if (to && focused && !(event.ctrlKey || event.altKey || event.metaKey)) {
        event.preventDefault();
        to(all(focused.ownerSVGElement), focused, way)?.focus();
      }
    });
  }
}

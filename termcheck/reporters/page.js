
"use strict";
(() => {
  // "sciaghas" finds "sciaghás": readers of 24 languages have one keyboard.
  const folded = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/gu, " ").trim();

  document.addEventListener("toggle", event => {
    const details = event.target;
    const link = details.open && details.classList.contains("why") && details.querySelector("p > a[href^='#concept-']");
    if (!link) return;
    const reason = document.getElementById(link.hash.slice(1)).querySelector(".reason");
    link.parentElement.replaceWith(reason.cloneNode(true));
  }, true);

  const form = document.getElementById("filter");
  if (!form) return;
  const matches = document.getElementById("matches");
  const names = ["level", "concept", "language", "file"];
  const rest = document.getElementById("rest");
  const more = rest.querySelector("button");
  // With 10,000 findings laid out, or left to `content-visibility`, the first Tab takes Chromium more than a minute.
  const STEP = 500;
  let limit = STEP;
  const files = [...document.querySelectorAll(".file")].map(section => ({
    section,
    findings: [...section.querySelectorAll(".finding")].map(element => ({ element, text: folded(element.textContent) })),
  }));
  const all = files.reduce((sum, file) => sum + file.findings.length, 0);

  const told = ({ chosen, text }) => {
    const parts = chosen.map(([name]) => `${name} ${form.elements[name].selectedOptions[0].text}`);
    if (text) parts.push(`words “${form.elements.text.value.trim()}”`);
    return parts.length ? ` for ${parts.join(", ")}` : "";
  };
  const apply = () => {
    const chosen = names.filter(name => form.elements[name].value).map(name => [name, form.elements[name].value]);
    const text = folded(form.elements.text.value);
    let fitting = 0;
    for (const file of files) {
      const shownBefore = Math.min(fitting, limit);
      for (const { element, text: own } of file.findings) {
        const fits = chosen.every(([name, value]) => element.dataset[name] === value) && own.includes(text);
        element.hidden = !fits;
        if (fits) fitting += 1;
        element.classList.toggle("later", fits && fitting > limit);
      }
      file.section.hidden = file.findings.every(({ element }) => element.hidden);
      file.section.classList.toggle("later", Math.min(fitting, limit) === shownBefore);
    }
    const left = Math.max(0, fitting - limit);
    rest.hidden = left === 0;
    more.textContent = `Show ${Math.min(left, STEP)} more`;
    const first = left ? `, the first ${limit} shown` : "";
    matches.textContent = `${fitting} of ${all} ${all === 1 ? "finding" : "findings"}${told({ chosen, text })}${first}`;
  };
  const anew = () => { limit = STEP; apply(); };

  let waiting;
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(anew, 150); };
  form.addEventListener("input", soon);
  form.addEventListener("reset", soon);
  form.addEventListener("submit", event => { event.preventDefault(); anew(); });
  document.addEventListener("click", event => {
    const link = event.target.closest("a[data-filter]");
    if (!link) return;
    event.preventDefault();
    form.reset(); // which waits, and is overtaken below
    form.elements[link.dataset.filter].value = link.dataset.value;
    clearTimeout(waiting);
    anew();
    const title = document.getElementById("findings-title");
    title.focus({ preventScroll: true });
    title.scrollIntoView();
  });
  more.addEventListener("click", () => {
    const next = document.querySelector(".finding.later:not([hidden])");
    limit += STEP;
    apply();
    next.tabIndex = -1;
    next.focus();
  });
  document.documentElement.classList.add("scripted");
  form.hidden = false;
  apply();
})();

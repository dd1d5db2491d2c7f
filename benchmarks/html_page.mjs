// Opens pages made by `termcheck check --format html=page.html` in Chromium, and says what a reader would trip over.
//
//   npm install playwright-core axe-core
//   CHROMIUM=/usr/bin/chromium node html_page.mjs page.html …
//
// Checked: rules of axe (WCAG 2.2 A and AA, best practices) in light and dark, 320 and 1280 pixels wide, everything unfolded; no scrolling
// sideways; no error in the console; no request but for the page; the filter by keyboard alone, with a focus that can be seen; the page
// without its script; how long the page takes to load and to filter. Exit code 1 when anything is wrong.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

// The packages are looked for where the command is run, and in NODE_PATH.
const require = createRequire(join(process.cwd(), "page.mjs"));
const { chromium } = require("playwright-core");
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const PAUSE = 400; // longer than the filter waits for the next key

let wrong = 0;
const say = (page, what, fine, detail) => {
  if (!fine) wrong += 1;
  console.log(`${fine ? "ok   " : "WRONG"} ${page}: ${what}${detail === undefined ? "" : ` (${detail})`}`);
};

async function opened(browser, address, options, test) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests = [], errors = [];
  page.on("request", request => requests.push(request.url()));
  page.on("console", message => ["error", "warning"].includes(message.type()) && errors.push(message.text()));
  page.on("pageerror", error => errors.push(error.message));
  await page.goto(address);
  const result = await test(page);
  await context.close();
  return { ...result, requests, errors };
}

// What is off the screen counts too, and what is folded.
const unfold = page => page.evaluate(() => {
  for (const details of document.querySelectorAll("details")) details.open = true;
  for (const element of document.querySelectorAll(".finding, #mentions li")) element.style.contentVisibility = "visible";
});

async function accessible(page) {
  await unfold(page);
  await page.waitForTimeout(PAUSE);
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate(tags => window.axe.run(document, { runOnly: tags }), TAGS);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return { violations, passes: passes.length, sideways };
}

const focus = page => page.evaluate(() => {
  const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
  const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return { id: element.id || element.className, ring: parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== "none",
    seen: box.bottom > 0 && box.top < innerHeight && (element === middle || element.contains(middle) || !!middle?.contains(element)) };
});

async function byKeyboard(page) {
  const told = () => page.textContent("#matches");
  const steps = [];
  const press = async key => { await page.keyboard.press(key); steps.push(await focus(page)); };
  await press("Tab");
  const skip = steps[0].id;
  await page.keyboard.press("Enter");
  await press("Tab");
  await page.keyboard.type("kinderporno");
  await page.waitForTimeout(PAUSE);
  const words = await told();
  await press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.waitForTimeout(PAUSE);
  const both = await told();
  for (const _ of [1, 2, 3, 4]) await press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(PAUSE);
  const after = await told();
  for (const _ of [1, 2, 3, 4, 5, 6]) await press("Tab");
  return { skip, words, both, after, steps };
}

async function led(page) {
  await page.locator("a[data-filter=file]").last().evaluate(link => { const fold = link.closest("details"); if (fold) fold.open = true; link.focus(); });
  await page.keyboard.press("Enter");
  const name = await page.locator("#by-file").evaluate(field => field.selectedOptions[0].text);
  const files = await page.locator(".file:visible").count();
  await page.locator(".finding:visible .why summary").first().focus();
  await page.keyboard.press("Space");
  await page.waitForTimeout(PAUSE);
  return { name, files, reasons: await page.locator(".finding .why .reason").count() };
}

async function timed(page) {
  return page.evaluate(async () => {
    const form = document.getElementById("filter");
    const started = performance.now();
    form.elements.text.value = "a b c d e";
    form.dispatchEvent(new Event("submit", { cancelable: true }));
    document.documentElement.getBoundingClientRect();
    return { load: performance.getEntriesByType("navigation")[0].loadEventEnd, filter: performance.now() - started };
  });
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ARGUMENTS });
for (const name of process.argv.slice(2)) {
  const address = pathToFileURL(resolve(name)).href;
  const findings = await opened(browser, address, {}, async page => ({ number: await page.locator(".finding").count() }));
  const large = findings.number > 1000;
  for (const colorScheme of large ? [] : ["light", "dark"]) {
    for (const width of [320, 1280]) {
      const seen = await opened(browser, address, { colorScheme, viewport: { width, height: 900 } }, accessible);
      const rules = seen.violations.map(one => `${one.id}: ${one.nodes[0].html}`).join("; ");
      const where = `${colorScheme}, ${width} px`;
      say(name, `${where}: axe`, seen.violations.length === 0, rules || `0 violations, ${seen.passes} rules passed`);
      say(name, `${where}: not wider than the screen`, seen.sideways <= 0, seen.sideways);
      say(name, `${where}: nothing in the console, no request but the page`, seen.errors.length === 0 && seen.requests.length === 1,
        [...seen.errors, ...seen.requests.slice(1)].join("; ") || 0);
    }
  }
  const plain = await opened(browser, address, { javaScriptEnabled: false }, async page => ({
    form: await page.locator("#filter").count() ? await page.locator("#filter").isVisible() : false,
    shown: await page.locator(".finding:visible").count(),
  }));
  say(name, "without its script: findings shown, filter hidden", !plain.form && plain.shown === findings.number, plain.shown);
  if (findings.number === 0) continue;
  const keys = await opened(browser, address, { viewport: { width: 1280, height: 900 } }, byKeyboard);
  say(name, "by keyboard: the first stop skips to the findings", keys.skip === "skip", keys.skip);
  say(name, "by keyboard: words, then a level, then all again", keys.words !== keys.after && keys.both !== keys.words, [keys.words, keys.both, keys.after].join(" | "));
  say(name, "by keyboard: the focus is always seen", keys.steps.every(step => step.ring && step.seen), keys.steps.map(step => step.id || "-").join(" "));
  const links = await opened(browser, address, {}, led);
  say(name, "by keyboard: a name in a table shows its findings alone", links.files === 1, links.name);
  say(name, "by keyboard: the reason unfolds beside the finding", links.reasons === 1);
  const time = await opened(browser, address, {}, timed);
  say(name, `${findings.number} findings: loaded and filtered`, true, `${Math.round(time.load)} ms, ${Math.round(time.filter)} ms`);
}
await browser.close();
process.exitCode = wrong ? 1 : 0;

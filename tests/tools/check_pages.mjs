// Checks every page of a site in a browser and off it:
//
//   node check_pages.mjs SITE [--every-setting]
//
// Nu: every page is valid HTML. Links: every link and fragment leads somewhere. No page is wider than
// the screen, asks another host for anything, or writes to the console. Axe: one page of every kind
// in every setting (320 and 1280 pixels, light and dark, forced colours) and one of every kind of
// each handbook in one setting; with --every-setting, every page in every setting.
// Ends with a line "N passed, M failed, K skipped".
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const site = resolve(process.argv[2] ?? "site");
const everySetting = process.argv.includes("--every-setting");
const count = { passed: 0, failed: 0, skipped: 0 };

function tell(isGood, what, why = "") {
  isGood ? count.passed++ : count.failed++;
  if (!isGood) console.log(`FAILED ${what}${why ? `: ${why}` : ""}`);
}

function skip(what, why) {
  count.skipped++;
  console.log(`SKIPPED ${what}: ${why}`);
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith("."))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}

function checkMarkup(pages) {
  const jar = join(dirname(fileURLToPath(import.meta.url)), "node_modules/vnu-jar/build/dist/vnu.jar");
  if (!existsSync(jar)) return skip("markup", "the Nu checker is not installed");
  let told = "";
  try {
    execFileSync("java", ["-Xss4m", "-jar", jar, "--format", "json", ...pages], {
      stdio: ["ignore", "ignore", "pipe"],
      maxBuffer: 1 << 26,
    });
    told = '{"messages":[]}';
  } catch (error) {
    told = error.stderr?.toString() || `{"messages":[{"message":${JSON.stringify(error.message)}}]}`;
  }
  const messages = JSON.parse(told).messages;
  for (const { url, lastLine, message } of messages) {
    console.log(`  ${url ? relative(site, fileURLToPath(url)) : ""}:${lastLine ?? 0}: ${message}`);
  }
  tell(messages.length === 0, `markup of ${pages.length} pages`, `${messages.length} messages`);
}

const idsOf = new Map();
function ids(path) {
  if (!idsOf.has(path)) {
    const html = readFileSync(path, "utf8");
    idsOf.set(path, new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1])));
  }
  return idsOf.get(path);
}

function checkLinks(pages) {
  for (const page of pages) {
    const html = readFileSync(page, "utf8");
    const wrong = [];
    for (const [, , raw] of html.matchAll(/\s(href|src)="([^"]*)"/g)) {
      const target = raw.replaceAll("&amp;", "&");
      if (/^(https?|mailto|tel):/.test(target)) continue;
      const [path, fragment] = target.split("#");
      const file = path === "" ? page : resolve(dirname(page), decodeURIComponent(path));
      if (!existsSync(file) || statSync(file).isDirectory()) wrong.push(target);
      else if (fragment && file.endsWith(".html") && !ids(file).has(decodeURIComponent(fragment)))
        wrong.push(target);
    }
    tell(wrong.length === 0, `links of ${relative(site, page)}`, [...new Set(wrong)].join(" "));
  }
}

// Pages made from the same template are of one kind, whatever the handbook: it is told by the shape
// of the address.
function kindOf(page) {
  return relative(site, page)
    .replace(/^[^/]+\//, "*/")
    .replace(/bodies\/[^/]+\//, "bodies/*/")
    .replace(/(bodies|organisations|processes|pages|reports)\/[^/]+\.html$/, "$1/*.html");
}

const settings = [320, 1280].flatMap((width) =>
  ["light", "dark"].flatMap((colorScheme) =>
    ["none", "active"].map((forcedColors) => ({ width, colorScheme, forcedColors })),
  ),
);

// Looks at a page in each of these settings; with axe, if `isTried`. The page is loaded once.
async function checkPage(context, page, chosen, isTried, axe) {
  const tab = await context.newPage();
  const noise = [];
  tab.on("console", (message) => noise.push(message.text()));
  tab.on("pageerror", (error) => noise.push(error.message));
  tab.on("request", (request) => {
    if (!request.url().startsWith("file:")) noise.push(`asked for ${request.url()}`);
  });
  await tab.goto(pathToFileURL(page).href);
  // The pages' own policy lets no other script in; the debugger's does not count as one.
  const session = await context.newCDPSession(tab);
  if (isTried) await session.send("Runtime.evaluate", { expression: axe });
  for (const { width, colorScheme, forcedColors } of chosen) {
    await tab.setViewportSize({ width, height: 900 });
    await tab.emulateMedia({ colorScheme, forcedColors });
    const name = `${relative(site, page)} at ${width}, ${colorScheme}, forced colours ${forcedColors}`;
    const overflow = await tab.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    tell(overflow <= 0, `${name}: width`, `${overflow} px too wide`);
    if (!isTried) continue;
    const result = await tab.evaluate(() =>
      window.axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        preload: false,
        resultTypes: ["violations"],
      }),
    );
    const found = result.violations.map(
      ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].target.join(" ")}`,
    );
    tell(found.length === 0, `${name}: axe`, found.join("; "));
  }
  tell(noise.length === 0, `${relative(site, page)}: quiet`, noise.join("; "));
  await tab.close();
}

async function checkInBrowser(pages) {
  const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
  if (!executablePath) return skip("pages in a browser", "Chromium is not installed");
  const { chromium } = require("playwright-core");
  const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking",
           "--disable-component-update", "--disable-sync", "--no-first-run"],
  });
  const seen = new Set();
  const isNew = (kind) => !seen.has(kind) && seen.add(kind) !== undefined;
  let tried = 0;
  let kinds = 0;
  const tasks = pages.map((page) => {
    const handbook = relative(site, page).split("/").slice(0, -1)[0] ?? "";
    const isNewHere = isNew(`${handbook} ${kindOf(page)}`);
    const isNewKind = isNew(kindOf(page));
    const isTried = isNewHere || everySetting;
    tried += isTried ? 1 : 0;
    kinds += isNewKind ? 1 : 0;
    return [page, isNewKind || everySetting ? settings : settings.slice(0, 1), isTried];
  });
  const work = async () => {
    const context = await browser.newContext({ reducedMotion: "reduce" });
    for (let task = tasks.shift(); task; task = tasks.shift()) await checkPage(context, ...task, axe);
  };
  await Promise.all([work(), work()]);
  console.log(`${pages.length} pages of ${kinds} kinds in a browser, ${tried} of them with axe`);
  await browser.close();
}

const pages = filesBelow(site).filter((path) => path.endsWith(".html"));
if (pages.length === 0) tell(false, "pages", `there are none in ${site}`);
checkMarkup(pages);
checkLinks(pages);
await checkInBrowser(pages);
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exit(count.failed === 0 && pages.length > 0 ? 0 : 1);

// The report and what is taken away: a drafter changes a figure, reads what that does, copies the amendment table, saves it
// as a document, tables as CSV and Excel, drawings as pictures, and prints the report.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageTest } from './harness.mjs';


async function change(page) {
  await page.type('.levers input[type=text]', '230');
  await page.run(() => document.activeElement.blur());
}

async function open(page) {
  await change(page);
  await page.rail('报告');
  await page.find('.amendment-table tbody tr');
}

/** Clicks as a person does: a browser saves a second file only then. */
const save = (page, css) => page.download(() => page.click(css));

pageTest('the report says what the scenario is, what it amends and what that does', async (page) => {
  await open(page);
  assert.match(await page.text('.report-sentence'), /比基准：.*个单位等次变化/);
  const cover = await page.text('.report-cover');
  assert.match(cover, /SHA-256/);
  assert.match(cover, /[0-9a-f]{64}/);
  assert.match(cover, /虚构/);
  const cells = await page.run(() => [...document.querySelectorAll('.amendment-table tbody td')].map((cell) => cell.textContent));
  assert.equal(cells.length, 7);
  assert.match(cells[4], /230/);
  assert.match(cells[5], /个单位等次变化|等次不变|结果不变/);
  assert.equal(cells[6], '', 'the reason is for people to write');
  const rows = await page.run(() => document.querySelectorAll('.report-league tbody tr').length);
  assert.equal(rows, 89, 'every unit of the county');
  await page.press('body', '\uE009z');
  await page.until(() => !document.querySelector('.amendment-table'), 'nothing to amend');
});

pageTest('the amendment table goes onto the clipboard as a table and as text', async (page) => {
  await open(page);
  await page.run(() => {
    window.copied = {};
    // After the page's own, which listens on the document.
    window.addEventListener('copy', (event) => {
      for (const kind of ['text/html', 'text/plain']) window.copied[kind] = event.clipboardData.getData(kind);
    });
  });
  await page.click('.amendment-tools > button');
  assert.match(await page.text('.amendment-tools [role=status]'), /已复制/);
  const copied = await page.run(() => window.copied);
  assert.match(copied['text/html'], /^<table[^>]*><thead><tr><th>序号<\/th><th>条款<\/th>/);
  assert.match(copied['text/plain'], /^序号\t条款\t修订内容\t原规定\t修订后\t单项影响\t修订理由\r\n1\t/);
});

pageTest('the amendment table is saved as a Word document', { tour: true }, async (page) => {
  await open(page);
  const { name } = await save(page, '.amendment-tools > button:nth-of-type(2)');
  assert.match(name, /修订对照表\.docx$/);
  const bytes = readFileSync(join(page.downloads, name));
  assert.equal(bytes.subarray(0, 2).toString(), 'PK');
  assert.ok(bytes.includes('word/document.xml'));
});

pageTest('the league table is saved whole, as CSV and as a workbook', { tour: true }, async (page) => {
  await change(page);
  const csv = await page.takeOut('.league', 'CSV');
  assert.match(csv.name, /位次表\.csv$/);
  assert.ok(csv.text.startsWith('\uFEFF位次,原位次,单位,'), csv.text.slice(0, 40));
  const shown = await page.run(() => document.querySelectorAll('.league tbody tr').length);
  const lines = csv.text.split('\r\n');
  assert.equal(lines.indexOf('') - 1, shown, 'a line for each unit, then what it is from');
  assert.match(csv.text, /虚构/);
  const book = await page.takeOut('.league', 'Excel');
  assert.match(book.name, /位次表\.xlsx$/);
  assert.equal(readFileSync(join(page.downloads, book.name)).subarray(0, 2).toString(), 'PK');
});

pageTest('a drawing is saved as a picture that stands by itself', { tour: true }, async (page) => {
  const svg = await page.takeOut('.strip', 'SVG');
  assert.match(svg.name, /\.svg$/);
  assert.ok(!/var\(--|class=/.test(svg.text), 'colours are written out');
  assert.match(svg.text, /fill="rgb\(/);
  // A picture that isn't well formed doesn't load.
  const loads = await page.run(async (text) => {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
    return image.decode().then(() => image.naturalWidth > 0, () => false);
  }, svg.text);
  assert.equal(loads, true);
  const png = await page.takeOut('.strip', 'PNG');
  assert.match(png.text, /^.PNG/);
});

pageTest('the report prints on A4, without the page around it', { devtools: true }, async (page) => {
  await open(page);
  const { data } = await page.cdp('Page.printToPDF', { preferCSSPageSize: true, printBackground: false });
  const pdf = Buffer.from(data, 'base64').toString('latin1');
  assert.match(pdf, /\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12][.\d]*\s*\]/);
  const pages = (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length;
  assert.ok(pages >= 3 && pages <= 14, `${pages} pages`);
  await page.emulate({ print: true });
  const shown = await page.run(() =>
    ['.header', '.rail', '.amendment-tools', '.report-tools'].filter((css) => document.querySelector(css)?.checkVisibility()),
  );
  assert.deepEqual(shown, []);
});

pageTest('the policy prints on A4 and on Letter, in blocks, without tools', { devtools: true }, async (page) => {
  await page.rail('办法');
  await page.find('.policy-document');
  const printed = async (options) => Buffer.from((await page.cdp('Page.printToPDF', options)).data, 'base64').toString('latin1');
  assert.match(await printed({ preferCSSPageSize: true }), /\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12][.\d]*\s*\]/);
  assert.match(await printed({ paperWidth: 8.5, paperHeight: 11 }), /\/MediaBox\s*\[\s*0 0 612[.\d]* 792[.\d]*\s*\]/);
  await page.emulate({ print: true });
  const seen = await page.run(() => {
    const within = [...document.querySelectorAll('.policy-document, .policy-document *')].filter((element) => element.checkVisibility());
    return {
      // Browsers lay rows of a grid over each other where a page ends.
      grids: within.filter((element) => /grid|flex/.test(getComputedStyle(element).display) && element.clientHeight > 200).map((element) => element.className),
      around: ['.header', '.headline', '.rail', '.categories', '.keep-bars', '.print-button'].filter((css) => document.querySelector(css)?.checkVisibility()),
      buttons: within.filter((element) => element.tagName === 'BUTTON').length,
      heads: [...document.querySelectorAll('.policy-document thead')].map((head) => getComputedStyle(head).breakAfter),
    };
  });
  assert.deepEqual([seen.grids, seen.around, seen.buttons], [[], [], 0]);
  assert.ok(seen.heads.length > 5 && seen.heads.every((after) => after === 'avoid'), seen.heads.join());
});

pageTest('the report tells the safe intervals and, once drawn, how steady grades are', async (page) => {
  await open(page);
  await page.find('.safety-table tbody tr');
  const told = await page.text('.safety-table tbody');
  assert.match(told, /至|到|～|—|–/);
  assert.match(told, /等/, 'a unit that would change its grade');
  assert.match(await page.text('.report-drawn'), /还没有做随机抽样/);
  await page.click('.report-draw');
  await page.find('.drawn-table');
  assert.match(await page.text('.drawn-table'), /\d+\.\d\d%/);
  assert.match(await page.text('.drawn-basis'), /种子/);
});

pageTest('on a phone the report grows no wider than the page', { width: 390, height: 844 }, async (page) => {
  await page.run(() => document.querySelectorAll('.panes [role=tab]')[0]?.click());
  await open(page);
  const wide = await page.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(wide, 0);
});

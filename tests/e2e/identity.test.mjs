// What changed is told by what a thing is, never by where it stands; and what is deleted takes along what refers to it.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Key, PLACES, pageTest } from './harness.mjs';

const undo = (page) => page.click('.history button[aria-label="撤销"]');
const struck = (page, within) => page.run((css) => document.querySelectorAll(`${css} s.was`).length, within);

async function classroom(page) {
  await page.preset(2);
  await page.until(() => document.querySelectorAll('.league-table tbody tr').length === 5, 'five townships');
  // Its scenario is left: what is edited then stands alone on the baseline.
  await page.run(() => document.querySelector('.scenarios li button').click());
}

/** Opens a project as a file. */
async function open(page, project) {
  const path = join(page.downloads, 'project.json');
  writeFileSync(path, JSON.stringify(project));
  const input = await page.driver.findElement({ css: 'input[type=file]' });
  await input.sendKeys(path);
}

/** Eight units, three of four of whom may be 优秀: 6 of 8, 5 of 7, 4 of 6. The last two are exempt in the scenario. */
function eight() {
  const units = [...Array(8)].map((_, at) => ({
    id: `u${at + 1}`,
    name: `镇${at + 1}`,
    category: 'c',
    headcount: 10,
    assessedHeadcount: 10,
    observations: { k: { annual: { actual: String(99 - at) } } },
  }));
  const about = (at) => ({ name: `镇${at}`, headcount: 10, assessedHeadcount: 10, exempt: true });
  return {
    format: 'baton-project',
    version: 1,
    policy: {
      title: '三有其二',
      year: 2026,
      categories: [
        {
          id: 'c',
          name: '乡镇',
          fullMarks: '100',
          indicators: [
            {
              id: 'k',
              name: '综合得分',
              marks: { category: '100' },
              rule: { components: [{ measure: 'score', scale: { proportional: {} } }] },
            },
          ],
          grading: { grades: [{ id: 'A', name: '优秀', quota: { share: '0.75' } }, { id: 'B', name: '良好' }] },
        },
      ],
    },
    roster: { units },
    scenarios: [
      { id: 'a', name: '两家不参评', edits: [7, 8].map((at) => ({ about: { unit: `u${at}`, about: about(at) } })) },
    ],
  };
}

pageTest('a grade that is deleted takes two units down a grade, and the others stay', async (page) => {
  await classroom(page);
  await page.rail('等次');
  await page.clickButton('.levers', '删除 一等');
  await page.until(() => /2 个单位等次变化/.test(document.querySelector('.headline .sentence').textContent), 'two units');
  assert.match(await page.text('.headline .turns'), /2 降/);
  assert.doesNotMatch(await page.text('.headline .turns'), /升/);
  const counts = await page.text('.totals .grade-counts');
  assert.match(counts.replace(/\s+/g, ' '), /一等 0 −1 二等 3 三等 2 \+1/);
  assert.equal(await struck(page, '.league-table'), 2);
  await page.rail('报告');
  assert.match(await page.text('.report-sentence'), /2 个单位等次变化（2 降）/);
  assert.match(await page.text('.amendment-table'), /2 个单位等次变化（2 降）/);
  const bar = await page.run(() => document.querySelector('.grade-bars svg').getAttribute('aria-label'));
  assert.match(bar, /一等 1 → 0，二等 3 → 3，三等 1 → 2/);
  await undo(page);
  await page.until(() => !/等次变化/.test(document.querySelector('.report-sentence').textContent), 'nothing to have changed');
});

pageTest('a grade lost to fewer ranked units names their number, the places and the edits', async (page) => {
  await open(page, eight());
  await page.until(() => document.querySelectorAll('.league-table tbody tr').length === 8, 'eight townships');
  await page.click('.league-table [data-unit="4"]');
  const grounds = (await page.text('.drawer .grounds')).replace(/\s+/g, ' ');
  assert.match(grounds, /8 个单位参加排名，“优秀”比例 75%，到这一等共 6 个名额；本单位第 5 位，在名额之内/);
  assert.match(grounds, /6 个单位参加排名，“优秀”比例 75%，到这一等共 4 个名额；本单位第 5 位，在名额之外/);
  const causes = (await page.text('.drawer .causes')).replace(/\s+/g, ' ');
  assert.match(causes, /镇7.*降 0\.5 等/);
  assert.match(causes, /镇8.*降 0\.5 等/);
  assert.doesNotMatch(causes, /没有影响/);
});

pageTest('a scenario compared with itself says so, and its name is never blank', async (page) => {
  await open(page, eight());
  await page.until(() => document.querySelector('.scenarios [aria-current=true]')?.textContent === '两家不参评', 'it');
  await page.click('.header .edits');
  await page.press('.edits-dialog .scenario-name', Key.chord(Key.CONTROL, 'a'), Key.BACK_SPACE);
  assert.match(await page.text('.edits-dialog .wrong'), /名称不能为空，仍叫“两家不参评”/);
  await page.press('.edits-dialog .scenario-name', Key.TAB);
  assert.equal(await page.run(() => document.querySelector('.edits-dialog .scenario-name').value), '两家不参评');
  await page.clickButton('.edits-dialog', '比较对象');
  await page.run(() => document.querySelector('.edits-dialog .close').click());
  await page.until(() => /就是比较对象本身/.test(document.querySelector('.headline .sentence').textContent), 'it to be said');
});

pageTest('an indicator says what goes with it, and undo brings all of it back', async (page) => {
  await classroom(page);
  await page.click('.lever-text[aria-label="编辑 乡村振兴"]');
  assert.match(await page.text('.doings .taken-along'), /删除时一并去掉：.*等 5 个单位的数据/);
  await page.clickButton('.doings', '删除指标');
  const findings = () => Number(document.querySelector('.findings-button .count')?.textContent ?? 0);
  await page.find('.tree');
  const saved = await page.saveFile();
  const edits = JSON.parse(saved.text).scenarios.at(-1).edits;
  assert.equal(edits.length, 1, 'one edit');
  assert.equal(edits[0].together.edits.length, 6, 'five readings and the indicator');
  await undo(page);
  await page.until(() => document.querySelector('.edits').textContent === '未修改', 'all of it to be back');
  assert.ok((await page.run(findings)) >= 0);
});

pageTest('equal names are findings that name them', async (page) => {
  const project = eight();
  project.roster.units[1].name = '镇1';
  project.policy.categories[0].grading.grades[1].name = '优秀';
  project.scenarios.push({ id: 'b', name: '两家不参评', edits: [] });
  await open(page, project);
  await page.click('.findings-button');
  await page.until(() => document.querySelectorAll('.check').length >= 3, 'the findings');
  const text = await page.text('.checkup-list');
  for (const said of ['2 个单位都叫“镇1”', '2 个等次都叫“优秀”', '2 个方案都叫“两家不参评”']) assert.ok(text.includes(said), text);
});

/** A project as an older program left it: readings, difficulty, gates, tie-breakers, marks, a group, an entry and a veto of what is no more. */
function leftOvers() {
  const project = eight();
  const [category] = project.policy.categories;
  category.grading.gates = [
    { grade: 'ID-grade', condition: { deductionsOver: '1' } },
    { grade: 'A', condition: { rateBelow: { indicator: 'ID-indicator', rate: '0.9' } } },
  ];
  category.grading.vetoGrade = 'ID-grade';
  category.ranking = { by: 'category', tieBreakers: [{ indicatorPoints: 'ID-indicator' }] };
  category.indicators[0].marks.groups = { 'ID-group': '90' };
  for (const unit of project.roster.units.slice(0, 3)) {
    unit.observations['ID-indicator'] = { annual: { actual: '7' } };
    unit.group = 'ID-group';
    unit.indicatorDifficulty = { 'ID-indicator': '1.1' };
    unit.adjustments = [{ item: 'ID-item', level: 'ID-level', quantity: '1', matter: '一事' }];
  }
  return project;
}

pageTest('what is left of things deleted long ago is said once, goes with one press, and shows no identifier', async (page) => {
  await open(page, leftOvers());
  await page.until(() => document.querySelectorAll('.league-table tbody tr').length === 8, 'eight townships');
  const shown = () => {
    const hints = [...document.querySelectorAll('[title], [aria-label]')].flatMap((e) => [e.title, e.getAttribute('aria-label')]);
    return [document.body.textContent, ...hints].find((text) => /ID-/.test(text ?? ''))?.match(/.{0,40}ID-.{0,40}/)?.[0] ?? null;
  };
  const quiet = () => page.until(() => !document.querySelector('.part-waiting'), 'the page');
  for (const name of new Set(Object.values(PLACES))) {
    await page.go(name);
    await quiet();
    assert.equal(await page.run(shown), null, name);
  }
  await page.rail('指标');
  for (const unit of [0, 5]) {
    await page.click(`.league-table [data-unit="${unit}"]`);
    await page.find('.drawer.open');
    assert.equal(await page.run(shown), null, `the drawer of ${unit}`);
    await page.click('.drawer .close');
  }
  await page.rail('体检');
  await page.until(() => document.querySelectorAll('.check').length >= 3, 'the findings');
  const said = await page.text('.checkup-list');
  // Three units have them, which is one finding.
  assert.equal(said.match(/3 个单位还留有已删除的指标的数据或难度系数/g)?.length, 1, said);
  assert.match(said, /已删除的等次/);
  // The figures are those of what is there.
  await page.rail('指标');
  assert.equal(await page.run(() => document.querySelectorAll('.league-table tbody tr').length), 8);
  await page.rail('体检');
  const mend = () => [...document.querySelectorAll('.check')].find((check) => /还留有/.test(check.textContent))?.querySelector('.mends button');
  await page.until(mend, 'how to mend it');
  await page.run((css) => [...document.querySelectorAll('.check')].find((check) => /还留有/.test(check.textContent)).querySelector(css).click(), '.mends button');
  await page.until(() => !/还留有/.test(document.querySelector('.checkup-list').textContent), 'the finding to be gone');
  await undo(page);
  await page.until(() => /3 个单位还留有/.test(document.querySelector('.checkup-list').textContent), 'all of it to be back');
});

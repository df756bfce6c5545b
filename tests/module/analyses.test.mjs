// The module's questions beyond the score, as another program asks them, in Node.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compare, evaluate, explain, lint, need, robustness, solve, stability } from './pkg/baton.js';

const preset = (name) => JSON.parse(readFileSync(new URL(`../../crates/presets/src/${name}.json`, import.meta.url), 'utf8'));
const classroom = () => preset('classroom');
const SCENARIO = 'differentiated';

/** What a call throws, which must be a ProjectError whose message starts with its path. */
function thrownBy(call) {
  try {
    call();
  } catch (error) {
    assert.equal(error.name, 'ProjectError', String(error.stack));
    assert.ok(error.message.startsWith(`${error.path}: `), error.message);
    return error;
  }
  assert.fail('nothing was thrown');
}

test('compare: every scenario against the baseline, or the ones named against the one named', () => {
  const project = classroom();
  const [only, ...others] = compare(project);
  assert.deepEqual([only.scenario, others], [SCENARIO, []]);
  const totals = only.comparison.units.map(({ unit, total }) => [unit, total.was, total.is]);
  const was = evaluate(project).units;
  const is = evaluate(project, { scenario: SCENARIO }).units;
  assert.deepEqual(totals, was.map(({ unit, total }, at) => [unit, total, is[at].total]));
  const itself = compare(project, { base: SCENARIO, scenarios: [SCENARIO] })[0].comparison;
  assert.ok(itself.units.every(({ total }) => total.was === total.is));
  assert.deepEqual(compare(project, { base: SCENARIO }), []);
  assert.equal(thrownBy(() => compare(project, { scenarios: [SCENARIO, 'nowhere'] })).path, 'options.scenarios[1]');
  assert.equal(thrownBy(() => compare(project, { base: 'nowhere' })).path, 'options.base');
  assert.equal(thrownBy(() => compare(project, { bases: 1 })).path, 'options.bases');
});

test('explain: the same lines as evaluate, and changes that add up', () => {
  const project = classroom();
  const plain = explain(project, 'bing');
  assert.deepEqual(plain.outcome, evaluate(project).units[2]);
  assert.deepEqual([plain.byIndicator, plain.byEdit], [null, null]);
  const { outcome, byIndicator, byEdit } = explain(project, 'bing', { scenario: SCENARIO });
  assert.equal(outcome.total, '91.60');
  const sum = (figures) => figures.reduce((sum, figure) => sum + Number(figure), 0).toFixed(2);
  const change = (91.6 - 86.8).toFixed(2);
  assert.equal(sum([...byIndicator.parts.map(({ difference }) => difference), byIndicator.adjustment, byIndicator.rest]), change);
  assert.equal(sum(byEdit.parts), change);
  assert.equal(byEdit.sampled, null);
  assert.equal(explain(project, 'bing', { scenario: SCENARIO, figure: 'place' }).byEdit.figure, 'place');
  assert.equal(thrownBy(() => explain(project, 'nobody')).path, 'unit');
  assert.equal(thrownBy(() => explain(project)).path, 'unit');
  assert.equal(thrownBy(() => explain(project, 'bing', { figure: 'size' })).path, 'options.figure');
});

test('stability: intervals around the present marks, distances, orders', () => {
  const project = classroom();
  const [township] = stability(project);
  assert.equal(township.category, 'township');
  assert.equal(township.intervals.length, project.policy.categories[0].indicators.length);
  for (const { now, grades } of township.intervals) {
    assert.ok(Number(grades.low.value) <= Number(now) && Number(now) <= Number(grades.high.value));
  }
  assert.equal(township.distances.length, 5);
  assert.equal(township.orders.length, 4);
  const [first] = township.intervals;
  const [same] = stability(project, { category: 'township', levers: [first.lever] });
  assert.deepEqual(same.intervals, [first]);
  assert.equal(thrownBy(() => stability(project, { category: 'nowhere' })).path, 'options.category');
  assert.equal(thrownBy(() => stability(project, { step: '0' })).path, 'options.step');
  const nobody = { marks: { ...first.lever.marks, scope: { unit: 'nobody' } } };
  const [asked] = stability(project, { category: 'township', levers: [first.lever, nobody] });
  assert.deepEqual([asked.intervals.length, asked.unanswered], [1, [{ lever: nobody, reason: 'noUnit' }]]);
  const stray = { transfer: { category: 'nowhere', from: 'a', to: 'b' } };
  assert.equal(thrownBy(() => stability(project, { levers: [first.lever, stray] })).path, 'options.levers[1]');
});

test('robustness: the same figures as natively, with progress', () => {
  const plan = { variation: { marksAround: { percent: '10' } }, draws: 40, seed: 5 };
  const heard = [];
  const found = robustness(preset('demo_county'), plan, undefined, (done, of) => heard.push([done, of]));
  const { gradeStability, rankShift, allKeep, engine } = found.robustness;
  // As in tests/analysis_robustness.rs.
  assert.deepEqual([gradeStability, rankShift, allKeep], ['97.90', '0.1097', 13]);
  assert.deepEqual(found.robustness.plan, plan);
  assert.match(engine, /^\d/);
  assert.deepEqual(heard, [[40, 40]]);
  const [{ category, weights }] = found.weights;
  assert.equal(category, 'township');
  const whole = weights.reduce((sum, { effective }) => sum + Number(effective), 0);
  assert.ok(Math.abs(whole - 100) < 0.1, String(whole));
  assert.equal(robustness(classroom(), { variation: 'choices', draws: 1, seed: 0 }).robustness.plan.draws, 54);
  const reason = new Error('enough');
  const stop = () => {
    throw reason;
  };
  assert.throws(() => robustness(classroom(), { ...plan, draws: 1000 }, null, stop), (error) => error === reason);
  assert.equal(thrownBy(() => robustness(classroom(), plan, {}, 5)).path, 'progress');
  assert.equal(thrownBy(() => robustness(classroom())).path, 'plan');
  assert.equal(thrownBy(() => robustness(classroom(), { ...plan, draws: -1 })).path, 'plan.draws');
  assert.equal(thrownBy(() => robustness(classroom(), plan, { scenario: 'nowhere' })).path, 'options.scenario');
});

test('solve: an answer that evaluating confirms, or the reason why there is none', () => {
  const project = classroom();
  const marks = { marks: { category: 'township', indicator: 'rural', scope: 'category' } };
  const question = { knob: { marks: { lever: marks } }, target: { placeAtLeast: { unit: 'bing', place: 1 } }, low: 0, high: 60, step: 1 };
  const answer = solve(project, question);
  assert.equal(answer.reachedNow, false);
  assert.ok(answer.nearest, JSON.stringify(answer));
  const changed = classroom();
  changed.policy.categories[0].indicators.find(({ id }) => id === 'rural').marks.category = answer.nearest.value;
  assert.equal(evaluate(changed).units[2].rank, 1);
  const never = solve(project, { ...question, target: { bonusAtMost: { sum: 0 } } });
  assert.equal(never.nearest, null);
  assert.ok(never.reason);
  assert.equal(thrownBy(() => solve(project, { ...question, step: 0.5 })).path, 'question.step');
  assert.equal(thrownBy(() => solve(project, { ...question, goal: 1 })).path, 'question.goal');
});

test('need: every indicator of the category, nearest first, each as evaluating confirms', () => {
  const project = classroom();
  const target = { placeAtLeast: { unit: 'bing', place: 1 } };
  const found = need(project, { target, others: 'stay', step: 1 });
  assert.equal(found.ways.length, project.policy.categories[0].indicators.length);
  assert.ok(Number(found.points) > 0);
  const helping = found.ways.filter(({ nearest }) => nearest);
  assert.ok(helping.length > 0 && found.ways.every(({ nearest, reason }) => !nearest === Boolean(reason)));
  for (const { indicator, nearest } of helping) {
    const changed = classroom();
    changed.policy.categories[0].indicators.find(({ id }) => id === indicator).marks.category = nearest.value;
    assert.equal(evaluate(changed).units[2].rank, 1, indicator);
  }
  assert.equal(need(project, { target, step: 1 }).ways[0].lever.scaled.category, 'township');
  assert.equal(thrownBy(() => need(project, { target: 'placesWithinCeiling', step: 1 })).path, 'question.target');
  assert.equal(thrownBy(() => need(project, { target, step: 0 })).path, 'question.step');
  assert.equal(thrownBy(() => need(project, { target, step: 1, unit: 'bing' })).path, 'question.unit');
});

test('lint: findings on the policy with a place and, where there is one, a mend', () => {
  const project = classroom();
  const before = lint(project);
  project.policy.categories[0].indicators[0].marks.category = '1';
  const after = lint(project);
  assert.ok(after.length > before.length, JSON.stringify(after));
  assert.ok(after.every(({ place, severity }) => place && severity));
  const strict = lint(classroom(), { individual: [{ category: 'township', least: 9, most: 9 }] });
  assert.ok(strict.length > before.length);
  assert.equal(thrownBy(() => lint(project, { individual: [{ category: 'township' }] })).path, 'options.individual[0]');
});

test('evaluate without lines: the same figures, much less of them', () => {
  const whole = evaluate(preset('demo_county'));
  const figures = evaluate(preset('demo_county'), { lines: false });
  const bare = (outcome) => ({ ...outcome, units: outcome.units.map((unit) => ({ ...unit, lines: [], gradeSteps: [] })) });
  assert.deepEqual(figures, bare(whole));
  assert.ok(whole.units[0].lines.length > 0);
  assert.equal(thrownBy(() => evaluate(classroom(), { lines: 'no' })).path, 'options.lines');
});

test('what holds itself is refused by every call', () => {
  const cyclic = {};
  cyclic.cycle = cyclic;
  for (const call of [compare, stability, lint, (project) => explain(project, 'x'), (project) => solve(project, {}), (project) => need(project, {}), (project) => robustness(project, {})]) {
    assert.equal(thrownBy(() => call(cyclic)).path, 'cycle');
    assert.equal(thrownBy(() => call()).path, '.');
  }
  assert.match(thrownBy(() => robustness(classroom(), { variation: cyclic })).path, /^plan/);
});

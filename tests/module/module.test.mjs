// The JavaScript module as another program uses it, in Node.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { evaluate, validate, version } from './pkg/baton.js';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const preset = (name) => JSON.parse(read(`crates/presets/src/${name}.json`));
const classroom = () => preset('classroom');

/** What a call throws, which must be a ProjectError whose message starts with its path. */
function thrownBy(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof Error, String(error));
    assert.equal(error.name, 'ProjectError', String(error.stack));
    assert.ok(error.message.startsWith(`${error.path}: `), error.message);
    return error;
  }
  assert.fail('nothing was thrown');
}

/** What evaluate throws on a classroom with something changed. */
function refused(change) {
  const project = classroom();
  const changed = change(project) ?? project;
  const error = thrownBy(() => evaluate(changed));
  // The module must still work after it.
  assert.equal(evaluate(classroom()).units[0].total, '87.50');
  return error;
}

test('the classroom comes out as worked by hand', () => {
  const outcome = evaluate(classroom());
  const row = ({ unit, total, rank, grade }) => `${unit} ${total} ${rank} ${grade}`;
  assert.deepEqual(outcome.units.map(row), [
    'jia 87.50 1 first',
    'yi 84.50 4 second',
    'bing 86.80 2 second',
    'ding 76.00 5 third',
    'wu 85.00 3 second',
  ]);
  assert.equal(outcome.engine, version());
  assert.deepEqual(outcome.findings, []);
  const { bonus, excellentPlaces, placesCeiling } = outcome.county;
  assert.equal(Number(bonus), 100_000);
  assert.deepEqual([typeof bonus, excellentPlaces, typeof placesCeiling], ['string', 14, 'number']);
});

test('a scenario is evaluated by its identifier', () => {
  const totals = evaluate(classroom(), { scenario: 'differentiated' }).units.map(({ total }) => total);
  assert.deepEqual(totals, ['89.00', '86.00', '91.60', '81.00', '85.00']);
  const unknown = thrownBy(() => evaluate(classroom(), { scenario: 'nowhere' }));
  assert.equal(unknown.path, 'options.scenario');
  assert.equal(thrownBy(() => evaluate(classroom(), { scenarios: 'a' })).path, 'options.scenarios');
  assert.equal(thrownBy(() => evaluate(classroom(), 'differentiated')).path, 'options');
});

test('an edit that names what is not there is skipped, with a finding', () => {
  const project = classroom();
  project.scenarios[0].edits.push({ fullMarks: { category: 'nowhere', fullMarks: '1' } });
  const outcome = evaluate(project, { scenario: 'differentiated' });
  assert.equal(outcome.units[2].total, '91.60');
  assert.deepEqual(outcome.findings.map(({ code }) => code), ['editNotApplied']);
  assert.deepEqual(validate(project).map(({ code }) => code), ['editNotApplied']);
});

test('plain objects and text come out, as JSON would have them', () => {
  const outcome = evaluate(preset('demo_county'));
  assert.deepEqual(JSON.parse(JSON.stringify(outcome)), outcome);
  assert.ok(outcome.units.length > 80);
  assert.ok(outcome.units.every(({ total, bonus }) => /^\d+\.\d\d$/.test(total) && typeof bonus === 'string'));
});

test('the argument is left as it was, and need not be a plain literal', () => {
  const project = classroom();
  const outcome = evaluate(project);
  assert.deepEqual(project, classroom());
  const bare = Object.assign(Object.create(null), project, { scenarios: undefined });
  assert.deepEqual(evaluate(Object.freeze(bare)), outcome);
  assert.deepEqual(evaluate(new Proxy(project, {})), outcome);
  assert.deepEqual(evaluate(structuredClone(project)), outcome);
});

test('validate finds what deserves a look', () => {
  assert.deepEqual(validate(classroom()), []);
  const project = classroom();
  project.policy.categories[0].indicators[0].marks.category = '20';
  project.roster.units[1].category = 'nowhere';
  const findings = validate(project);
  const codes = findings.map(({ code, place }) => `${code} ${place.unit ?? '-'}`);
  assert.ok(codes.includes('marksNotFull -'), codes.join());
  assert.ok(codes.includes('unknown yi'), codes.join());
  const { params } = findings.find(({ code }) => code === 'marksNotFull');
  assert.equal(typeof params.difference, 'string');
  assert.deepEqual(findings, evaluate(project).findings);
});

test('numbers: whole ones as numbers, fractions as text', () => {
  const project = classroom();
  project.policy.categories[0].fullMarks = 100;
  project.roster.units[0].observations.projects.annual.actual = 10n;
  assert.equal(evaluate(project).units[0].total, '87.50');
  const path = 'policy.categories[0].fullMarks';
  for (const wrong of [99.5, NaN, Infinity, 2 ** 53, 10n ** 30n, '1,000', '', true, {}, [], Symbol('x'), () => 1]) {
    const error = refused((p) => void (p.policy.categories[0].fullMarks = wrong));
    assert.equal(error.path, path, error.message);
  }
  assert.match(refused((p) => void (p.policy.categories[0].fullMarks = 0.1)).message, /as text/);
  for (const wrong of [-1, 1.5, 2 ** 32, '20', NaN]) {
    const error = refused((p) => void (p.roster.units[2].assessedHeadcount = wrong));
    assert.equal(error.path, 'roster.units[2].assessedHeadcount', error.message);
  }
});

test('unknown and missing fields are answered by their path', () => {
  const unknown = refused((p) => void (p.policy.categories[0].indicators[1].mark = '5'));
  assert.equal(unknown.path, 'policy.categories[0].indicators[1].mark');
  assert.match(unknown.message, /unknown field `mark`/);
  const deep = refused((p) => {
    p.policy.categories[0].indicators[0].rule.components[0].scale.proportional.ceiling = '1';
  });
  assert.equal(deep.path, 'policy.categories[0].indicators[0].rule.components[0].scale.proportional.ceiling');
  assert.match(refused((p) => void delete p.policy.title).message, /^policy: missing field `title`/);
  assert.equal(refused((p) => void (p.roster.units[0].name = undefined)).path, 'roster.units[0]');
  assert.equal(refused((p) => void (p.format = 'other')).path, 'format');
  assert.match(refused((p) => void (p.version = 99)).message, /newer/);
});

test('an object of version 1 is read as the present one', () => {
  const older = JSON.parse(read('tests/projects/v1/classroom.json'));
  assert.equal(older.version, 1);
  const present = JSON.parse(read('tests/projects/v2/classroom.json'));
  assert.deepEqual(evaluate(older), evaluate(present));
  older.policy.categories[0].fullMarks = 'many';
  assert.equal(thrownBy(() => evaluate(older)).path, 'policy.categories[0].fullMarks');
});

test('what is not data is refused, whatever it is', () => {
  for (const wrong of [undefined, null, 5, NaN, 'text', true, [], () => {}, new Map(), new Date(), Symbol('x'), 5n]) {
    assert.equal(thrownBy(() => evaluate(wrong)).path, '.', String(wrong));
    assert.equal(thrownBy(() => validate(wrong)).path, '.', String(wrong));
  }
  const units = 'roster.units';
  const observations = 'roster.units[0].observations';
  const cyclic = {};
  cyclic.cycle = cyclic;
  for (const wrong of [cyclic, new Set(), 'abc', { length: 2 }, new Uint8Array(4), null]) {
    assert.equal(refused((p) => void (p.roster.units = wrong)).path, units);
  }
  // A Map has no fields of its own; read as an object it would pass as empty.
  for (const wrong of [new Map([['projects', {}]]), [], 'abc', new Date(), null]) {
    assert.equal(refused((p) => void (p.roster.units[0].observations = wrong)).path, observations);
  }
  assert.equal(refused((p) => void (p.roster = cyclic)).path, 'roster.cycle');
  assert.equal(refused((p) => void (p.roster.units = new Array(2 ** 32 - 1))).path, 'roster.units[0]');
  let deep = {};
  for (let level = 0; level < 100_000; level += 1) deep = { deep };
  assert.equal(refused((p) => void (p.policy.categories[0].grading = deep)).path, 'policy.categories[0].grading.deep');
  const scale = (p, value) => void (p.policy.categories[0].indicators[0].rule.components[0].scale = value);
  const path = 'policy.categories[0].indicators[0].rule.components[0].scale';
  for (const wrong of ['nowhere', {}, { span: {}, steps: {} }, [], 5, null, { proportional: 1 }]) {
    assert.ok(refused((p) => scale(p, wrong)).path.startsWith(path), String(wrong));
  }
});

test('what a getter or proxy throws is named by its path', () => {
  const throwing = (p) =>
    Object.defineProperty(p.policy, 'title', {
      enumerable: true,
      get() {
        throw new TypeError('not today');
      },
    });
  const error = refused((p) => void throwing(p));
  assert.equal(error.path, 'policy.title');
  assert.match(error.message, /not today/);
  const trap = () => {
    throw new Error('trapped');
  };
  for (const handler of [{ ownKeys: trap }, { get: trap }, { getPrototypeOf: trap, get: trap, has: trap }]) {
    const message = refused((p) => void (p.roster = new Proxy(p.roster, handler))).message;
    assert.match(message, /trapped/);
  }
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  assert.equal(refused((p) => void (p.roster.units = proxy)).path, 'roster.units');
  assert.match(refused((p) => void (p.roster.units = new Proxy(p.roster.units, { get: trap }))).message, /trapped/);
  const rude = { toString: trap };
  const odd = refused((p) => {
    p.roster = new Proxy({}, { ownKeys() { throw rude; } });
  });
  assert.equal(odd.path, 'roster');
});

test('text with lone surrogates, empty names and prototype names is only text', () => {
  const project = classroom();
  project.policy.title = '\ud800';
  project.roster.units[0].id = '__proto__';
  project.roster.units[1].id = '';
  const observations = JSON.parse('{"__proto__": {}, "constructor": {}}');
  project.roster.units[2].observations = observations;
  const { units } = evaluate(project);
  assert.deepEqual([units[0].unit, units[1].unit, units[0].lines.length], ['__proto__', '', 6]);
});

test('what holds itself is refused, not followed for ever', () => {
  const project = classroom();
  const edit = { together: { edits: [] } };
  edit.together.edits.push(edit);
  project.scenarios = [{ id: 'x', name: 'x', edits: [edit] }];
  const error = thrownBy(() => evaluate(project));
  assert.match(error.message, /nested more than 128 deep/);
});

// What the module's types accept.
import { compare, evaluate, explain as explainUnit, lint, need, robustness, solve, stability, validate, version } from '../pkg/baton.js';
import type { Finding, Outcome, Project, ProjectError, answers, outcome, project, questions } from '../pkg/baton.js';

const indicator: project.Indicator = {
  id: 'k',
  name: 'Revenue',
  marks: { category: '25', groups: { industry: 30 } },
  rule: {
    components: [
      { measure: 'completion', direction: 'benefit', scale: { proportional: { cap: '1.2' } } },
      { measure: 'level', scale: { span: { low: 'cohortMin', high: { fixed: '9.5' }, atLow: '0.6', atHigh: 1 } } },
    ],
  },
};

const plan: Project = {
  format: 'baton-project',
  version: 2,
  policy: { title: 'T', year: 2026, categories: [{ id: 'c', name: 'C', fullMarks: '100', indicators: [indicator] }] },
  roster: { units: [{ id: 'u', name: 'U', category: 'c', observations: { k: { annual: { actual: '1.5' } } } }] },
  scenarios: [{ id: 's', name: 'S', edits: [{ fullMarks: { category: 'c', fullMarks: '90' } }] }],
};

const result: Outcome = evaluate(plan, { scenario: 's' });
const unit: outcome.UnitOutcome | undefined = result.units[0];
export const total: string | undefined = unit?.total;
export const rank: number | null | undefined = unit?.rank;
export const findings: Finding[] = validate(plan);
export const engine: string = version();

export const figures: Outcome = evaluate(plan, { scenario: 's', lines: false });
const draws: questions.Plan = { variation: { marksAround: { percent: '10' } }, draws: 10_000, seed: 1 };
export const sampled: answers.Sampled = robustness(plan, draws, { scenario: 's' }, (done, of) => console.log(done / of));
export const kept: number | undefined = sampled.robustness.units[0]?.keeps;
const question: questions.Question = { knob: 'average', target: 'placesWithinCeiling', low: 0, high: 30, step: '0.5' };
export const answer: string | undefined = solve(plan, question).nearest?.value;
export const ways: answers.Way[] = need(plan, { target: { placeAtLeast: { unit: 'u', place: 3 } }, others: 'stay', step: 1 }).ways;
export const regraded: answers.ScenarioComparison[] = compare(plan, { base: 's', scenarios: [] });
export const byEdit: string[] | undefined = explainUnit(plan, 'u', { scenario: 's', figure: 'bonus' }).byEdit?.parts;
export const low: string | undefined = stability(plan, { category: 'c', step: '0.1' })[0]?.intervals[0]?.grades.low.value;
export const mends: answers.Mend[] | undefined = lint(plan, { scenario: 's' })[0]?.mends;

export function explain(finding: Finding): string {
  return finding.code === 'marksNotFull' ? finding.params.difference : finding.code;
}

export function where(error: unknown): string {
  return (error as ProjectError).path;
}

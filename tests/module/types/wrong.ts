// What the module's types refuse. Each mark expects an error on the line after it, and is itself one where there is none.
import { compare, evaluate, robustness, validate } from '../pkg/baton.js';
import type { Outcome, Project, outcome, project } from '../pkg/baton.js';

// @ts-expect-error no such direction
export const direction: project.Direction = 'upwards';
// @ts-expect-error an unknown field
export const marks: project.Marks = { categories: '1' };
// @ts-expect-error full marks are missing
export const category: project.Category = { id: 'c', name: 'C' };
// @ts-expect-error not the format's name
export const format: Project['format'] = 'other';
// @ts-expect-error a version that isn't there
export const version: Project['version'] = 3;
// @ts-expect-error a scale of two kinds is none
export const scale: project.Scale = 'proportional';
// @ts-expect-error no project
evaluate({});
// @ts-expect-error an unknown option
validate({} as Project, { scene: 'a' });
// @ts-expect-error decimals come out as text
export const total: number = ({} as outcome.UnitOutcome).total;
// @ts-expect-error a unit without a place has null
export const rank: number = ({} as outcome.UnitOutcome).rank;
// @ts-expect-error no such figure
export const nothing: unknown = ({} as Outcome).nothing;
// @ts-expect-error a plan without a seed
robustness({} as Project, { variation: 'choices', draws: 1 });
// @ts-expect-error lines are a yes or a no
evaluate({} as Project, { lines: 'no' });
// @ts-expect-error an unknown option
compare({} as Project, { bases: 'a' });

// What-ifs in bulk: for each project file of a folder, a thousand scenarios that each move marks from one indicator to another, and
// what comes of them, as a row of a CSV file.
//
//   node examples/scenarios.mjs projects/ scenarios.csv
//   node examples/scenarios.mjs projects/ scenarios.csv 200      (so many for each project)
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate } from '../baton.js';

const HEADS = ['project', 'category', 'from', 'to', 'marks', 'units changing grade', 'units changing place', 'bonus', 'bonus before'];

/** Scenarios of a policy, each a move of whole marks between two indicators of a category: small moves of all pairs first. */
function* moves(policy) {
  for (let step = 1; ; step += 1) {
    let any = false;
    for (const category of policy.categories) {
      for (const from of category.indicators) {
        if (Number(from.marks.category) < step) continue;
        for (const to of category.indicators) {
          if (to === from) continue;
          any = true;
          yield { category, from, to, step };
        }
      }
    }
    if (!any) return;
  }
}

/** An edit that gives an indicator other marks, for the whole category. Marks are decimals: whole steps keep their digits. */
function edit(category, indicator, change) {
  const [whole, digits] = String(indicator.marks.category).split('.');
  const marks = digits === undefined ? `${BigInt(whole) + BigInt(change)}` : `${BigInt(whole) + BigInt(change)}.${digits}`;
  return { marks: { category: category.id, indicator: indicator.id, scope: 'category', marks } };
}

/** A value as CSV has it. */
const field = (value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));

function* rowsOf(name, project, most) {
  const before = evaluate(project, { lines: false });
  const was = new Map(before.units.map((unit) => [unit.unit, unit]));
  let count = 0;
  for (const { category, from, to, step } of moves(project.policy)) {
    if (count === most) return;
    count += 1;
    const edits = [edit(category, from, -step), edit(category, to, step)];
    const after = evaluate({ ...project, scenarios: [{ id: 'move', name: 'move', edits }] }, { scenario: 'move', lines: false });
    const changed = (figure) => after.units.filter((unit) => unit[figure] !== was.get(unit.unit)[figure]).length;
    yield [name, category.name, from.name, to.name, step, changed('grade'), changed('rank'), after.county.bonus, before.county.bonus];
  }
}

const [folder, file, number = '1000'] = process.argv.slice(2);
const most = Number(number);
if (!folder || !file || !Number.isInteger(most) || most < 1) {
  console.error('node examples/scenarios.mjs FOLDER FILE.csv [NUMBER]: a folder of project files, the file to write, scenarios for each');
  process.exit(2);
}
const rows = [HEADS];
let failed = 0;
for (const name of readdirSync(folder).filter((name) => name.endsWith('.json')).sort()) {
  try {
    rows.push(...rowsOf(name, JSON.parse(readFileSync(join(folder, name), 'utf8')), most));
  } catch (error) {
    failed += 1;
    console.error(`${name}: ${error.message}`); // Of a ProjectError it says where.
  }
}
// The mark at the beginning lets Excel read it as Unicode.
writeFileSync(file, `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`);
console.log(`${file}: ${rows.length - 1} scenarios`);
if (failed > 0) process.exitCode = 1;

// Writes the module's TypeScript types from the published JSON Schemas, so that both say the same:
// `node xtask/module/types.mjs pkg`. Knows what schemars writes for the model, and stops at anything else.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Keywords that a type can't say more about; the engine checks them. */
const SILENT = new Set([
  '$schema', '$id', '$defs', 'title', 'description', 'default', 'format', 'minimum', 'maximum', 'pattern',
  'required', 'additionalProperties', 'minItems', 'maxItems', 'minLength', 'maxLength', 'minProperties', 'maxProperties',
  'uniqueItems',
]);
const HANDLED = new Set(['$ref', 'type', 'const', 'enum', 'oneOf', 'anyOf', 'properties', 'items']);
const PLAIN = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean', null: 'null' };

function typeOf(schema, indent) {
  if (schema === true) return 'unknown';
  for (const keyword of Object.keys(schema)) {
    if (!SILENT.has(keyword) && !HANDLED.has(keyword)) throw new Error(`no type for the keyword ${keyword}`);
  }
  const parts = [];
  if (schema.$ref) parts.push(schema.$ref.replace('#/$defs/', ''));
  if ('const' in schema) parts.push(JSON.stringify(schema.const));
  else if (schema.enum) parts.push(union(schema.enum.map((value) => JSON.stringify(value))));
  else if (schema.type) parts.push(union([schema.type].flat().map((type) => ofType(type, schema, indent))));
  const options = schema.oneOf ?? schema.anyOf;
  if (options) parts.push(union(options.map((option) => typeOf(option, indent))));
  if (parts.length === 0) return 'unknown';
  return parts.length === 1 ? parts[0] : parts.map((part) => `(${part})`).join(' & ');
}

function union(types) {
  return [...new Set(types)].join(' | ');
}

function ofType(type, schema, indent) {
  if (type === 'array') return `Array<${typeOf(schema.items ?? true, indent)}>`;
  if (type === 'object') return objectOf(schema, indent);
  return PLAIN[type];
}

function objectOf(schema, indent) {
  const values = schema.additionalProperties;
  if (!schema.properties) {
    return `Record<string, ${values && values !== true ? typeOf(values, indent) : 'unknown'}>`;
  }
  const inner = `${indent}  `;
  const required = new Set(schema.required);
  const fields = Object.entries(schema.properties).map(([name, field]) => {
    const optional = required.has(name) ? '' : '?';
    return `${comment(field, inner)}${inner}${name}${optional}: ${typeOf(field, inner)};\n`;
  });
  return `{\n${fields.join('')}${indent}}`;
}

function comment({ description }, indent) {
  if (!description) return '';
  const lines = description.split('\n').map((line) => line.trim());
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}

function declarations(name) {
  const { $defs, ...root } = JSON.parse(readFileSync(join(ROOT, `www/${name}.schema.json`), 'utf8'));
  const types = Object.entries({ [root.title]: root, ...$defs });
  const text = types.map(([type, schema]) => `${comment(schema, '')}export type ${type} = ${typeOf(schema, '')};\n`);
  return `// Generated from ${name}.schema.json.\n\n${text.join('\n')}`;
}

for (const name of ['project', 'outcome', 'questions', 'answers']) {
  writeFileSync(join(process.argv[2], `${name}.d.ts`), declarations(name));
}

// Writes kubernetes.schema.json: what the Kubernetes API takes of a Job, a NetworkPolicy and a PersistentVolumeClaim, with every field that
// it does not know refused. The source is Kubernetes' own JavaScript client, which is generated from the published OpenAPI description:
// types and formats stand in the models' attribute maps, required fields in their declarations.
//
//   npm install --no-save --ignore-scripts @kubernetes/client-node@2.0.1 && node kubernetes-schema.mjs node_modules/@kubernetes/client-node
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const client = resolve(process.argv[2]);
const roots = ['V1Job', 'V1NetworkPolicy', 'V1PersistentVolumeClaim'];
const definitions = {};

async function define(model) {
  if (model in definitions) return;
  definitions[model] = {};
  const path = `${client}/dist/gen/models/${model}`;
  const attributes = (await import(pathToFileURL(`${path}.js`)))[model].getAttributeTypeMap();
  const declared = [...readFileSync(`${path}.d.ts`, 'utf8').matchAll(/^ {4}'([^']+)'(\??):/gm)];
  if (declared.length !== attributes.length) throw new Error(`${model}: ${attributes.length} attributes, ${declared.length} declared`);
  const optional = new Set(declared.filter(([, , mark]) => mark).map(([, name]) => name));
  const properties = {};
  for (const { name, baseName, type, format } of attributes) properties[baseName] = await schema(type, format, `${model}.${name}`);
  const required = attributes.filter(({ name }) => !optional.has(name)).map(({ baseName }) => baseName);
  definitions[model] = { type: 'object', properties, ...(required.length && { required }), additionalProperties: false };
}

async function schema(type, format, where) {
  const list = /^(?:Array|Set)<(.*)>$/.exec(type);
  if (list) return { type: 'array', items: await schema(list[1], format, where) };
  const map = /^\{ \[key: string\]: (.*); \}$/.exec(type);
  if (map) return { type: 'object', additionalProperties: await schema(map[1], format, where) };
  switch (type) {
    case 'string': return { type: 'string' };
    case 'boolean': return { type: 'boolean' };
    case 'number': return format === 'double' ? { type: 'number' } : format === 'int32' ? { type: 'integer', minimum: -2147483648, maximum: 2147483647 } : { type: 'integer' };
    case 'Date': return { type: 'string', format: 'date-time' };
    case 'V1MicroTime': return { type: 'string' };
    case 'IntOrString': return { type: ['integer', 'string'] };
    case 'any': return {};
  }
  if (!/^[A-Z]\w+$/.test(type)) throw new Error(`${where}: ${type} is not understood`);
  await define(type);
  return { $ref: `#/definitions/${type}` };
}

for (const root of roots) {
  await define(root);
  definitions[root].required = ['apiVersion', 'kind', 'metadata', 'spec'];
}
const { version, license } = JSON.parse(readFileSync(`${client}/package.json`, 'utf8'));
const release = /OpenAPI spec version: (\S+)/.exec(readFileSync(`${client}/dist/gen/models/V1Job.js`, 'utf8'))[1];
const lines = Object.keys(definitions).sort().map(model => `    ${JSON.stringify(model)}: ${JSON.stringify(definitions[model])}`);
writeFileSync(new URL('kubernetes.schema.json', import.meta.url), `{
  "$schema": "http://json-schema.org/draft-07/schema#",
  "$comment": "Derived by kubernetes-schema.mjs from @kubernetes/client-node ${version}, OpenAPI ${release}. Copyright The Kubernetes Authors, ${license}: https://www.apache.org/licenses/LICENSE-2.0. Changed: descriptions left out, unknown fields refused, kind, metadata and spec required.",
  "definitions": {
${lines.join(',\n')}
  }
}
`);

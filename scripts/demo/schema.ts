import { z } from 'zod';
import { contract, type OperationName, operationNames } from '../../api/contract/contract.ts';
import { stepFrame } from './scenario.ts';

type JsonSchema = Record<string, unknown>;

/**
 * The JSON Schema of a scenario: one kind of step for each operation, with the operation's input. Any string of an input may
 * be a kept value.
 */
export function scenarioSchema(): JsonSchema {
  const frame = Object.entries(stepFrame).map(([name, schema]) => [
    name,
    bare(z.toJSONSchema(schema, { io: 'input' })),
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Chairside scenario',
    description: 'A list of contract operations, each with its instant and zone. See docs/scenario.md.',
    type: 'array',
    minItems: 1,
    items: { oneOf: operationNames.map(stepSchema) },
    $defs: {
      ...Object.fromEntries(frame),
      variable: { type: 'string', pattern: '^\\$\\{[A-Za-z][A-Za-z0-9]*\\}$', description: 'A value kept before.' },
    },
  };
}

function stepSchema(name: OperationName): JsonSchema {
  const frame = Object.keys(stepFrame).map((field) => [field, { $ref: `#/$defs/${field}` }]);
  return {
    title: name,
    type: 'object',
    properties: { ...Object.fromEntries(frame), operation: { const: name }, input: inputSchema(contract[name].input) },
    required: ['at', 'zone', 'operation', 'input'],
    additionalProperties: false,
  };
}

function inputSchema(input: z.ZodType): JsonSchema {
  return bare(
    z.toJSONSchema(input, {
      io: 'input',
      unrepresentable: 'any',
      override({ jsonSchema }) {
        if (jsonSchema.type !== 'string' || jsonSchema.const !== undefined || jsonSchema.enum !== undefined) return;
        const { ...plain } = jsonSchema;
        for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
        jsonSchema.anyOf = [plain, { $ref: '#/$defs/variable' }];
      },
    }),
  );
}

function bare({ $schema: _, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

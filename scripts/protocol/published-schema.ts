import { protocolSchema } from '../../domain/protocol/exchange/json-schema.ts';

/** The JSON Schema as it is published in docs/protocol.schema.json. */
export function publishedSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = protocolSchema();
  return {
    $schema,
    title: 'Chairside protocol',
    description: 'Everything that a clinic decides about one kind of treatment. See docs/protocol.md.',
    ...schema,
  };
}

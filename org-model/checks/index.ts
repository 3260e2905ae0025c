import type { Check } from './check.ts';
import { errorFields } from './error-fields.ts';
import { fieldReferences } from './field-references.ts';
import { flowConnectors } from './flow-connectors.ts';
import { flowMoments } from './flow-moments.ts';
import { flowReferences } from './flow-references.ts';
import { formulaLimits } from './formula-limits.ts';
import { formulas } from './formulas.ts';
import { permissions } from './permissions.ts';
import { records } from './records.ts';
import { rollUps } from './roll-ups.ts';
import { sharingModels } from './sharing-models.ts';
import { sharingRules } from './sharing-rules.ts';

/** Everything that must hold before the metadata can run. */
export const CHECKS: readonly Check[] = [
    fieldReferences,
    sharingModels,
    formulas,
    formulaLimits,
    rollUps,
    errorFields,
    records,
    permissions,
    sharingRules,
    flowConnectors,
    flowReferences,
    flowMoments
];

import type { Rule } from '../rule.ts';
import { apiVersions } from './api-versions.ts';
import { apps } from './apps.ts';
import { bundles } from './bundles.ts';
import { componentFields } from './component-fields.ts';
import { componentProperties } from './component-properties.ts';
import { descriptions } from './descriptions.ts';
import { dimensions } from './dimensions.ts';
import { duplicates } from './duplicates.ts';
import { fieldElements } from './field-elements.ts';
import { fields } from './fields.ts';
import { filters } from './filters.ts';
import { flowElements } from './flow-elements.ts';
import { flowPaths } from './flow-paths.ts';
import { flowReferences } from './flow-references.ts';
import { flowScanner } from './flow-scanner.ts';
import { flowWrites } from './flow-writes.ts';
import { sizes } from './formula-sizes.ts';
import { formulas } from './formulas.ts';
import { helpTexts } from './help-texts.ts';
import { imports } from './imports.ts';
import { labels } from './labels.ts';
import { ladders } from './ladders.ts';
import { layouts } from './layouts.ts';
import { model } from './model.ts';
import { nameFields } from './name-fields.ts';
import { names } from './names.ts';
import { objects } from './objects.ts';
import { orgWideNames } from './org-wide-names.ts';
import { pages } from './pages.ts';
import { permissions } from '../../../org-model/checks/permissions.ts';
import { personaAccess } from './persona-access.ts';
import { personas } from './personas.ts';
import { picklistValues } from './picklist-values.ts';
import { platformCompiler } from './platform-compiler.ts';
import { quickActions } from './quick-actions.ts';
import { records } from './records.ts';
import { reports } from './reports.ts';
import { rollUps } from '../../../org-model/checks/roll-ups.ts';
import { sampleData } from './sample-data.ts';
import { sampleQuestions } from './sample-questions.ts';
import { schema } from './schema.ts';
import { sharing } from './sharing.ts';
import { templates } from './templates.ts';
import { textLengths } from './text-lengths.ts';
import { translations } from './translations.ts';
import { values } from './values.ts';
import { views } from './views.ts';
import { xml } from './xml.ts';

/** Every rule by the name the summary shows, in the order they run. */
export const RULES: Readonly<Record<string, Rule>> = {
    xml,
    schema,
    names,
    'org-wide names': orgWideNames,
    duplicates,
    descriptions,
    dimensions,
    'help texts': helpTexts,
    'text lengths': textLengths,
    'api versions': apiVersions,
    model,
    objects,
    'name fields': nameFields,
    fields,
    'field elements': fieldElements,
    formulas,
    'formula sizes': sizes,
    'roll-ups': rollUps,
    filters,
    values,
    'picklist values': picklistValues,
    records,
    ladders,
    'flow elements': flowElements,
    'flow paths': flowPaths,
    'flow references': flowReferences,
    'flow writes': flowWrites,
    'flow scanner': flowScanner,
    views,
    layouts,
    pages,
    apps,
    'quick actions': quickActions,
    reports,
    permissions,
    personas,
    'persona access': personaAccess,
    sharing,
    bundles,
    'component properties': componentProperties,
    imports,
    templates,
    'platform compiler': platformCompiler,
    'component fields': componentFields,
    labels,
    translations,
    'sample data': sampleData,
    'sample questions': sampleQuestions
};
